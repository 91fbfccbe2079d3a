"""Streams of rows that are sorted by the same key, read side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.report.tables import Row


class Sorted:
    """Rows in the order of a text column; `take` gives those of one key at a time."""

    def __init__(self, rows: Iterable[Row], key: str) -> None:
        """Keys are asked for in the order of the rows; rows of keys that nobody asks for are passed over."""
        self._rows: Iterator[Row] = iter(rows)
        self._key = key
        self._next: Row | None = next(self._rows, None)

    def take(self, key: str) -> list[Row]:
        """All rows of `key`."""
        found: list[Row] = []
        while self._next is not None and self._next[self._key] <= key:
            if self._next[self._key] == key:
                found.append(self._next)
            self._next = next(self._rows, None)
        return found
