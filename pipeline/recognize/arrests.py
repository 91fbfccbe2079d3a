"""Recognize arrests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.reading import Reading
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """The word lists of arrests."""
    yield from ()


def recognize_arrests(reading: Reading) -> list[Any]:
    """Find arrests."""
    return []
