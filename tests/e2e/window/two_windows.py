#!/usr/bin/env python3
"""A whole game as people play it: one kooperacja-server, two windows on two displays, one person with the mouse (Polish), one with the
keyboard alone (English); programs play the other seats. From the start screen to the letter.

    two_windows.py BIN_FOLDER SCENARIOS_FOLDER OUT_FOLDER

Fails when the game does not come to its end, when a screen was never seen, or when any frame of either window holds clipped,
overlapping or broken text. The pictures of every screen stay in OUT_FOLDER."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from display import Broken
from player import Player
from window import Window

MINUTES_MAX = 14
# Screens that one of the two windows has to come by in every game.
EXPECTED = {"start", "lobby", "lobby-game", "life", "talk", "guess", "meeting", "slip", "reveal", "month", "review", "half-year", "ending"}


def part_of(line, name):
    return next(word[len(name) + 1:] for word in line.split() if word.startswith(name + "="))


def start_server(binaries, scenarios, folder):
    log = open(folder / "server.log", "wb")
    server = subprocess.Popen(
        [str(binaries / "kooperacja-server"), "--loopback", "--port", "0", "--tables", "1", "--language", "en", "--bot-pace", "60",
         "--scenarios", str(scenarios), "--data", str(folder / "tables")],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
    for line in server.stdout:
        if line.startswith("READY "):
            return server, log, line
    raise Broken("the server did not get ready; see server.log")


def enter(window, address, code, name):
    """Start screen to lobby, by address and code as somebody else reads them out."""
    if window.until(lambda look: look.screen == "start", 60) is None:
        raise Broken(f"{window.name}: no start screen")
    window.press_named("form/join")
    window.write("form/address", address)
    window.write("form/code", code)
    window.write("form/name", name)
    window.press_named("form/enter")
    if window.until(lambda look: look.screen == "lobby", 60) is None:
        raise Broken(f"{window.name}: no lobby")


def choose(window, ending):
    """Chooses something that then is chosen, here and at the server."""
    window.press_named(ending)
    if window.until(lambda look: (found := look.find(ending)) is not None and found.selected) is None:
        raise Broken(f"{window.name}: {ending} is not chosen")


def choose_game(host, guest):
    """Level and length, and the model by its voivodeship on the map; then the usual game again. The guest looks on."""
    host.press_named("game")
    guest.press_named("game")
    host.press_named("tab/rules")
    for ending in ("full", "months:12", "first_game", "months:8"):
        choose(host, ending)
    host.press_named("tab/model")
    choose(host, "region:pomorskie")
    if host.until(lambda look: look.find("model:urban_rural").selected) is None:
        raise Broken("the map did not choose the model in the list")
    choose(host, "model:rural")
    for window in (host, guest):
        window.press_named("places")


def seat_everybody(host, guest):
    host.press_named("place:0/take")
    guest.press_named("place:1/take")
    for place in (2, 3):
        host.press_named(f"place:{place}/program")
    guest.press_named("ready")
    host.press_named("start", 60)
    for window in (host, guest):
        if window.until(lambda look: look.screen == "life", 60) is None:
            raise Broken(f"{window.name}: the game did not begin")


def wait_for_picture(window, screen):
    """The window keeps a picture of each screen once nothing moves on it."""
    end = time.monotonic() + 20
    while not list(window.shots.glob(f"{screen}*.png")):
        if time.monotonic() > end:
            raise Broken(f"{window.name}: no picture of {screen}")
        time.sleep(0.1)


def look_around(window):
    """The panels that lie over every screen, one after the other; Escape closes each."""
    for key, name in (("F1", "help"), ("F2", "family"), ("F3", "log"), ("F4", "messages"), ("F10", "menu")):
        before = window.look()
        window.key(key)
        look = window.until(lambda look, before=before: not look.same_as(before), 10)
        if look is None:
            raise Broken(f"{window.name}: {key} ({name}) opens nothing on {before.screen}")
        window.key("Escape")
        if window.until(lambda look, before=before: look.layer == before.layer, 10) is None:
            raise Broken(f"{window.name}: Escape does not close {name}")


def look_differently(window, language, larger):
    """The other language and another size of text, in the middle of the game."""
    before = window.look()
    window.key("F10")
    window.press_named("look")
    window.press_named(language)
    window.press_named("text-size/more" if larger else "text-size/less")
    window.key("Escape")
    look = window.until(lambda look: look.layer == before.layer and look.language == language, 10)
    if look is None or look.dump["text_scale"] == before.dump["text_scale"]:
        raise Broken(f"{window.name}: language or size of text did not change on {before.screen}")


def play(windows):
    players = [Player(window, seed) for seed, window in enumerate(windows, 1)]
    end = time.monotonic() + MINUTES_MAX * 60
    idle_since = time.monotonic()
    looked = set()
    told = 0
    while True:
        looks = [window.look() for window in windows]
        if all(look.screen == "ending" for look in looks):
            for window in windows:
                wait_for_picture(window, "ending")
            return max(player.month for player in players)
        months = max(player.month for player in players)
        if months != told:
            told = months
            print(f"month {months}: {sum(w.presses for w in windows)} presses", flush=True)
        if any([player.act() for player in players]):
            idle_since = time.monotonic()
        for window, look in zip(windows, looks):
            if look.screen in ("talk", "slip") and (window.name, look.screen) not in looked and months >= 2:
                looked.add((window.name, look.screen))
                look_around(window)
                idle_since = time.monotonic()
        if months == 5 and "look" not in looked and all(look.screen in ("talk", "slip", "life", "meeting") for look in looks):
            looked.add("look")
            look_differently(windows[0], "en", True)
            look_differently(windows[1], "pl", False)
        if time.monotonic() - idle_since > 60:
            raise Broken("nothing has moved for a minute: " + ", ".join(f"{w.name} on {w.look().screen}" for w in windows))
        if time.monotonic() > end:
            raise Broken(f"no ending after {MINUTES_MAX} minutes, month {months}")
        time.sleep(0.02)


def verdict(windows, months):
    failures = []
    if months < 8:
        failures.append(f"the game was over after {months} months")
    for window in windows:
        failures += [f"{window.name}: {sentence} ({where})" for sentence, where in window.problems.items()]
    for screen in sorted(EXPECTED - set.union(*(window.screens for window in windows))):
        failures.append(f"the screen {screen} was never seen")
    for window in windows:
        pictures = sorted(window.shots.glob("*.png"))
        print(f"{window.name}: {window.presses} presses, {len(window.screens)} screens, {len(pictures)} pictures in {window.shots}")
        if not pictures:
            failures.append(f"{window.name}: no picture was kept")
    return failures


def main(binaries, scenarios, out):
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    windows, server, log = [], None, None
    try:
        with tempfile.TemporaryDirectory(prefix="kooperacja-") as data:
            server, log, ready = start_server(binaries, scenarios, Path(data))
            try:
                program = binaries / "kooperacja"
                for name, size, language, percent, keyboard in (("mouse", (1280, 720), "pl", 100, False),
                                                                ("keyboard", (1920, 1080), "en", 150, True)):
                    windows.append(Window(name, program, out, size, language, percent, keyboard))
                address = f"127.0.0.1:{part_of(ready, 'port')}"
                code = part_of(ready, "codes").split(",")[0]
                enter(windows[0], address, code, "Zośka")
                enter(windows[1], address, code, "Ben")
                choose_game(*windows)
                seat_everybody(*windows)
                failures = verdict(windows, play(windows))
            finally:
                for window in windows:
                    window.close()
                server.terminate()
                if server.wait(30) != 0:
                    raise Broken(f"the server ended with status {server.returncode}")
                log.close()
    except Broken as trouble:
        for window in windows:
            print(f"{window.name}: last on {window.last.screen if window.last else 'nothing'}; problems {window.problems}")
        print(f"FAILED: {trouble}")
        return 1
    for failure in failures:
        print("FAILED:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:])))
