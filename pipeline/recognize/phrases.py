"""All word lists as one lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from pipeline.recognize.lexicon import Lexicon, Phrase

KINDS = ("dates", "places", "names", "agencies", "dispatches", "officials", "arrests")


def phrases() -> Iterator[Phrase]:
    """The entries of every kind's word lists."""
    for kind in KINDS:
        yield from import_module(f"pipeline.recognize.{kind}").phrases()


@cache
def lexicon() -> Lexicon:
    """The lexicon of all kinds, built once."""
    return Lexicon(phrases())
