"""How a command ends when it cannot go on."""

from __future__ import annotations

import re
import sys

import typer

_ERRNO = re.compile(r"\[Errno \d+\] ")


def fail(message: str, code: int = 2) -> typer.Exit:
    """Say in one line on stderr why a command cannot go on; returns the exit to raise (2: nothing could be done)."""
    print(f"pipeline: {' '.join(_ERRNO.sub('', message).split())}", file=sys.stderr)
    return typer.Exit(code)
