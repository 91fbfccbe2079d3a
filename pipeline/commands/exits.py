"""How a command ends when it cannot go on."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import FrameType
from typing import Any

import typer

_ERRNO = re.compile(r"\[Errno \d+\] ")


def fail(message: str, code: int = 2) -> typer.Exit:
    """Say in one line on stderr why a command cannot go on; returns the exit to raise (2: nothing could be done)."""
    print(f"pipeline: {' '.join(_ERRNO.sub('', message).split())}", file=sys.stderr)
    return typer.Exit(code)


def stoppable(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one line to end with at Ctrl-C; what it was writing was not put in place."""

    @wraps(command)
    def stopped(*arguments: Any, **options: Any) -> None:
        with _interrupts() as seen:
            try:
                command(*arguments, **options)
            except typer.Exit:
                raise
            except BaseException as error:
                # DuckDB has errors of its own for a Ctrl-C that comes while it works.
                if not (seen or isinstance(error, KeyboardInterrupt)):
                    raise
                raise fail("stopped", 130) from None

    return stopped


@contextmanager
def _interrupts() -> Iterator[list[int]]:
    """The interrupts that came while the block ran."""
    seen: list[int] = []

    def interrupt(signum: int, frame: FrameType | None) -> None:
        seen.append(signum)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)
