"""Name composed bodies in English: head, function, proper name or number, and place."""

from __future__ import annotations

import re
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import DIVISION, MINISTRY, NUMBER
from pipeline.normalize import bodies
from pipeline.normalize.bodies import Row
from pipeline.normalize.places import Place
from pipeline.normalize.spelling import unaccent

_MINISTRY, _OFFICE = (f"{MINISTRY} ", "Ministry of "), (f"{DIVISION} ", " Division")
_NUMBER = re.compile(rf"(?:{NUMBER} )?(\d+|[IVX]+)")


def english_name(name: str, head: str) -> str | None:
    """Return the English name of a body without its place or parent, or None where a part of it is not known.

    *Đội Cảnh sát giao thông số 3* → Traffic Police Team No. 3.
    """
    row = bodies.head_row(head)
    if row is None or not row["name_en"]:
        return None
    function = name.removeprefix(head).strip()
    known = _longest_known(function)
    own = function[len(known) :].strip()
    number = _NUMBER.fullmatch(own)
    if own and not number and not _is_proper(own, row, known):
        return None
    proper = f"{unaccent(own)} " if own and not number else ""
    return proper + with_function(row["name_en"], known) + (f" No. {number[1]}" if number else "")


def at_place(name: str | None, place: Place) -> str | None:
    """Add its place to an English name: *Nam Dinh Provincial Police*, *Department of Health of Nam Dinh Province*."""
    where, kind = _english_place(place)
    if not name or not where:
        return None
    if name == "Police":
        kind = "Provincial" if kind == "Province" else kind
        return f"{kind} {where} Police" if where.isdigit() else f"{where} {kind} Police"
    return f"{name} of {kind} {where}" if where.isdigit() else f"{name} of {where} {kind}"


def _longest_known(function: str) -> str:
    """Return the longest beginning of a function, in whole words, whose English is known; empty where there is none."""
    ends = [len(function), *(found.start() for found in re.finditer(r",? ", function))]
    return next((function[:end] for end in sorted(ends, reverse=True) if function[:end] in functions()), "")


def _is_proper(own: str, row: Row, known: str) -> bool:
    """Whether what follows is a proper name, which English keeps: *Đội Cảnh sát giao thông Chợ Lớn*."""
    named = all(word[0].isupper() and not word.isupper() for word in own.split())
    return named and bool(known or row["names"])


def with_function(head: str, known: str) -> str:
    """An English head with what the body does, which `functions` has in Vietnamese: *Traffic Police Team*."""
    if not known:
        return head
    english, before = functions()[known]
    return f"{english} {head}" if before else f"{head} of {english}"


@cache
def functions() -> dict[str, tuple[str, bool]]:
    """The English of each function by its Vietnamese words, and whether it stands before the head."""
    found = {}
    for row in load_csv("bodies"):
        english = row["name_en"].split("|")[0]
        if row["name"].startswith(_MINISTRY[0]) and english.startswith(_MINISTRY[1]):
            found[row["name"].removeprefix(_MINISTRY[0])] = (english.removeprefix(_MINISTRY[1]), False)
    for row in load_csv("police_offices"):
        english = row["name_en"].split("|")[0]
        if row["name"].startswith(_OFFICE[0]) and english.endswith(_OFFICE[1]):
            found[row["name"].removeprefix(_OFFICE[0])] = (english.removesuffix(_OFFICE[1]), True)
    return found | {r["function"]: (r["name_en"], bool(r["before"])) for r in load_csv("english_functions")}


def _english_place(place: Place) -> tuple[str, str]:
    row = next((r for r in load_csv("provinces") if r["name"] == place.name and place.level == "province"), None)
    name = row["name_en"].split("|")[0] if row else unaccent(place.name)
    kind = load_yaml("english_forms")["kinds"][place.kind][0]
    return name.removesuffix(f" {kind}"), kind
