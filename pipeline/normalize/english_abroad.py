"""Name other states' bodies in English: what they are, and their country or city."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.bodies import listed_body
from pipeline.normalize.spelling import Word, spelling_key, texts, unaccent

Phrase = tuple[str, ...]


def english_abroad(own: Sequence[Word], country: str) -> str | None:
    """Return the English name of a body from its words without the country, or None where a part is not known.

    *Cảnh sát* of Nhật Bản → Police of Japan.
    """
    head, place = _head(texts(own)), _place(country)
    return f"{head} of {place}" if head and place else None


def _head(names: Phrase) -> str | None:
    """The English for what a body is: a head, or a ministry that Vietnam has under the whole name."""
    row = listed_body(names)
    same = row is not None and len(spelling_key(row["name"])) == len(names)
    return _heads().get(names) or (row["name_en"].split("|")[0] if row is not None and same else None)


def _place(country: str) -> str | None:
    english: str | None = load_yaml("english_abroad")["places"].get(country)
    return english or (country if unaccent(country) == country else None)


@cache
def _heads() -> dict[Phrase, str]:
    return {spelling_key(head): english for head, english in load_yaml("english_abroad")["heads"].items()}
