#!/usr/bin/env python3
"""How long the window takes to its first frame, and how many frames it draws when nobody touches it. Printed, not asserted.

    first_frame.py PROGRAM [RUNS]       PROGRAM: build/release/bin/kooperacja; needs Xvfb and openbox

First frame: from the start of the process to the layout dump of the first frame that was shown, 1280 × 720, software rendering. Idle:
frames drawn in five seconds on the start screen after it has come to rest."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e" / "window"))

from display import Display

IDLE_S = 5


def drawn(dump):
    return json.loads(dump.read_text(encoding="utf-8"))["drawn"]


def one_run(display, program, folder):
    """Milliseconds to the first frame; frames drawn while idle."""
    dump = Path(folder) / "layout.json"
    dump.unlink(missing_ok=True)
    environment = {**display.environment, "KOOP_LAYOUT_DUMP": str(dump), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    started = time.monotonic()
    process = subprocess.Popen([program], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        while not dump.exists():
            if process.poll() is not None:
                sys.exit(f"the game ended with status {process.returncode} before its first frame")
            if time.monotonic() - started > 60:
                sys.exit("the game showed no frame in a minute")
            time.sleep(0.001)
        first_ms = (time.monotonic() - started) * 1000
        time.sleep(2)
        before = drawn(dump)
        time.sleep(IDLE_S)
        return first_ms, drawn(dump) - before
    finally:
        process.terminate()
        process.wait(20)


def main(program, runs):
    display = Display(1280, 720)
    try:
        with tempfile.TemporaryDirectory(prefix="kooperacja-") as folder:
            results = [one_run(display, os.path.abspath(program), folder) for _ in range(runs)]
    finally:
        display.close()
    first = sorted(ms for ms, _ in results)
    print(f"first frame: median {statistics.median(first):.0f} ms (from {first[0]:.0f} to {first[-1]:.0f}, {runs} runs)")
    print(f"idle: {statistics.median(idle for _, idle in results) / IDLE_S:.1f} frames/s")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 7)
