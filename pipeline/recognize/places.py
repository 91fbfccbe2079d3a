"""Recognize places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading import Reading
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """The word lists of places."""
    yield from ()


def recognize_places(reading: Reading) -> list[Any]:
    """Find places."""
    return []
