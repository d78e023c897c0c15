"""How a source file looks: first line, length, names, macros, leftovers, blanks, places of one machine."""

import os
import re

from tree import without_comments

LINES_MAX = 400
SCRIPTS = ("check", "play", ".ci/run")
NOT_WRITTEN_HERE = ("LICENSE", "assets/fonts/", "tests/fuzz/corpus/")


def pragma(tree):
    """Every header begins with #pragma once."""
    for name in tree.under(ext=(".hpp", ".h")):
        if tree.text(name).split("\n")[0] != "#pragma once":
            yield name, 1, "the first line of a header is #pragma once"


def sizes(tree):
    """A source file past 400 lines is asking to be two."""
    for name in tree.code("game", "server"):
        count = tree.text(name).count("\n")
        if count > LINES_MAX:
            yield name, LINES_MAX + 1, f"{count} lines; at most {LINES_MAX}: split it"


LEFTOVERS = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|GTEST_" r"SKIP|DIS" r"ABLED_\w*)")


def leftovers(tree):
    """Nothing put off, nothing skipped."""
    for name in tree.under(ext=(".cpp", ".hpp", ".py", ".sh", ".cmake", "CMakeLists.txt")) + list(SCRIPTS):
        if not tree.has(name):
            continue
        for number, line in tree.lines(name):
            found = LEFTOVERS.search(line)
            if found:
                yield name, number, f"{found.group(1)}: finish it or leave it out"


def blanks(tree):
    """UTF-8, no tabs, no trailing blanks, no CRLF, exactly one line break at the end."""
    for name in tree.files:
        if name.startswith(NOT_WRITTEN_HERE) or name.endswith(".svg") or not tree.is_text(name):
            continue
        raw = tree.bytes(name)
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            yield name, 1, "not UTF-8"
            continue
        if not raw:
            continue
        for number, line in enumerate(raw.split(b"\n"), start=1):
            if b"\r" in line:
                yield name, number, "CR at the end of the line"
            elif line != line.rstrip():
                yield name, number, "trailing blanks"
            if b"\t" in line:
                yield name, number, "tab"
        if not raw.endswith(b"\n") or raw.endswith(b"\n\n"):
            yield name, max(1, raw.count(b"\n")), "a file ends with one line break"


SNAKE = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
PROPER = {"CMakeLists.txt", "README.md", "CREDITS.md"}


def names(tree):
    """Files and folders of code and content are snake_case."""
    for name in tree.under("game", "server", "tests", "scenarios"):
        if name.startswith(NOT_WRITTEN_HERE):
            continue
        *folders, last = name.split("/")
        if not all(SNAKE.fullmatch(f) for f in folders) or (last not in PROPER and not SNAKE.fullmatch(last)):
            yield name, 1, "names of files and folders are snake_case"


DEFINE = re.compile(r"^\s*#\s*define\s+(\w+)")
MACROS_OF_OTHERS = {"NOMINMAX", "WIN32_LEAN_AND_MEAN", "IMGUI_DEFINE_MATH_OPERATORS", "IMGUI_DISABLE_OBSOLETE_FUNCTIONS"}


def macros(tree):
    """Our macros begin with KOOP_."""
    for name in tree.code():
        for number, line in enumerate(without_comments(tree.text(name)).split("\n"), start=1):
            found = DEFINE.match(line)
            if found and not found.group(1).startswith("KOOP_") and found.group(1) not in MACROS_OF_OTHERS:
                yield name, number, f"macro {found.group(1)}: a macro begins with KOOP_"


PLACES = re.compile(
    r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)(?:/|\b)|bash_jobs|\.\./shared\b|(?<![\w.])/tmp/b/"
    r"|\b[a-z0-9-]+\.(?:internal|intranet|corp|lan)\b")
ADDRESS = re.compile(r"(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.])")
DOCUMENTATION = ("127.", "0.0.0.0", "255.255.255.255", "192.168.", "10.0.0.", "192.0.2.", "198.51.100.", "203.0.113.")


def places(tree):
    """No path or host of one machine."""
    for name in tree.files:
        if name.startswith(NOT_WRITTEN_HERE + ("tests/tidy/",)) or name.endswith(".svg") or not tree.is_text(name):
            continue
        for number, line in tree.lines(name):
            found = PLACES.search(line)
            if found:
                yield name, number, f"{found.group(0)} exists on one machine only"
            for address in ADDRESS.finditer(line):
                whole = address.group(0)
                if all(int(part) < 256 for part in address.groups()) and not whole.startswith(DOCUMENTATION):
                    yield name, number, f"address {whole}: use one of those set aside for documentation"


def scripts(tree):
    """What people start by name can be started."""
    for name in list(SCRIPTS) + tree.under(ext=(".sh",)):
        if not tree.has(name):
            continue
        if not tree.text(name).startswith("#!/usr/bin/env bash\n"):
            yield name, 1, "a script begins with #!/usr/bin/env bash"
        if not os.access(tree.root / name, os.X_OK):
            yield name, 1, "not executable"


RULES = {"pragma": pragma, "sizes": sizes, "leftovers": leftovers, "blanks": blanks, "names": names, "macros": macros,
         "places": places, "scripts": scripts}
