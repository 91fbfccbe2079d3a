"""Build a body that is not listed from the parts of its name: head, function, place, parent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import DIVISION, POLICE
from pipeline.normalize import bodies
from pipeline.normalize.agency import Agency, listed_agency
from pipeline.normalize.bodies import Row
from pipeline.normalize.build import below, located
from pipeline.normalize.headed import (
    bears,
    is_numbered,
    is_other_owner,
    is_same_level,
    is_unit,
    place_around,
    place_of_other,
    place_told,
    unit_of,
    without_owner,
)
from pipeline.normalize.parts import strip_joints
from pipeline.normalize.places import Context, Place, find_place, guess_commune, province_place
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import Word, spelling_key, texts
from pipeline.normalize.wording import write_headed, write_words


class _Told(NamedTuple):
    """What a body's own words tell: its head and task, its name written out, its kind and its owner's head."""

    row: Row
    function: Sequence[Word]
    name: str
    kind: str
    owner: str


def compose(parts: list[list[Word]], parent: Agency | None, context: Context) -> Agency:
    """Build the body of the first part on that of the parts after it."""
    if len(parts) > 1:
        parent = compose(parts[1:], parent, context)
        context = replace(context, province=parent.province_code or context.province)
    return _body(parts[0], parent, context)


def body_of(head: str, place: Place) -> Agency | None:
    """Return the body with a head at a place or above it: (Công an, tỉnh Hà Tĩnh); None where it is not known."""
    row = bodies.head_row(head)
    if row is None:
        listed = bodies.listed_body(texts(expand(head)))
        return listed_agency(head) if listed else compose([expand(f"{head} {place.label}")], None, Context())
    while not bears(row, place):
        if place.within is None:
            return _other_committee(row, place)
        place = place.within
    return _with_parent(located(head, place, row["kind"], head), row, row["of"], None)


def _other_committee(row: Row, place: Place) -> Agency | None:
    """Return the Party committee of a province that another kind's stands for: Tỉnh ủy of Hà Nội is its Thành ủy."""
    committees: dict[str, str] = load_yaml("english_forms")["party_committees"]
    known = row["head"] in committees.values() and place.level == "province" and place.kind in committees
    return body_of(committees[place.kind], place) if known else None


def _body(words: list[Word], parent: Agency | None, context: Context) -> Agency:
    """Build one body from its own words."""
    head = bodies.head_at(words, 0)
    row = bodies.listed_body(texts(words)) or _by_code(words)
    if parent and (row is None or row["parent"] != parent.name):
        row = bodies.listed_body((*texts(words), *texts(expand(parent.name)))) or row
    if row and not (parent and head and _is_other_s(row, words, parent, whole=head[0] == len(words))):
        return listed_agency(row["name"])
    found = find_place(words, head[0] if head else 1, context, bare=not (head and head[1]["names"]))
    own, place = (strip_joints(words[: found[0]]), found[1]) if found else (words, None)
    if office := _find_office(own, place, parent, context):
        return _office(office, parent or (place and body_of(POLICE, place)) or None, context)
    if not bodies.head_at(words, 0, opening=False) and (unit := unit_of(own, place, parent, context.year)):
        return _body([*expand(unit), *words], parent, context)
    if head is None:
        return _plain(own, parent, place)
    return _headed(head[1], own[head[0] :], place, parent, context)


def _is_other_s(row: Row, words: Sequence[Word], parent: Agency, whole: bool) -> bool:
    """Whether a central body's short form is that of a local one: *Ban Thi đua - Khen thưởng* of a Sở."""
    local = parent.level != "central" and row["level"] == "central"
    return (whole or local) and spelling_key(row["name"]) != texts(words)


def _by_code(words: Sequence[Word]) -> Row | None:
    return bodies.body_by_code(words[-1].text) if len(words) < 3 else None


def _find_office(own: Sequence[Word], place: Place | None, parent: Agency | None, context: Context) -> Row | None:
    """Return the office of a provincial police that words name, with its head or without: *CSGT* Hà Tĩnh.

    What another department owns is none (Phòng Tổ chức cán bộ *Sở Y tế*).
    """
    if parent is not None and parent.kind == "department":
        return None
    if (place.level if place else parent.level if parent else "province") not in ("province", "central"):
        return None
    if row := bodies.office(texts(own)):
        return row
    subject = bodies.subject_at(own, 0)
    told = place or (parent and parent.head == POLICE) or (context.province and len(own) > 4)
    return bodies.office((*spelling_key(subject["province_unit"]), *texts(own))) if subject and told else None


def _office(row: Row, parent: Agency | None, context: Context) -> Agency:
    """Build an office of a provincial police, whose police the text names or the context tells."""
    if parent is None and context.province:
        parent = body_of(POLICE, province_place(context.province, context.year))
    body = below(row["name"], parent, "police", "province", DIVISION)
    english = row["name_en"].split("|")[0] + (f", {parent.name_en}" if parent and parent.name_en else "")
    return replace(body, name_en=english, abbreviation=row["codes"].split("|")[0] or None)


def _plain(own: Sequence[Word], parent: Agency | None, place: Place | None) -> Agency:
    """Build a body whose head is not known, or which its subject names."""
    name, subject = write_words(own), bodies.subject_at(own, 0)
    if place is None:
        return below(name, parent, "other", "central", "")
    body = located(name, place, subject["kind"] if subject else "other", "")
    above = subject and parent is None and bodies.listed_body(spelling_key(subject["of"]))
    return replace(body, parent=listed_agency(above["name"])) if above else body


def _headed(row: Row, function: Sequence[Word], place: Place | None, parent: Agency | None, context: Context) -> Agency:
    """Build a body from its head, what it does, and where it is or whose it is."""
    place = place and place_told(row, place, context)
    function = without_owner(row, function)
    if place is None and row["top"] and function and (place := guess_commune(function, context)):
        function = []
    told = _tell(row, function)
    parent = _office_of_team(told.name, place, parent, context) or parent or _force_above(function, place, context)
    beside = place_of_other(row, parent) if place is None and parent else None
    place = place or beside or place_around(row, function, told.owner, parent, context)
    if place is None:
        return _unplaced(told, parent, context)
    if not beside and is_same_level(told.owner, place):
        level = place.level if is_unit(row) else row["level"] or place.level
        return below(*_in_wider(told.name, place, told.owner, parent), told.kind, level, row["head"])
    body = _with_parent(located(told.name, place, told.kind, row["head"]), row, told.owner, parent)
    lower = row["level"] == "district" and place.level == "province" and function and is_numbered(function)
    return replace(body, level=row["level"]) if lower else body


def _tell(row: Row, function: Sequence[Word]) -> _Told:
    """Return what a head and the words for its task tell; the task of a unit may say what kind it is and whose."""
    subject = bodies.subject_at(function, 0) if is_unit(row) else None
    owner = row["of"] or (subject["of"] if subject else "")
    kind = (subject["kind"] if subject else "") or row["kind"]
    return _Told(row, function, write_headed(row, function), kind, owner)


def _unplaced(told: _Told, parent: Agency | None, context: Context) -> Agency:
    """Build a body of which neither its words nor those around tell where it is."""
    row, function, level = told.row, told.function, told.row["level"]
    if parent and (is_unit(row) or is_other_owner(row, parent)):
        level = parent.level if is_other_owner(row, parent) else ""
    above = _above(row, context) if parent is None or parent.name == told.owner else None
    if function and above:
        body = below(told.name, None, told.kind, level, row["head"])
        return replace(body, parent=above, province_code=above.province_code)
    local = parent is not None and parent.level != "central" and bool(function) and function[-1].text.isdigit()
    if row["names"] and function and not is_numbered(function) and not local:
        level = level or ("central" if parent and parent.level == "central" else "district")
        body = below(told.name, None, told.kind, level, row["head"])
        return replace(body, parent=parent, province_code=parent.province_code if parent else None)
    level = "district" if parent is None and is_district_office(told.name) else level
    return below(told.name, parent, told.kind, level, row["head"])


def is_district_office(name: str) -> bool:
    """Whether a name is that of an office which only districts have (*Phòng Quản lý đô thị*)."""
    return spelling_key(name) in _district_offices()


@cache
def _district_offices() -> frozenset[tuple[str, ...]]:
    return frozenset(map(spelling_key, load_yaml("agency_lists")["of_district"]))


def _in_wider(name: str, place: Place, owner: str, parent: Agency | None) -> tuple[str, Agency | None]:
    """Return name and owner of a unit whose place may lie in its parent's: Đội CSGT *quận 9* thuộc Công an TP.HCM."""
    inside = parent is not None and parent.place is not None and place.within == parent.place
    if parent is None or (inside and parent.head == owner):
        return name, body_of(owner, place)
    return (f"{name} {place.name}" if inside else name), parent


def _above(row: Row, context: Context) -> Agency | None:
    """Return the body above one that names no place: the context's province has it, or the country."""
    place = province_place(context.province, context.year) if context.province else None
    if place and not row["top"] and not is_unit(row) and (owner := bodies.head_row(row["of"])) and bears(owner, place):
        return body_of(row["of"], place)
    name = row["top"] or row["of"]
    known = bodies.listed_body(spelling_key(name))
    return listed_agency(name) if known and known["name"] == name else None


def _office_of_team(name: str, place: Place | None, parent: Agency | None, context: Context) -> Agency | None:
    """Return the office of a provincial police whose team has a number or name: *Đội CSGT số 3*, of Phòng CSGT."""
    row = bodies.office_of_team(name)
    own = name.removeprefix(f"{row['team']} ") if row else ""
    named = own[:1].isupper() or own[-1:].isdigit() or own.startswith(tuple(load_yaml("agency_functions")["tails"]))
    if row is None or not named or (place and place.level != "province"):
        return None
    place = place or (None if parent else province_place(context.province, context.year) if context.province else None)
    police = parent or (body_of(POLICE, place) if place else None)
    return _office(row, police, context) if police and police.head == POLICE and police.level == "province" else None


def _force_above(function: Sequence[Word], place: Place | None, context: Context) -> Agency | None:
    """Return the force of the context's province that a numbered office's task names: *Phòng Cảnh sát PCCC số 7*."""
    if place or not context.province or not function or not function[-1].text.isdigit():
        return None
    head = bodies.head_at(function, 0, opening=False)
    force = head is not None and head[1]["kind"] == bodies.POLICE_KIND and head[1]["level"] == "province"
    return body_of(head[1]["head"], province_place(context.province, context.year)) if head and force else None


def _with_parent(body: Agency, row: Row, owner: str, parent: Agency | None) -> Agency:
    """Add the parent that the law gives: the same body one level up, or the owner at the same place."""
    place = body.place
    if parent or place is None:
        return replace(body, parent=parent)
    if not owner and place.level in ("district", "commune") and body.kind == row["kind"]:
        owner = row["district_of"]
    if owner:
        return replace(body, parent=body_of(owner, place))
    if row["top"] and place.level == "province":
        return replace(body, parent=listed_agency(row["top"]))
    if row["top"] and place.within:
        return replace(body, parent=body_of(row["head"], place.within))
    return body
