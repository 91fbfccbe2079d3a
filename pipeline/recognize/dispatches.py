"""Recognize dispatches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading import Reading
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """The word lists of dispatches."""
    yield from ()


def recognize_dispatches(reading: Reading) -> list[Any]:
    """Find dispatches."""
    return []
