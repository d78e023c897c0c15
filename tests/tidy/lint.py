#!/usr/bin/env python3
"""clang-tidy with the root's short list over the game itself (base, model, rules), where a slip costs most.

    lint.py BUILD_FOLDER        the folder that holds compile_commands.json
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("game/base/", "game/model/", "game/rules/")


def complaints(build, path):
    """What clang-tidy says about a file, "" when nothing."""
    run = subprocess.run(["clang-tidy", "--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", build, str(path)], capture_output=True, text=True)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def main(arguments):
    build = arguments[0]
    entries = json.loads((Path(build) / "compile_commands.json").read_text())
    files = sorted({(Path(e["directory"]) / e["file"]).resolve() for e in entries})
    files = [f for f in files if f.is_relative_to(ROOT) and f.relative_to(ROOT).as_posix().startswith(FOLDERS)]
    if not files:
        print("no file of the game in compile_commands.json")
        return 1
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [text for text in pool.map(lambda f: complaints(build, f), files) if text]
    for text in found:
        print(text)
    print(f"{len(files)} files, {len(found)} with findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
