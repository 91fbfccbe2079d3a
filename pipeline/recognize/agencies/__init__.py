"""Recognize agencies: bodies of the state, the Party and the forces, by the grammar of their names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.recognize.agencies import words
from pipeline.recognize.agencies.lists import list_phrases
from pipeline.recognize.agencies.spans import recognize_agencies
from pipeline.recognize.lexicon import Phrase

__all__ = ["phrases", "recognize_agencies"]


def phrases() -> Iterator[Phrase]:
    """The entries of all word lists of agencies."""
    yield from words.phrases()
    yield from list_phrases()
