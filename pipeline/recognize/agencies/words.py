"""The word lists of agencies: heads, functions, whole names, codes, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.recognize.agencies.foreign import foreign_phrases
from pipeline.recognize.lexicon import Phrase
from pipeline.tokenize.syllables import split_syllables

_CODE = re.compile(r"(?:P?[A-ZĐ])\d{2}")
_TABLES = ("bodies", "departments", "police", "police_offices")


@dataclass(frozen=True, slots=True)
class Head:
    """A head of names: `key` its usual spelling, what it `takes`, what it is `alone`, its `rank` (1 highest)."""

    key: str
    takes: frozenset[str]
    alone: str
    lower: bool
    rank: int
    not_after: frozenset[str]
    not_before: frozenset[str]
    bound: bool


def phrases() -> Iterator[Phrase]:
    """The entries of all word lists of agencies."""
    yield from _heads()
    yield from _groups("agency_name", load_yaml("agency_names"))
    functions = load_yaml("agency_functions")
    yield from _groups("agency_function", functions["complete"])
    yield from (Phrase(word, "agency_word", word) for word in functions["words"])
    yield from (Phrase(code, "agency_code", code.replace(" ", "")) for code in _provincial_codes())
    for label, words in load_yaml("agency_context").items():
        yield from (Phrase(word, f"agency_{label}", word) for word in words)
    yield from _listed()
    yield from foreign_phrases()


def _heads() -> Iterator[Phrase]:
    for entry in load_yaml("agency_heads"):
        head = Head(
            entry["words"][0],
            frozenset(entry["takes"]),
            entry.get("alone", ""),
            entry.get("lower", True),
            entry["rank"],
            frozenset(entry.get("not_after", ())),
            frozenset(entry.get("not_before", ())),
            entry.get("bound", False),
        )
        yield from (Phrase(word, "agency_head", head) for word in entry["words"])


def _groups(label: str, groups: list[list[str]]) -> Iterator[Phrase]:
    for group in groups:
        yield from (Phrase(word, label, group[0]) for word in group)


def _provincial_codes() -> Iterator[str]:
    for letters in load_yaml("agency_codes")["letters"]:
        for number in load_yaml("agency_codes")["numbers"]:
            yield from (f"{letters}{number}", f"{letters} {number}")


def _listed() -> Iterator[Phrase]:
    """Names, codes and functions of the listed central bodies and their units."""
    for table in _TABLES:
        for row in load_csv(table):
            name = row["name"]
            for alias in filter(None, [name, row.get("abbreviation"), *row["aliases"].split("|")]):
                if _CODE.fullmatch(alias):
                    yield Phrase(alias, "agency_code", alias)
                elif table == "bodies":
                    yield from (Phrase(form, "agency_name", name) for form in variants(alias))
                else:
                    yield from _function(alias)


def _function(name: str) -> Iterator[Phrase]:
    """What follows the head in a unit's name, under its usual spelling; the whole where it has no head."""
    for head in ("Tổng cục", "Chi cục", "Phòng", "Cục", "Vụ", "Viện", "Trung tâm", "Văn phòng"):
        if name.startswith(f"{head} "):
            rest = name.removeprefix(f"{head} ").removesuffix(" Việt Nam")
            yield from (Phrase(form, "agency_function", rest) for form in variants(rest))
            return
    yield from (Phrase(form, "agency_name", name) for form in variants(name))


def variants(name: str) -> tuple[str, ...]:
    """The spellings of a name that differ only in signs (*phòng, chống* and *phòng chống*, *và* and *&* or a dash)."""
    bare = name.replace(",", "").replace(" - ", " ")
    forms = [name, bare, bare.replace(" và ", " - "), bare.replace(" và ", " & "), bare.replace(" và ", " ")]
    forms.append(name.replace(" - ", " và "))
    return tuple(dict.fromkeys(forms))


@cache
def not_names() -> frozenset[tuple[str, ...]]:
    """The listed names that name no body alone, as folded syllables."""
    return frozenset(tuple(split_syllables(word).keys) for word in load_yaml("agency_context")["not_name"])


@cache
def function_words(kind: str) -> frozenset[str]:
    """The folded words of functions under `weak`, `joints` or `tails`."""
    return frozenset(" ".join(split_syllables(word).keys) for word in load_yaml("agency_functions")[kind])
