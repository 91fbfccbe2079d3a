"""Recognize dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading import Reading
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """The word lists of dates."""
    yield from ()


def recognize_dates(reading: Reading) -> list[Any]:
    """Find dates."""
    return []
