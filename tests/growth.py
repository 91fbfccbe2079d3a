"""How the time of some work grows with its text; how busy the machine is hardly counts."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

GROWS = 9.0
"""How many times as long a text of four times the length may take: 4 and noise (a quadratic rule: 16)."""


def growth(work: Callable[[str], object], unit: str, size: int) -> float:
    """How many times as long a text takes that is four times as long; the least of some tries, as noise only adds."""
    best = [float("inf"), float("inf")]
    for _ in range(6):
        for number, length in enumerate((size // 2, 2 * size)):
            best[number] = min(best[number], _seconds(work, unit * (length // len(unit))))
        if best[1] < GROWS * best[0]:
            break
    return best[1] / best[0]


def _seconds(work: Callable[[str], object], text: str) -> float:
    """Time of this process that a text takes, the garbage collector's left out."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work(text)
        return time.process_time() - began
    finally:
        gc.enable()
