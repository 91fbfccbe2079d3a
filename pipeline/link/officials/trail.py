"""The trail of mentions in a text: who was named near a place."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable
from typing import Generic, TypeVar

from pipeline.recognize.agencies.spans import NamedSpan

Thing = TypeVar("Thing")

_REACH = 60
"""How many mentions are looked at in each direction, so that a long list costs no more than a short one."""


class Trail(Generic[Thing]):
    """Mentions by key in text order; each lookup walks over a bounded number of them."""

    def __init__(self, keys: Callable[[NamedSpan, Thing], tuple[str, ...]]) -> None:
        self._keys = keys
        self._starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._things: list[Thing] = []

    def add(self, span: NamedSpan, thing: Thing) -> None:
        """Note a mention; `sort` must follow before the first lookup."""
        for key in self._keys(span, thing):
            self._starts[key].append((span.start, len(self._things)))
        self._things.append(thing)

    def sort(self) -> None:
        """Bring what was added into text order."""
        for entries in self._starts.values():
            entries.sort()

    def insert(self, span: NamedSpan, thing: Thing) -> None:
        """Note a mention in its place."""
        for key in self._keys(span, thing):
            insort(self._starts[key], (span.start, len(self._things)))
        self._things.append(thing)

    def near(self, key: str, span: NamedSpan, fits: Callable[[Thing], bool]) -> Thing | None:
        """The nearest fitting thing named before a span, else the first after it, else None."""
        found = self.before(key, span, fits)
        if found is not None:
            return found
        entries = self._starts.get(key, [])
        at = bisect_left(entries, (span.start, 0))
        return self._first(entries[at : at + _REACH], fits)

    def before(self, key: str, span: NamedSpan, fits: Callable[[Thing], bool]) -> Thing | None:
        """The nearest fitting thing named before a span, or None."""
        entries = self._starts.get(key, [])
        at = bisect_left(entries, (span.start, 0))
        return self._first(entries[max(at - _REACH, 0) : at][::-1], fits)

    def _first(self, entries: list[tuple[int, int]], fits: Callable[[Thing], bool]) -> Thing | None:
        return next((self._things[n] for _, n in entries if fits(self._things[n])), None)
