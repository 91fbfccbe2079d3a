"""Read a stream line by line in bounded memory."""

from __future__ import annotations

import io
from collections.abc import Iterator


def numbered_lines(stream: io.BufferedReader, max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number from 1; a line of more than `max_bytes` is read past and given as None."""
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) <= max_bytes or line.endswith(b"\n"):
            yield number, line
        else:
            _skip_line(stream)
            yield number, None


def _skip_line(stream: io.BufferedReader) -> None:
    """Read past the rest of a line without keeping it."""
    while (piece := stream.readline(1 << 16)) and not piece.endswith(b"\n"):
        pass
