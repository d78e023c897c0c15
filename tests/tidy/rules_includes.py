"""Who may include whom: our own folders (docs/architecture.md, "Arrows") and libraries from outside."""

import re

from tree import includes, without_comments

# folder: the folders that it may include besides itself and whatever those may include.
ARROWS = {
    "game/base": [],
    "game/model": ["game/base"],
    "game/rules": ["game/model"],
    "game/scenario": ["game/rules"],
    "game/text": ["game/model"],
    "game/bots": ["game/model"],
    "game/debrief": ["game/model", "game/text"],
    "game/protocol": ["game/model"],
    "game/net": ["game/base"],
    "game/client": ["game/model", "game/protocol", "game/net", "game/text"],
    "game/ui": ["game/client", "game/debrief", "game/text"],
    "game/app": ["game/ui", "game/client", "game/net", "game/text"],
    "server/core": ["game/rules", "game/protocol", "game/net"],
    "server/journal": ["server/core", "game/protocol"],
    "server/app": ["server/core", "server/journal", "game/scenario", "game/bots", "game/debrief", "game/net", "game/text"],
    "server/simulate": ["game/scenario", "game/rules", "game/bots", "game/text"],
    "server/tools": ["server/simulate", "game/scenario", "game/rules", "game/bots", "game/debrief", "game/text"],
}
# Reached through the closure, but not to be touched: the window knows the network only as what the client tells it.
NOT_THROUGH = {"game/ui": {"game/net", "game/protocol"}}


def reach(folder):
    """Every folder that `folder` may include."""
    seen, todo = set(), [folder]
    while todo:
        for target in ARROWS[todo.pop()]:
            if target not in seen:
                seen.add(target)
                todo.append(target)
    return (seen | {folder}) - NOT_THROUGH.get(folder, set())


def room(name):
    return "/".join(name.split("/")[:2])


def arrows(tree):
    """#include follows the arrows; a folder without a row in the table is a mistake too."""
    for name in tree.code("game", "server"):
        here = room(name)
        if here not in ARROWS:
            yield name, 1, f"{here} has no row in the table of arrows"
            continue
        allowed = reach(here)
        for line, path, _ in includes(tree, name):
            if path.startswith(("game/", "server/")):
                if room(path) not in allowed:
                    yield name, line, f"{here} may not include {room(path)}"
                elif not tree.has(path):
                    yield name, line, f"{path} does not exist"
            elif path.startswith("tests/"):
                yield name, line, "what is shipped may not include tests"
            elif "/" not in path and path.endswith(".hpp") and tree.has(f"{here}/{path}"):
                yield name, line, f'write the whole path: "{here}/{path}"'


JSON_ROOMS = ("game/protocol/", "game/scenario/", "game/debrief/", "game/text/", "server/journal/", "server/tools/", "tests/")
JSON_FILES = ("settings", "theme", "layout_dump", "atlas")  # beginnings of file names, in ui, app and the server's app
WINDOW_ROOMS = ("game/ui/", "game/app/", "tests/")


def json_may(name):
    if name.startswith(JSON_ROOMS):
        return True
    return name.startswith(("game/ui/", "game/app/", "server/app/")) and name.split("/")[-1].startswith(JSON_FILES)


def foreign(tree):
    """Libraries from outside appear only where an exchange of the library would be made."""
    enet = []
    for name in tree.code():
        ours = not name.startswith("tests/")
        for line, path, _ in includes(tree, name):
            if path.startswith("nlohmann/"):
                if not json_may(name):
                    yield name, line, "JSON is read and written in protocol, scenario, debrief, text, journal, tools and settings only"
                elif ours and name.endswith(".hpp") and path != "nlohmann/json_fwd.hpp":
                    yield name, line, "a header may include nlohmann/json_fwd.hpp at most"
            if path.startswith(("SFML/", "imgui", "misc/")) and not name.startswith(WINDOW_ROOMS):
                yield name, line, "SFML and ImGui belong to game/ui and game/app"
            if path.startswith("enet/"):
                if not (name.startswith("game/net/") and name.endswith(".cpp")):
                    yield name, line, "ENet belongs to one .cpp of game/net"
                enet.append((name, line))
            if path.startswith("sqlite3") and not name.startswith(("server/journal/", "tests/")):
                yield name, line, "SQLite belongs to server/journal"
            if path.startswith("CLI/") and not name.startswith(("game/app/", "server/app/", "server/tools/", "tests/")):
                yield name, line, "arguments are read in the programs' folders"
            if path == "tl/expected.hpp" and name != "game/base/result.hpp":
                yield name, line, "say koop::Result (game/base/result.hpp)"
    for name, line in enet[1:]:
        if name != enet[0][0]:
            yield name, line, f"ENet is already in {enet[0][0]}; one .cpp only"


# Header: folders that may not include it, and why.
PURE = ("game/base/", "game/model/", "game/rules/", "game/bots/")
CORE = PURE + ("game/scenario/", "game/protocol/", "game/client/", "game/text/", "game/debrief/", "server/core/")
STANDARD = {
    "chrono": (PURE, "no clock in the game itself"),
    "ctime": (PURE, "no clock in the game itself"),
    "random": (PURE, "the engine's generator is game/base/random.hpp"),
    "filesystem": (PURE, "no files in the game itself"),
    "fstream": (PURE, "no files in the game itself"),
    "iostream": (PURE, "no input or output in the game itself"),
    "unordered_map": (PURE, "its order differs between libraries"),
    "unordered_set": (PURE, "its order differs between libraries"),
    "thread": (CORE, "one poll loop a process, no threads in the core"),
    "mutex": (CORE, "one poll loop a process, no threads in the core"),
    "future": (CORE, "one poll loop a process, no threads in the core"),
    "atomic": (CORE, "one poll loop a process, no threads in the core"),
}


def pure(tree):
    """The standard library's clock, chance, files and threads stay out of the game."""
    for name in tree.code("game", "server"):
        for line, path, system in includes(tree, name):
            folders, why = STANDARD.get(path, ((), "")) if system else ((), "")
            if name.startswith(tuple(folders)) and name != "game/base/check.cpp":
                yield name, line, f"<{path}>: {why}"


FORBIDDEN_WORDS = {
    r"std::(ranges::)?views\b": "clang 14 cannot compile it",
    r"std::ranges::sort\b": "leaves the order of ties to the library",
    r"std::rand\b": "the engine's generator is game/base/random.hpp",
    r"std::hash\b": "differs between libraries",
    r"\b(float|double)\b": "integers only",
}


def deterministic(tree):
    """Rules and model compute the same with every compiler: integers, no library order, nothing that clang 14 lacks."""
    for name in tree.code("game/model", "game/rules"):
        for number, line in enumerate(without_comments(tree.text(name)).split("\n"), start=1):
            for word, why in FORBIDDEN_WORDS.items():
                found = re.search(word, line)
                if found:
                    yield name, number, f"{found.group(0)}: {why}"


RULES = {"arrows": arrows, "foreign": foreign, "pure": pure, "deterministic": deterministic}
