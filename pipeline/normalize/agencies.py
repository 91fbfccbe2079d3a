"""Normalize names of bodies: every form of a body to one row, *CA TP.HCM* and *Công an Thành phố Hồ Chí Minh* alike."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.normalize import bodies
from pipeline.normalize.bodies import Row, texts
from pipeline.normalize.foreign import foreign_name, is_foreign
from pipeline.normalize.parts import split_parts, strip_joints
from pipeline.normalize.places import Context, Place, find_place, make_context, province_place
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import Word, fold
from pipeline.normalize.wording import write_name


@dataclass(frozen=True, slots=True)
class Agency:
    """A body of the state, the Party or the forces, or a foreign one.

    `key` is its identity: equal for two forms of one body. `level` is central, province, district or commune.
    `head` is the word for what it is (*Công an*), empty for a listed body; `place` where it is, if the name says.
    """

    key: str
    name: str
    name_en: str | None = None
    abbreviation: str | None = None
    kind: str = "other"
    level: str = "central"
    parent: Agency | None = None
    province_code: str | None = None
    foreign: bool = False
    head: str = ""
    place: Place | None = None

    @property
    def agency_id(self) -> str:
        """The id in the tables: from the key alone, so the same on every run."""
        return "ag_" + hashlib.sha256(self.key.encode()).hexdigest()[:12]


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
    complete forms such as *PC45* or *UBND tỉnh*. *Phòng CSHS CATP Hà Nội* → Phòng Cảnh sát hình sự, Công an thành
    phố Hà Nội.
    """
    context = make_context(province, district, year)
    if language == "en":
        from pipeline.normalize.english_agencies import read_english

        form = read_english(form) or form
    words = expand(form) or expand("?" + form)
    if foreign or is_foreign(words):
        return _foreign(words)
    row = bodies.listed_body(texts(words))
    if row:
        return listed_agency(row["name"])
    return _compose(split_parts(words), parent, context)


@cache
def listed_agency(name: str) -> Agency:
    """Return a listed body by its canonical name, with its parents. Raises KeyError for an unlisted one."""
    row = bodies.listed_body(texts(expand(name)))
    if row is None:
        raise KeyError(name)
    parent = listed_agency(row["parent"]) if row["parent"] else None
    return Agency(
        key=_key(row["name"]),
        name=row["name"],
        name_en=row["name_en"].split("|")[0] or None,
        abbreviation=row["abbreviation"] or None,
        kind=row["kind"],
        level=row["level"],
        parent=parent,
    )


def _compose(parts: list[list[Word]], parent: Agency | None, context: Context) -> Agency:
    """Build the body of the first part on that of the parts after it."""
    if len(parts) > 1:
        parent = _compose(parts[1:], parent, context)
        context = replace(context, province=parent.province_code or context.province)
    return _body(parts[0], parent, context)


def _body(words: list[Word], parent: Agency | None, context: Context) -> Agency:
    """Build one body from its own words."""
    if row := bodies.listed_body(texts(words)) or _by_code(words):
        return listed_agency(row["name"])
    if row := bodies.office(texts(words)):
        return _office(row, parent, context)
    head = bodies.head_at(words, 0)
    found = find_place(words, head[0] if head else 1, context, bare=not (head and head[1]["names"]))
    own, place = (strip_joints(words[: found[0]]), found[1]) if found else (words, None)
    if row := bodies.office(texts(own)) or _short_office(own, place):
        return _office(row, parent or (place and body_of("Công an", place)), context)
    if head is None and place and (unit := _unit(own, place)):
        return _body([*expand(unit), *words], parent, context)
    if head is None:
        return _plain(own, parent, place)
    return _headed(head[1], own[head[0] :], place, parent, context)


def _by_code(words: Sequence[Word]) -> Row | None:
    return bodies.body_by_code(words[-1].text) if len(words) < 3 else None


def _office(row: Row, parent: Agency | None, context: Context) -> Agency:
    """Build an office of a provincial police, whose police the text names or the context tells."""
    if parent is None and context.province:
        parent = body_of("Công an", province_place(context.province, context.year))
    body = _below(row["name"], parent, "police", "province", "Phòng")
    english = row["name_en"].split("|")[0] + (f", {parent.name_en}" if parent and parent.name_en else "")
    return replace(body, name_en=english, abbreviation=row["codes"].split("|")[0] or None)


def _short_office(own: Sequence[Word], place: Place | None) -> Row | None:
    """Return the office that a subject alone names with a province: *CSGT* Hà Tĩnh."""
    subject = bodies.subject_at(own, 0)
    if subject is None or place is None or place.level != "province":
        return None
    return bodies.office((subject["province_unit"].lower(), *texts(own)))


def _unit(own: Sequence[Word], place: Place) -> str:
    """Return the head that a subject takes at a place's level: *Kiểm lâm* of a district is a Hạt."""
    subject = bodies.subject_at(own, 0)
    column = "province_unit" if place.level == "province" else "district_unit"
    return subject[column] if subject else ""


def _plain(own: Sequence[Word], parent: Agency | None, place: Place | None) -> Agency:
    """Build a body whose head is not known."""
    name = write_name(texts(own))
    if place:
        return _located(name, place, "other", "")
    return _below(name, parent, "other", "central", "")


def _headed(row: Row, function: Sequence[Word], place: Place | None, parent: Agency | None, context: Context) -> Agency:
    """Build a body from its head, what it does, and where it is or whose it is."""
    subject = bodies.subject_at(function, 0)
    owner = row["of"] or (subject["of"] if subject and _is_unit(row) else "")
    kind = subject["kind"] if subject and subject["kind"] and _is_unit(row) else row["kind"]
    name = write_name((*fold(row["head"]), *texts(function)), proper=bool(row["names"]))
    if place is None and parent is None and context.province and row["level"] == "province":
        place = province_place(context.province, context.year)
    if place is None and parent and parent.head == owner == "Ủy ban nhân dân":
        place = parent.place
    if place and _is_same_level(owner, place):
        return _below(name, parent or body_of(owner, place), kind, place.level, row["head"])
    if place:
        return _with_parent(_located(name, place, kind, row["head"]), row, owner, parent)
    if row["names"] and function and not function[0].text.isdigit():
        return replace(_below(name, None, kind, row["level"], row["head"]), parent=parent)
    return _below(name, parent, kind, row["level"], row["head"])


def _is_unit(row: Row) -> bool:
    """Whether a head says nothing of whose it is: Phòng, Đội, Trạm."""
    return not row["of"] and not row["top"]


def _is_same_level(owner: str, place: Place) -> bool:
    """Whether the owner stands at the unit's own place, so that its name tells where the unit is."""
    row = bodies.head_row(owner)
    return row is not None and owner != "Ủy ban nhân dân" and row["level"] in ("", place.level)


def body_of(head: str, place: Place) -> Agency | None:
    """Return the body with a head at a place or above it: (Công an, tỉnh Hà Tĩnh); None where it is not known."""
    row = bodies.head_row(head)
    if row is None:
        listed = bodies.listed_body(texts(expand(head)))
        return listed_agency(head) if listed else normalize_agency(f"{head} {place.label}")
    while row["level"] == "province" and place.level != "province":
        if place.within is None:
            return None
        place = place.within
    return _with_parent(_located(head, place, row["kind"], head), row, row["of"], None)


def _with_parent(body: Agency, row: Row, owner: str, parent: Agency | None) -> Agency:
    """Add the parent that the law gives: the same body one level up, or the owner at the same place."""
    place = body.place
    if parent or place is None:
        return replace(body, parent=parent)
    if owner:
        return replace(body, parent=body_of(owner, place))
    if row["top"] and place.level == "province":
        return replace(body, parent=listed_agency(row["top"]))
    if row["top"] and place.within:
        return replace(body, parent=body_of(row["head"], place.within))
    return body


def _located(name: str, place: Place, kind: str, head: str) -> Agency:
    """Build a body that its place identifies."""
    # Tỉnh ủy Yên Bái, not Tỉnh ủy tỉnh Yên Bái.
    named = place.full_name.removeprefix(f"{place.kind} ")
    full = f"{name} {named if fold(head)[:1] == fold(place.kind)[:1] else place.full_name}"
    english = _english_name(head, name, place)
    return Agency(_key(full), full, english, None, kind, place.level, None, place.province_code, False, head, place)


def _english_name(head: str, name: str, place: Place) -> str | None:
    from pipeline.normalize.english_agencies import english_name

    row = bodies.head_row(head) if name == head else None
    return english_name(row["name_en"], place) if row else None


def _below(name: str, parent: Agency | None, kind: str, level: str, head: str) -> Agency:
    """Build a body that its parent identifies, where it is known."""
    joint = " " if name == head else ", "
    full = f"{name}{joint}{parent.name}" if parent else name
    level = level or (parent.level if parent else "central")
    if parent and parent.level in ("province", "district", "commune") and level in ("central", "province"):
        level = parent.level
    return Agency(
        key=_key(full),
        name=full,
        kind=kind,
        level=level,
        parent=parent,
        province_code=parent.province_code if parent else None,
        head=head,
        place=parent.place if parent else None,
    )


def _foreign(words: Sequence[Word]) -> Agency:
    """Build a foreign or international body."""
    if row := bodies.foreign_body(texts(words)):
        name, english = row["name"], row["name_en"].split("|")[0]
        return Agency(_key("foreign " + name), name, english, row["abbreviation"] or None, row["kind"], foreign=True)
    name, own = foreign_name(words)
    row = bodies.listed_body(texts(own)) or bodies.subject_at(own, 0)
    head = bodies.head_at(words, 0)
    kind = (row or (head[1] if head else {})).get("kind") or "body"
    return Agency(_key("foreign " + name), name, kind=f"foreign_{kind}", foreign=True)


def _key(name: str) -> str:
    return " ".join(fold(name))
