"""Bodies with an English name that no list knows: communes' bodies by their place, others by that name itself."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import POLICE
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.agency import identity
from pipeline.normalize.bodies import english_key, in_any_order
from pipeline.normalize.english_agencies import english_heads, listed_heads
from pipeline.normalize.spelling import unaccent


def unlisted_agency(form: str, head: str, parent: Agency | None, province: str | None, year: int | None) -> Agency:
    """The body that an English form names, which stays its name where it cannot be told in Vietnamese.

    *An Khanh Ward Police* is Công an phường An Khánh, where the article's province has one ward of that name.
    """
    core = listed_heads().get(head)
    if core and (place := _commune(form, head, province)):
        return normalize_agency(f"{core} {place}", province=province, year=year)
    if known := _known(form, parent):
        return normalize_agency(known, parent=parent, province=province, year=year)
    kind = load_yaml("english_agencies")["heads"].get(head, "other")
    level = parent.level if parent else "central"
    name = f"{form}, {parent.name}" if parent else form
    return Agency(
        identity(name), name, name_en=form, kind=kind, level=level, parent=parent,
        province_code=parent.province_code if parent else None,
    )  # fmt: skip


def unit_of(form: str, parent: Agency) -> str | None:
    """The Vietnamese form of a unit of a body, without the *Công an* that a police unit's parent brings."""
    head = _known(form, parent)
    return head.removesuffix(f" {POLICE}") if head and head != POLICE else None


def _known(form: str, parent: Agency | None) -> str | None:
    """The Vietnamese beginning of a listed name; a department of a ministry is none of a province (Sở)."""
    name = _heads().get(_bare_words(form))
    provincial = tuple(load_yaml("english_agencies")["alone"])
    return None if name and parent and parent.level == "central" and name.startswith(provincial) else name


def _bare_words(form: str) -> tuple[str, ...]:
    """The words of a form in any order without those for kinds of place (*Provincial Department of Health*)."""
    return tuple(word for word in in_any_order(form) if word not in _kind_words())


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(kind.lower() for kind in load_yaml("english_agencies")["place_kinds"])


@cache
def _heads() -> dict[tuple[str, ...], str]:
    offices = {form: row["name"] for row in load_csv("police_offices") for form in row["name_en"].split("|") if form}
    return {in_any_order(form): name for form, name in (offices | english_heads()).items()}


def _commune(form: str, head: str, province: str | None) -> str | None:
    """Kind and name of the commune in a body's name, with accents where the province has one of that name."""
    words, core = english_key(form).split(), english_key(head).split()
    left = [word for word in words if word not in core]
    kinds: dict[str, str] = load_yaml("english_agencies")["commune_kinds"]
    kind = next((kinds[word] for word in left if word in kinds), None)
    bare = " ".join(word for word in left if word not in kinds)
    if kind is None or not bare:
        return None
    names = _communes().get((bare, kind, province), ())
    return f"{kind} {names[0] if len(names) == 1 else bare.title()}"


@cache
def _communes() -> dict[tuple[str, str, str | None], tuple[str, ...]]:
    """Names of communes by unaccented name, kind and province's code."""
    index: dict[tuple[str, str, str | None], tuple[str, ...]] = {}
    for row in load_csv("communes"):
        key = (" ".join(unaccent(row["name"]).lower().split()), row["kind"], row["province"])
        if row["name"] not in index.get(key, ()):
            index[key] = (*index.get(key, ()), row["name"])
    return index
