"""What a head's row of `heads.csv` says of the body: whose it is, at which level, and whether a place has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import COMMITTEE
from pipeline.normalize import bodies
from pipeline.normalize.agency import Agency
from pipeline.normalize.bodies import Row
from pipeline.normalize.gazetteer import (
    LAST_DISTRICTS,
    Context,
    districts,
    place_kinds,
)
from pipeline.normalize.homonyms import district_place
from pipeline.normalize.places import Place, province_place, unnamed_place
from pipeline.normalize.spelling import Word, spelling_key, texts
from pipeline.normalize.wording import name_start


def is_numbered(function: Sequence[Word]) -> bool:
    """Whether a body has a number in place of a name, so that only its parent tells it from others."""
    return function[-1].text.isdigit() and len(function) < 3


def is_unit(row: Row) -> bool:
    """Whether a head says nothing of whose it is: Phòng, Đội, Trạm."""
    return not row["of"] and not row["top"]


def is_same_level(owner: str, place: Place) -> bool:
    """Whether the owner stands at the unit's own place, so that its name tells where the unit is."""
    row = bodies.head_row(owner)
    return row is not None and owner != COMMITTEE and bears(row, place)


def bears(row: Row, place: Place) -> bool:
    """Whether a place has a body with a head: a Sở is a province's, a Thành ủy a city's, never a quận's."""
    if is_of_kind(row):
        return spelling_key(row["head"])[0] == spelling_key(place.kind)[0]
    return row["level"] != "province" or place.level == "province"


def is_of_kind(row: Row) -> bool:
    """Whether a head says of which kind of place it is the body (*Thành ủy*, *Tỉnh đoàn*)."""
    first = spelling_key(row["head"])[0]
    return any(first == kind.split()[0] for kind in place_kinds())


def place_of_kind(row: Row, context: Context) -> Place | None:
    """Return the context's district if it is of the kind that a head tells: *Huyện ủy* of huyện Kỳ Anh."""
    kinds = (kind for kind, level in place_kinds().items() if level == "district")
    kind = next((kind for kind in kinds if spelling_key(kind)[0] == spelling_key(row["head"])[0]), None)
    place = unnamed_place(kind, context) if kind and context.district else None
    return place if place and place.name and place.level == "district" else None


def place_told(row: Row, place: Place, context: Context) -> Place:
    """Return the district that a head means where a province has its name, too: *Thành ủy* Vĩnh Long."""
    if place.level != "province" or not is_of_kind(row) or bears(row, place):
        return place
    near = replace(context, province=place.province_code)
    kinds = (kind for kind, level in place_kinds().items() if level == "district")
    same = (
        district_place(kind, spelling_key(place.name), near)
        for kind in kinds
        if spelling_key(kind)[0] == spelling_key(row["head"])[0]
    )
    return next((town for town in same if spelling_key(town.name) in districts() and town.within), place)


def without_owner(row: Row, function: Sequence[Word]) -> Sequence[Word]:
    """Leave out the head of a body's owner, whose place is told behind it: Thuế cơ sở 12 *thuộc Thuế* …."""
    owner, words = spelling_key(row["of"]), texts(function)
    joints: list[str] = load_yaml("abbreviations")["fillers"]["between"]
    told = owner and words[-len(owner) :] == owner and words[: -len(owner)][-1:] and words[-len(owner) - 1] in joints
    return function[: -len(owner) - 1] if told else function


def is_other_owner(row: Row, parent: Agency) -> bool:
    """Whether a central body owns one that is else a province's (*Trại tạm giam T16* Bộ Công an)."""
    return bool(row["of"]) and parent.level == "central" and parent.head != row["of"]


def place_of_other(row: Row, parent: Agency) -> Place | None:
    """Return the province of a body's province that stands under another one than usual (Chi cục Kiểm lâm, Sở …)."""
    theirs = row["level"] == parent.level == "province" and not row["names"] and not is_unit(row)
    return parent.place if theirs and parent.head != row["of"] else None


def place_around(
    row: Row, function: Sequence[Word], owner: str, parent: Agency | None, context: Context
) -> Place | None:
    """Return the place that parent or context give a body that names none: Sở Y tế is the province's.

    So is a court or procuracy of a numbered area (*Tòa án nhân dân khu vực 3*).
    """
    theirs = row["level"] == "province" or (row["level"] == "district" and function and is_numbered(function))
    if parent is None and not function and is_of_kind(row) and (own := place_of_kind(row, context)):
        return own
    if _is_local(row) and function and not is_numbered(function):
        local = province_place(context.province, context.year) if context.province else None
        return local if parent is None else parent.place if parent.level == "province" and not parent.foreign else None
    if parent is None and context.province and not is_unit(row) and (theirs or is_of_kind(row)):
        place = province_place(context.province, context.year)
        return place if bears(row, place) else None
    return parent.place if parent and parent.head == owner == COMMITTEE else None


def _is_local(row: Row) -> bool:
    """Whether a head is that of a department which only a province has one of, below another one: Chi cục."""
    return row["kind"] == "department" and row["level"] == "province" and not row["of"]


def unit_of(own: Sequence[Word], place: Place | None, parent: Agency | None, year: int | None) -> str:
    """Return the head that a subject alone stands for at its level: *Kiểm lâm* of a district is a Hạt.

    With a number or a name that is no place's it is a team's: *CSGT* An Sương.
    """
    subject = bodies.subject_at(own, 0)
    tails = load_yaml("agency_functions")["tails"]
    numbered = len(own) > 1 and own[-1].text.isdigit() and own[-2].text in tails
    named = "district" if numbered or name_start(own) < len(own) else ""
    level = place.level if place else parent.level if parent and parent.head else named
    if not subject or not level or _is_name(subject, level, year):
        return ""
    return subject["province_unit" if level == "province" else "district_unit"]


def _is_name(subject: Row, level: str, year: int | None) -> bool:
    """Whether a subject is a province's body by itself in a year (*Thuế* thành phố Hà Nội)."""
    since = subject["alone_from"]
    return level == "province" and bool(since) and (year or LAST_DISTRICTS + 1) >= int(since)
