"""The files that the tidy rules look at: what git tracks or would track, read once. No rule lives here."""

import os
import re
import subprocess
from pathlib import Path

NOT_OURS = {"build", "artifacts", ".git"}


class Tree:
    """The project's files below `root`, as sorted paths with '/' relative to it."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = sorted(self._tracked() or self._walked())
        self._texts = {}

    def _tracked(self):
        command = ["git", "-c", "safe.directory=*", "-C", str(self.root), "ls-files", "-z", "--cached", "--others",
                   "--exclude-standard"]
        try:
            listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        except (OSError, subprocess.CalledProcessError):
            return []
        return [name for name in set(listed.split("\0")) if name and (self.root / name).is_file()]

    def _walked(self):
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [f for f in folders if f not in NOT_OURS and not f.startswith("build-") and f != "__pycache__"]
            found += [(Path(folder) / name).relative_to(self.root).as_posix() for name in names]
        return found

    def under(self, *folders, ext=()):
        """Files in any of the folders (all when none is named), with one of the endings when any is named."""
        return [f for f in self.files
                if (not folders or f.startswith(tuple(folder + "/" for folder in folders)))
                and (not ext or f.endswith(tuple(ext)))]

    def code(self, *folders):
        return self.under(*folders, ext=(".cpp", ".hpp"))

    def bytes(self, name):
        return (self.root / name).read_bytes()

    def text(self, name):
        if name not in self._texts:
            self._texts[name] = self.bytes(name).decode("utf-8", errors="replace")
        return self._texts[name]

    def lines(self, name):
        """(number, line) pairs, counted from 1."""
        return list(enumerate(self.text(name).split("\n"), start=1))

    def has(self, name):
        return (self.root / name).exists()

    def is_text(self, name):
        return b"\0" not in self.bytes(name)[:8192]


INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def includes(tree, name):
    """(line number, path, True for <…>) of every #include of a file."""
    found = []
    for number, line in tree.lines(name):
        match = INCLUDE.match(line)
        if match:
            found.append((number, match.group(2), match.group(1) == "<"))
    return found


def without_comments(text):
    """C++ text with comments and string contents blanked, line breaks kept: what the compiler would act upon."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), text)
