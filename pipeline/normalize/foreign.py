"""Tell bodies of other states and international ones, and bring their names to one form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import COUNTRY
from pipeline.normalize.bodies import foreign_body, head_at, listed_body
from pipeline.normalize.gazetteer import kind_phrases
from pipeline.normalize.parts import split_parts, strip_joints
from pipeline.normalize.spelling import Word, is_syllable, spelling_key, texts
from pipeline.normalize.wording import write_words

Phrase = tuple[str, ...]


def is_foreign(words: Sequence[Word]) -> bool:
    """Whether a name is that of a listed foreign body, or ends in another country's name."""
    names = texts(words)
    if listed_body(names) or _is_ours(names):
        return False
    return foreign_body(names) is not None or _ends_abroad(words)


def foreign_name(words: Sequence[Word]) -> tuple[str, list[Word]]:
    """Return a foreign body's name in one form, and its words without the country.

    *Chính phủ Vương quốc Hà Lan* → Chính phủ Hà Lan.
    """
    size, country = country_at_end(words)
    if not country or listed_body(texts(words)):
        return _write_alone(words), list(words)
    own = strip_joints(words[: len(words) - size])
    while len(own) > 1 and any(texts(own)[-len(title) :] == title for title in _titles()):
        own = own[: -next(len(title) for title in _titles() if texts(own)[-len(title) :] == title)]
        own = strip_joints(own)
    return f"{' '.join(map(_write_part, split_parts(own)))} {country}", own


def _write_part(words: Sequence[Word]) -> str:
    """Write one of the bodies of a foreign name, as Vietnam's of the same name is written: *Bộ Chính trị*."""
    row, ours = listed_body(texts(words)), f" {COUNTRY}"
    name = row["name"].removesuffix(ours) if row else ""
    return name if len(words) == len(spelling_key(name)) else write_words(words)


def country_at_end(words: Sequence[Word]) -> tuple[int, str]:
    """Return the length and canonical name of the country that ends a name; (0, "") for none."""
    names = texts(words)
    sizes = range(min(_longest(), len(names) - 1), 0, -1)
    return next(((n, _countries()[names[-n:]]) for n in sizes if names[-n:] in _countries()), (0, ""))


def _ends_abroad(words: Sequence[Word]) -> bool:
    """Whether a country ends the name, and not a Vietnamese word that sounds like one (huyện Đông *Anh*)."""
    size, country = country_at_end(words)
    if not country:
        return False
    if _is_in_district(texts(words[: len(words) - size])):
        return False
    first = words[len(words) - size]
    lone = size == 1 and is_syllable(first.text)
    head = head_at(words, 0)
    whole_head = bool(head and head[0] == len(words) - size)
    before = words[len(words) - size - 1]
    return first.capital and (not lone or whole_head or not before.capital)


def _is_in_district(names: Phrase) -> bool:
    """Whether a kind of place below a province's ends the words before a name: xã *Côn Minh* is no Chinese city."""
    kinds = {row["kind"] for row in load_csv("provinces")}
    return any(names[-len(kind) :] == kind for kind, label in kind_phrases() if label not in kinds)


def _is_ours(names: Phrase) -> bool:
    """Whether a name says that the body is Vietnam's: Đại sứ quán *Việt Nam* tại Lào."""
    ours = spelling_key(COUNTRY)
    return any(names[i : i + len(ours)] == ours for i in range(len(names)))


def _write_alone(words: Sequence[Word]) -> str:
    """Write a name without a country; one short word is an abbreviation: *ICC*."""
    names = texts(words)
    row = listed_body(names)
    # Another country's Bộ Nông nghiệp has not all the tasks of Vietnam's ministry that is so called for short.
    if row and len(spelling_key(row["name"])) == len(names):
        return row["name"]
    lone = len(names) == 1 and len(names[0]) < 6
    return names[0].upper() if lone else write_words(words)


@cache
def _countries() -> dict[Phrase, str]:
    data = load_yaml("countries")
    index = {spelling_key(place): place for place in data["places"]}
    for name, others in data["names"].items():
        index.update({spelling_key(form): name for form in [name, *others]})
    return index


@cache
def _titles() -> tuple[Phrase, ...]:
    return tuple(spelling_key(title) for title in load_yaml("countries")["titles"])


@cache
def _longest() -> int:
    return max(map(len, _countries()))
