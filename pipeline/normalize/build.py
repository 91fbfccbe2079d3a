"""Build a body's row from its name and what tells it from others: its place, or the body above it."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.agency import Agency, identity
from pipeline.normalize.english_names import at_place, english_name
from pipeline.normalize.places import Place
from pipeline.normalize.spelling import spelling_key


def located(name: str, place: Place, kind: str, head: str) -> Agency:
    """Return a body that its place identifies: *Tỉnh ủy* + tỉnh Yên Bái → Tỉnh ủy Yên Bái."""
    # Tỉnh ủy Yên Bái, not Tỉnh ủy tỉnh Yên Bái; but Quận ủy quận 2.
    whole = place.name.isdigit() or place.name in load_yaml("place_names")["whole"]
    named = place.full_name.removeprefix("" if whole else f"{place.kind} ")
    full = f"{name} {named if spelling_key(head)[:1] == spelling_key(place.kind)[:1] else place.full_name}"
    return Agency(
        key=identity(full),
        name=full,
        name_en=at_place(english_name(name, head), place),
        kind=kind,
        level=place.level,
        province_code=place.province_code,
        head=head,
        place=place,
    )


def below(name: str, parent: Agency | None, kind: str, level: str, head: str) -> Agency:
    """Return a body that its parent identifies, where it is known: *Phòng Tham mưu*, Công an tỉnh Yên Bái."""
    full = _join(name, parent, head) if parent else name
    if parent and (not level or (parent.level != "central" and level in ("central", "province"))):
        level = parent.level
    english = english_name(name, head)
    if english and parent:
        english = f"{english}, {parent.name_en}" if parent.name_en else None
    return Agency(
        key=identity(full),
        name=full,
        name_en=english,
        kind=kind,
        level=level or "central",
        parent=parent,
        province_code=parent.province_code if parent else None,
        head=head,
        place=parent.place if parent else None,
    )


def _join(name: str, parent: Agency, head: str) -> str:
    """Join a unit's name and its parent's: *Phòng Tham mưu, Công an tỉnh X*, but *Thanh tra Bộ Y tế*."""
    if parent.head and parent.place and name.startswith(parent.head):
        return f"{name}, {parent.place.full_name}"
    if parent.head and name.endswith(parent.head):
        return name + parent.name.removeprefix(parent.head)
    return f"{name} {parent.name}" if name == head else f"{name}, {parent.name}"
