"""Put things of different size together until they are enough for one operation on arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def pack(items: Iterable[Item], size: Callable[[Item], int], enough: int) -> Iterator[list[Item]]:
    """Yield the items in lists whose sizes, but for the last, come to `enough` or more."""
    together: list[Item] = []
    total = 0
    for item in items:
        together.append(item)
        total += size(item)
        if total >= enough:
            yield together
            together, total = [], 0
    if together:
        yield together
