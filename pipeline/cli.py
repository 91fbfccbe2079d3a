"""The way in from the command line; the commands are in `pipeline.commands`, and loaded when Ctrl-C is heard."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from types import FrameType


def main() -> None:
    """Run the command line."""
    signal.signal(signal.SIGINT, _stop)
    gc.set_threshold(200_000, 50, 50)  # word lists are many objects that stay: going through them again delays a start
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that is not told to be UTF-8
    from pipeline.commands.app import app

    try:
        app()
    finally:
        if "duckdb" not in sys.modules:  # which complains of each object of its own that is not freed
            gc.freeze()  # and going through them once more delays the end


def _stop(signum: int, frame: FrameType | None) -> None:
    """End at once with one line: before and after a command there is nothing to clear away."""
    with suppress(OSError):
        os.write(2, b"pipeline: stopped\n")
    os._exit(130)
