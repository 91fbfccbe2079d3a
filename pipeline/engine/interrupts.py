"""Ctrl-C and SIGTERM, heard at once and heeded where it does no harm."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_TOGETHER = 0.5
"""Seconds in which signals are one."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Heed a signal when the block is done: a pool that is broken off half-way may wait for itself for ever.

    One that comes some time after the first is heeded at once; those that come together are one: `timeout` sends its
    signal to a process and again to its group.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[tuple[int, FrameType | None, float]] = []
    before = _handlers()

    def hear(number: int, frame: FrameType | None) -> None:
        heard.append((number, frame, monotonic()))
        if monotonic() - heard[0][-1] > _TOGETHER:
            before[number](number, frame)

    _set_handlers(dict.fromkeys(before, hear))
    try:
        yield
    finally:
        _set_handlers(before)
    for number, frame, _ in heard[:1]:
        before[number](number, frame)


def _handlers() -> dict[int, Any]:
    """What heeds each signal now, where that is a function."""
    handlers: dict[int, Any] = {int(number): signal.getsignal(number) for number in _SIGNALS}
    return {number: handler for number, handler in handlers.items() if callable(handler)}


def _set_handlers(handlers: dict[int, Any]) -> None:
    for number, handler in handlers.items():
        signal.signal(number, handler)
