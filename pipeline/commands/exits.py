"""How a command ends when it cannot go on."""

from __future__ import annotations

import os
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


@contextmanager
def told(*errors: type[Exception]) -> Iterator[None]:
    """Tell in one line of what goes wrong in the block; a reader of standard output that has gone is no mistake."""
    kinds: tuple[type[Exception], ...] = (ValueError, OSError, *errors)
    try:
        yield
    except BrokenPipeError:
        raise
    except kinds as error:
        raise fail(str(error)) from error


def stoppable(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one line to end with at Ctrl-C; what it was writing was not put in place.

    So where standard output is full; where nobody reads it any more (`| head`), there is nothing to say.
    """

    @wraps(command)
    def stopped(*arguments: Any, **options: Any) -> None:
        with _interrupts() as seen, _told_ends(seen):
            command(*arguments, **options)
            if sys.stdout:  # None where it is closed
                sys.stdout.flush()

    return stopped


@contextmanager
def _told_ends(interrupts: list[int]) -> Iterator[None]:
    """Turn what ends a command early into an exit with one line, or with none where nobody reads."""
    try:
        yield
    except typer.Exit:
        raise
    except BrokenPipeError:
        _mute()
        raise typer.Exit(141) from None
    except OSError as error:
        _mute()
        raise fail(str(error)) from error
    except BaseException as error:
        # DuckDB has errors of its own for a Ctrl-C that comes while it works.
        if not (interrupts or isinstance(error, KeyboardInterrupt)):
            raise
        raise fail("stopped", 130) from None


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


def _mute() -> None:
    """Send to nowhere what standard output could not take, lest Python complain of it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
