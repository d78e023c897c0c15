#!/usr/bin/env python3
"""clang-tidy with the root's short list over the game itself (base, model, rules), where a slip costs most. These folders need nothing
but the standard library and tl::expected, so no build is asked how to compile them."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

from tree import Tree

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("game/base", "game/model", "game/rules")


def complaints(name):
    """What clang-tidy says about a file, "" when nothing."""
    run = subprocess.run(["clang-tidy", "--quiet", name, "--", "-std=c++20", "-I", str(ROOT)], cwd=ROOT, capture_output=True, text=True)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def main():
    files = [name for name in Tree(ROOT).code(*FOLDERS) if str(name).endswith(".cpp")]
    if not files:
        print("no file of the game found")
        return 1
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(complaints, files) if text]
    for text in found:
        print(text)
    print(f"{len(files)} files, {len(found)} with findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
