"""How a command ends when it cannot go on."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import wraps
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
        try:
            command(*arguments, **options)
        except KeyboardInterrupt:
            raise fail("stopped", 130) from None

    return stopped
