"""One person's window: the game as a process, its layout dump to read, mouse and keyboard to answer with. The dump is only ever
read; everything that is done goes through X11."""

import json
import os
import subprocess
import time

from display import Broken, Display

CHOICES = {"option_card", "radio", "number", "toggle"}


class Widget:
    def __init__(self, record):
        self.record = record
        self.id, self.role = record["id"], record["role"]
        self.enabled, self.selected = record["enabled"], record["selected"] or record["checked"]
        self.x, self.y, self.w, self.h = record["rect"]
        self.layer, self.order = record["layer"], record["order"]

    def visible_part(self):
        cx, cy, cw, ch = self.record["clip"]
        left, top = max(self.x, cx), max(self.y, cy)
        right, bottom = min(self.x + self.w, cx + cw), min(self.y + self.h, cy + ch)
        return (left, top, right, bottom) if right - left >= 8 and bottom - top >= 8 else None


class Look:
    """One frame as the window described it."""

    def __init__(self, dump):
        self.dump = dump
        self.screen, self.frame, self.language = dump["screen"], dump["frame"], dump["language"]
        self.widgets = [Widget(record) for record in dump["widgets"]]
        # What a dialog covers cannot be reached; a tooltip covers nothing.
        self.layer = max((w.layer for w in self.widgets if w.order >= 0), default=0)

    def reachable(self):
        return [w for w in self.widgets if w.layer == self.layer]

    def find(self, ending, enabled=True):
        for widget in self.reachable():
            if (widget.id == ending or widget.id.endswith("/" + ending)) and (widget.enabled or not enabled):
                return widget
        return None

    def choices(self, *parts):
        """What can be picked and is not, in the body of the screen."""
        return [w for w in self.reachable() if w.role in CHOICES and w.enabled and not w.selected and
                (not parts or any(part in w.id for part in parts))]

    def focused(self):
        return next((w.id for w in self.widgets if w.record["focused"]), None)

    def same_as(self, other):
        return self.substance() == other.substance()

    def substance(self):
        return [(w.id, w.enabled, w.selected, [t["text"] for t in w.record["texts"]]) for w in self.widgets]


class Window:
    """`keyboard`: this person touches no mouse; otherwise the mouse does all but typing."""

    def __init__(self, name, program, folder, size, language, percent, keyboard):
        self.name, self.keyboard = name, keyboard
        self.dump = folder / f"{name}.json"
        self.shots = folder / name
        self.shots.mkdir(parents=True, exist_ok=True)
        config = folder / f"{name}-config" / "kooperacja"
        config.mkdir(parents=True, exist_ok=True)
        (config / "settings.json").write_text(json.dumps({"text_percent": percent, "reduced_motion": True, "language": language}))
        self.display = Display(*size)
        self.log = open(folder / f"{name}.log", "wb")
        self.process = subprocess.Popen(
            [str(program), "--lang", language, "--width", str(size[0]), "--height", str(size[1])],
            env={**self.display.environment, "KOOP_LAYOUT_DUMP": str(self.dump), "KOOP_SCREENSHOTS": str(self.shots),
                 "XDG_CONFIG_HOME": str(config.parent), "HOME": str(config.parent)},
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.window = self.display.window_of(self.process)
        self.size = size
        self.problems = {}  # sentence -> the screen where it was first seen
        self.screens = set()
        self.presses = 0
        self.last, self.stamp = None, 0

    def look(self):
        """The newest frame; remembers what the layout check has against it."""
        end = time.monotonic() + 60
        while True:
            if self.process.poll() is not None:
                raise Broken(f"{self.name}: the game ended with status {self.process.returncode}")
            try:
                stamp = os.stat(self.dump).st_mtime_ns
                if self.last is not None and stamp == self.stamp:
                    return self.last
                look = Look(json.loads(self.dump.read_text(encoding="utf-8")))
                break
            except (FileNotFoundError, json.JSONDecodeError):
                if time.monotonic() > end:
                    raise Broken(f"{self.name}: no layout dump") from None
                time.sleep(0.05)
        self.stamp, self.last = stamp, look
        self.screens.add(look.screen)
        for sentence in look.dump["problems"]:
            self.problems.setdefault(sentence, f"{look.screen}, frame {look.frame}, {look.language}")
        return look

    def until(self, done, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            look = self.look()
            if done(look):
                return look
            time.sleep(0.03)
        return None

    def press(self, widget):
        """Clicks it, or goes to it and presses the space bar. True once the window looks otherwise than before."""
        self.presses += 1
        before = self.look()
        if self.keyboard:
            if not self.go_to(widget.id):
                return False
            self.display.xdotool("key", "space")
        else:
            part = self.bring_into_view(widget.id)
            if part is None:
                return False
            self.click((part[0] + part[2]) // 2, (part[1] + part[3]) // 2)
        return self.until(lambda look: look.screen != before.screen or not look.same_as(before), 10) is not None

    def click(self, x, y):
        self.display.xdotool("mousemove", "--window", self.window, x, y, "click", 1)

    def bring_into_view(self, name):
        """The part of a widget that the mouse can reach, after turning the wheel over its list where that is needed."""
        for _ in range(60):
            widget = next((w for w in self.look().reachable() if w.id == name), None)
            if widget is None:
                return None
            part = widget.visible_part()
            if part is not None and (part[3] - part[1] >= min(widget.h, 40) or not widget.record["in_scroll"]):
                return part
            if not widget.record["in_scroll"]:
                return None
            cx, cy, cw, ch = widget.record["clip"]
            before = self.look().frame
            self.display.xdotool("mousemove", "--window", self.window, cx + cw // 2, cy + ch // 2,
                                 "click", 5 if widget.y + widget.h > cy + ch else 4)
            self.until(lambda look, before=before: look.frame != before, 2)
        return None

    def go_to(self, name):
        for _ in range(6):
            # A dialog takes the focus in its second frame.
            look = self.until(lambda look: look.layer == 0 or look.focused() is not None, 2) or self.look()
            if look.focused() == name:
                return True
            stops = sorted((w for w in look.reachable() if w.order >= 0), key=lambda w: w.order)
            order = {w.id: place for place, w in enumerate(stops)}
            if name not in order:
                return False
            here, count = order.get(look.focused(), -1), len(order)
            forward = (order[name] - here) % (count if here >= 0 else count + 1)
            steps, key = (forward, "Tab") if here < 0 or forward <= count - forward else (count - forward, "shift+Tab")
            before = look.frame
            for _ in range(max(steps, 1)):
                self.display.xdotool("key", key)
            self.until(lambda look, before=before: look.focused() == name, 3)
        return self.look().focused() == name

    def write(self, field, text):
        """Types into a text field; what stood there is replaced."""
        widget = self.look().find(field)
        if widget is None:
            raise Broken(f"{self.name}: there is no field {field} on {self.look().screen}")
        if self.keyboard:
            if not self.go_to(widget.id):
                raise Broken(f"{self.name}: Tab does not lead to {field}")
        else:
            part = self.bring_into_view(widget.id)
            self.click((part[0] + part[2]) // 2, (part[1] + part[3]) // 2)
            self.until(lambda look: look.focused() == widget.id, 5)
        self.display.xdotool("key", "ctrl+a")
        self.display.xdotool("type", "--delay", 25, text)

    def press_named(self, ending, seconds=30):
        look = self.until(lambda look: look.find(ending) is not None, seconds)
        if look is None:
            raise Broken(f"{self.name}: no button {ending} on {self.look().screen}")
        if not self.press(look.find(ending)):
            raise Broken(f"{self.name}: pressing {ending} on {look.screen} changed nothing")

    def key(self, *keys):
        self.display.xdotool("key", *keys)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
        self.display.close()
