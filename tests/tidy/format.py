#!/usr/bin/env python3
"""Every C++ file looks as clang-format 14 with the root's .clang-format would write it. `--fix` writes it so."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

from tree import Tree

ROOT = Path(__file__).resolve().parents[2]


def differs(name):
    """The first complaint of clang-format about a file, or None."""
    run = subprocess.run(["clang-format", "--dry-run", "--Werror", name], cwd=ROOT, capture_output=True, text=True)
    return None if run.returncode == 0 else (run.stderr.strip().split("\n") or [name])[0]


def main(arguments):
    names = Tree(ROOT).code("game", "server", "tests")
    if not names:
        print("no C++ file found")
        return 1
    if arguments == ["--fix"]:
        return subprocess.run(["clang-format", "-i", *names], cwd=ROOT).returncode
    with ThreadPoolExecutor() as pool:
        found = [complaint for complaint in pool.map(differs, names) if complaint]
    for complaint in found:
        print(complaint)
    print(f"{len(names)} files, {len(found)} to be formatted" + (": tests/tidy/format.py --fix" if found else ""))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
