"""An X display of its own for one window: Xvfb and a window manager, ended by their own numbers."""

import os
import subprocess
import time


class Broken(Exception):
    """Something that the test cannot go on without."""


class Display:
    def __init__(self, width, height):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-noreset", "-nolisten", "tcp"],
            pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Broken("Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": f":{number}", "LIBGL_ALWAYS_SOFTWARE": "1"}
        # Without a layout of its own Xvfb types no Polish letters.
        subprocess.run(["setxkbmap", "pl"], env=self.environment, check=True, stderr=subprocess.DEVNULL)
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def xdotool(self, *arguments):
        run = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True, timeout=60)
        if run.returncode != 0:
            raise Broken(f"xdotool {' '.join(map(str, arguments))}: {run.stderr.strip()}")
        return run.stdout.strip()

    def window_of(self, process, seconds=60):
        """The window of a process, focused and in the upper left corner."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if process.poll() is not None:
                raise Broken(f"the game ended with status {process.returncode} before its window was there")
            run = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], env=self.environment,
                                 capture_output=True, text=True)
            if run.stdout.strip():
                window = run.stdout.split()[-1]
                self.xdotool("windowactivate", "--sync", window)
                return window
            time.sleep(0.1)
        raise Broken("the game's window did not appear")

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
