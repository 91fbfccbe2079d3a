"""Normalize names of bodies: *CA TP.HCM* and *Công an Thành phố Hồ Chí Minh* are one row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize import bodies
from pipeline.normalize.agency import Agency, identity, listed_agency
from pipeline.normalize.compose import compose
from pipeline.normalize.english_abroad import english_abroad
from pipeline.normalize.english_agencies import read_english
from pipeline.normalize.foreign import country_at_end, foreign_name, is_foreign
from pipeline.normalize.listed_places import read_several
from pipeline.normalize.parts import split_parts, without_joints
from pipeline.normalize.places import Context, make_context
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import Word, spelling_key, texts

_LONGEST_FORM = 400
_MOST_WORDS = 60

__all__ = ["Agency", "listed_agency", "normalize_agency"]


@lru_cache(maxsize=50_000)
def normalize_agency(
    form: str,
    *,
    province: str | None = None,
    district: str | None = None,
    parent: Agency | None = None,
    year: int | None = None,
    foreign: bool = False,
    language: str = "vi",
) -> Agency:
    """Return the body that a form names, composed from its parts where it is not listed.

    `province` (name or code), `district` (name) and `parent` are those that the text around speaks of; they
    complete forms such as *PC45* or *UBND tỉnh*. With the `language` `en` the form is read as English; so is a
    form without accents. *Phòng CSHS CATP Hà Nội* → Phòng Cảnh sát hình sự, Công an thành phố Hà Nội.
    """
    if language == "en" or (not foreign and form.replace("’", "'").isascii()):
        form = read_english(form) or form
    # No name of a body is longer; a text without sentence ends may be handed over whole.
    form = form[:_LONGEST_FORM]
    words = _without_force(expand(form)[:_MOST_WORDS]) or [Word(form, form)]
    if foreign or is_foreign(words):
        return _foreign(words)
    return _at_home(form, words, parent, make_context(province, district, year))


def _at_home(form: str, words: list[Word], parent: Agency | None, context: Context) -> Agency:
    """Return a body of Viet Nam: the listed one, or one composed from the parts of its name."""
    row = bodies.listed_body(texts(without_joints(words)))
    if row and (parent is None or row["parent"] == parent.name):
        return listed_agency(row["name"])
    several = read_several(form)
    if several is None:
        return compose(split_parts(words), parent, context)
    return several.name(compose(split_parts(expand(several.first)[:_MOST_WORDS]), parent, context))


def _without_force(words: list[Word]) -> list[Word]:
    """Leave out *lực lượng* before a name that stands without it: *lực lượng CSGT Hà Nội*."""
    force = spelling_key(load_yaml("abbreviations")["fillers"]["force"])
    rest = words[len(force) :]
    if rest and texts(words[: len(force)]) == force and (bodies.head_at(rest, 0) or bodies.subject_at(rest, 0)):
        return rest
    return words


def _foreign(words: Sequence[Word]) -> Agency:
    """Build a foreign or international body."""
    name, own = foreign_name(words)
    # An abbreviation says already whose it is: FBI Mỹ is the FBI.
    row = bodies.foreign_body(texts(words)) or (bodies.foreign_body(texts(own)) if len(own) == 1 else None)
    if row:
        name, english = row["name"], row["name_en"].split("|")[0]
        short = row["abbreviation"] or None
        return Agency(identity("nước ngoài " + name), name, english, short, row["kind"], foreign=True)
    known = bodies.listed_body(texts(split_parts(own)[0])) or bodies.subject_at(own, 0)
    head = bodies.head_at(words, 0)
    kind = (known or (head[1] if head else {})).get("kind") or "body"
    known_as = english_abroad(own, country_at_end(words)[1]) if len(own) < len(words) else None
    return Agency(identity("nước ngoài " + name), name, known_as, kind=f"foreign_{kind}", foreign=True)
