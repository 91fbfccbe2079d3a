"""The word lists of agencies: heads, functions, whole names, codes, and the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.lexicon import Phrase


@dataclass(frozen=True, slots=True)
class Head:
    """A head of names: `key` its usual spelling, what it `takes`, what it is `alone`, its `rank` (1 highest)."""

    key: str
    takes: frozenset[str]
    alone: str
    lower: bool
    rank: int


def phrases() -> Iterator[Phrase]:
    """The entries of all word lists of agencies."""
    yield from _heads()
    yield from _groups("agency_name", load_yaml("agency_names"))
    functions = load_yaml("agency_functions")
    yield from _groups("agency_function", functions["complete"])
    for word in functions["words"]:
        yield Phrase(word, "agency_word", word)
    context = load_yaml("agency_context")
    for label, words in context.items():
        yield from (Phrase(word, f"agency_{label}", word) for word in words)


def _heads() -> Iterator[Phrase]:
    for entry in load_yaml("agency_heads"):
        head = Head(
            entry["words"][0],
            frozenset(entry["takes"]),
            entry.get("alone", ""),
            entry.get("lower", True),
            entry["rank"],
        )
        yield from (Phrase(word, "agency_head", head) for word in entry["words"])


def _groups(label: str, groups: list[list[str]]) -> Iterator[Phrase]:
    for group in groups:
        yield from (Phrase(word, label, group[0]) for word in group)


@cache
def joints() -> frozenset[str]:
    """The words and signs that may stand between two words of a function."""
    return frozenset(load_yaml("agency_functions")["joints"])


@cache
def tails() -> frozenset[str]:
    """The words after which a number or region may end a function."""
    return frozenset(load_yaml("agency_functions")["tails"])
