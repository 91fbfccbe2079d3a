"""How long one article may take."""

from __future__ import annotations

import faulthandler
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any


class TooSlow(BaseException):
    """An article took too long; no `except Exception` on the way can keep it from being set aside."""


_expendable = False
"""Whether another process does the work if this one ends."""


def be_expendable() -> None:
    """Let an article that hangs where no signal is heard end this process, since its end is noticed."""
    global _expendable
    _expendable = True


def is_expendable() -> bool:
    """Whether this process is one whose end is noticed."""
    return _expendable


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow in the block after so many seconds, again each second after; 0 means no limit.

    Only in the main thread of a POSIX process. An expendable process that hears no signal, since a library is at work
    in it, ends after twice the time.
    """

    def stop(signum: int, frame: FrameType | None) -> Any:
        raise TooSlow(f"took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    if _expendable and seconds:
        faulthandler.dump_traceback_later(2 * seconds + 1, exit=True, file=_nowhere())
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _expendable:
            faulthandler.cancel_dump_traceback_later()
        signal.signal(signal.SIGALRM, before)


@cache
def _nowhere() -> Any:
    return Path(os.devnull).open("w", encoding="utf-8")
