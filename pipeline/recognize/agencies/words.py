"""The word lists of agencies: heads, functions, whole names, codes, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, product
from typing import Any

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import AND, CENTRE, COUNTRY
from pipeline.normalize.misprints import misprints
from pipeline.normalize.spelling import unaccent
from pipeline.recognize.agencies.anaphora import anaphor_phrases
from pipeline.recognize.agencies.foreign import foreign_phrases
from pipeline.recognize.lexicon import Phrase
from pipeline.tokenize.syllables import split_syllables

CODE = re.compile(r"(?:P?[A-ZĐ])\d{2}")
"""The code of a unit of the police (*C03*, *PC45*)."""

TABLES = ("bodies", "departments", "police", "police_offices")
"""The tables of central bodies and of their units."""

_ROMAN = frozenset("IVX")
_SHORTEST = 3
"""Letters of the shortest abbreviation that stands in brackets inside a name."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head of names: `key` its usual spelling; see `knowledge/agency_heads.yml` for the other fields."""

    key: str
    takes: frozenset[str]
    rank: int
    alone: str = ""
    case: str = ""
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    bound: bool = False
    bound_in_small: bool = False
    capital_behind: bool = False
    tasks: bool = False
    joins: bool = False
    level: str = ""


def phrases() -> Iterator[Phrase]:
    """The entries of all word lists of agencies."""
    yield from _heads()
    yield from _groups("agency_name", load_yaml("agency_names"))
    functions = load_yaml("agency_functions")
    for group in functions["complete"]:
        yield from (Phrase(form, "agency_function", group[0]) for word in group for form in variants(word))
    yield from (Phrase(word, "agency_word", word) for word in functions["words"])
    yield from (Phrase(word, "agency_tail", word) for word in functions["tails"])
    yield from (Phrase(word, "agency_area", word) for word in functions["areas"])
    yield from (Phrase(code, "agency_code", code.replace(" ", "").replace("-", "")) for code in _provincial_codes())
    yield from (Phrase(word, "agency_name", word) for word in load_yaml("agency_context")["not_name"])
    for label, words in load_yaml("agency_context").items():
        yield from (Phrase(word, f"agency_{label}", word) for word in words)
    yield from _listed()
    yield from foreign_phrases()
    yield from anaphor_phrases()


def _heads() -> Iterator[Phrase]:
    for entry in load_yaml("agency_heads"):
        head = _head(entry)
        yield from (Phrase(word, "agency_head", head) for word in entry["words"])
        yield from (Phrase(wrong, "agency_head", head) for word in entry["words"] for wrong in misprints(word))


def _head(entry: dict[str, Any]) -> Head:
    known: dict[str, Any] = {key: value for key, value in entry.items() if key not in ("words", "same_as", "spot_as")}
    lists = {key: frozenset(value) for key, value in known.items() if isinstance(value, list)}
    return Head(entry["words"][0], **(known | lists))


def _groups(label: str, groups: list[list[str]]) -> Iterator[Phrase]:
    for group in groups:
        yield from (Phrase(form, label, group[0]) for word in group for form in (word, word.replace(COUNTRY, "VN")))


def _provincial_codes() -> Iterator[str]:
    known = load_yaml("agency_codes")
    for letters, number in product(known["letters"], known["numbers"]):
        yield from (f"{letters}{joint}{number}" for joint in ("", " ", "-"))
        yield from (f"{letters}{number}{suffix}" for suffix in known["suffixes"])


@cache
def functions() -> dict[str, str]:
    """The usual spelling of every listed function, by its folded spelling."""
    groups = [Phrase(word, "", group[0]) for group in load_yaml("agency_functions")["complete"] for word in group]
    found: dict[str, str] = {}
    for phrase in (*_units(), *groups):
        if phrase.label != "agency_name":
            found.setdefault(fold_name(phrase.text), fold_name(str(phrase.value)))
    return found


@lru_cache(maxsize=50_000)
def fold_name(text: str) -> str:
    """A name in a form to compare: folded syllables without signs and *và*."""
    return " ".join(key for key in split_syllables(text).keys if key[0].isalnum() and key != AND)


def function_key(function: str) -> str:
    """The folded usual spelling of a function, followed through its aliases."""
    key = fold_name(function)
    usual = functions().get(key, key)
    return functions().get(usual, usual)


def split_name(name: str) -> tuple[str, str]:
    """Head and function of a listed unit's name; the whole and nothing where it has no head."""
    for head in load_yaml("agency_functions")["unit_heads"]:
        if name.startswith(f"{head} "):
            return head, name.removeprefix(f"{head} ").removesuffix(f" {COUNTRY}")
    return name, ""


def _listed() -> Iterator[Phrase]:
    """Names, codes and functions of the listed central bodies and their units."""
    for table in TABLES:
        for row in load_csv(table):
            for name in _names(row):
                yield from _named(name, row["name"], whole=table == "bodies")
            if row.get("kind") == "ministry":
                yield from (Phrase(wrong, "agency_name", row["name"]) for wrong in misprints(row["name"]))
    yield from _units()


def _names(row: dict[str, str]) -> Iterator[str]:
    """A listed body's name, its abbreviation and its other names."""
    return filter(None, (row["name"], row.get("abbreviation"), *row["aliases"].split("|")))


def _named(alias: str, name: str, whole: bool) -> Iterator[Phrase]:
    """The entries of a listed name: a code (*PC45*, also *PC45B*), or else the `whole` name of a body."""
    if CODE.fullmatch(alias):
        yield from (Phrase(code, "agency_code", code) for code in (alias, f"{alias}B"))
    elif whole:
        yield from (Phrase(form, "agency_name", name) for form in (*variants(alias), *_bracketed(alias)))


def _bracketed(name: str) -> Iterator[str]:
    """The spellings of a name with its abbreviation before the last words (*Ủy ban Kiểm tra (UBKT) Trung ương*)."""
    last = next((word for word in load_yaml("agency_context")["behind_brackets"] if name.endswith(f" {word}")), None)
    if last is not None:
        first = name.removesuffix(f" {last}")
        initials = "".join(_initial(word) for word in first.split() if word != AND)
        lasts = (last, *_centre()) if last == CENTRE else (last,)
        starts = range(len(initials) - _SHORTEST + 1)
        yield from (f"{first} ({initials[k:]}) {end}" for k, end in product(starts, lasts))


def _initial(word: str) -> str:
    """The letter that stands for a word in an abbreviation."""
    return "Đ" if word[0] in "Đđ" else unaccent(word[0]).upper()


def _units() -> Iterator[Phrase]:
    """The functions of the ministries' and the provincial police's units; whole names where they have no head."""
    for row in chain.from_iterable(map(load_csv, TABLES[1:])):
        for name in _names(row):
            if not CODE.fullmatch(name):
                yield from _function(name, row["name"])


def _function(alias: str, name: str) -> Iterator[Phrase]:
    """What follows the head in a unit's alias, with what follows it in its name; the whole where it has no head."""
    head, function = split_name(alias)
    if function and set(function) <= _ROMAN:  # a number (Cục I), which other heads do not share
        return
    label, value = ("agency_function", split_name(name)[1]) if function else ("agency_name", name)
    yield from (Phrase(form, label, value or function) for form in variants(function or head))


def variants(name: str) -> tuple[str, ...]:
    """The spellings of a name that differ only in signs (*phòng, chống* and *phòng chống*, *và* and *&* or a dash)."""
    bare = name.replace(",", "").replace(" - ", " ")
    joined = f" {AND} "
    forms = [name, bare, *(bare.replace(joined, joint) for joint in (" - ", " & ", " "))]
    forms += [name.replace(joined, " & "), name.replace(" - ", joined)]
    forms += [form.replace(CENTRE, short) for form in forms[:2] for short in _centre() if CENTRE in form]
    forms += [form.replace("-", "–") for form in forms if "-" in form]
    return tuple(dict.fromkeys(forms))


@cache
def _centre() -> tuple[str, ...]:
    """The short forms of *Trung ương*."""
    return tuple(load_yaml("agency_context")["central"][1:])


def confidence(rule: str) -> float:
    """How sure a rule is, by what it read."""
    known = load_yaml("agency_confidence")
    return float(known.get(rule, known["other"]))


@cache
def not_names() -> frozenset[tuple[str, ...]]:
    """The listed names that name no body alone, as folded syllables."""
    return frozenset(tuple(split_syllables(word).keys) for word in load_yaml("agency_context")["not_name"])


@cache
def function_words(kind: str) -> frozenset[str]:
    """The folded words of a list of `agency_functions.yml`, such as `weak` or `regions`."""
    return frozenset(" ".join(split_syllables(word).keys) for word in load_yaml("agency_functions")[kind])
