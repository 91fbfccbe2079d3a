"""Bodies with an English name that no list knows: communes' bodies by their place, others by that name itself."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.agencies import Agency, normalize_agency
from pipeline.normalize.agency import identity
from pipeline.normalize.bodies import english_key
from pipeline.normalize.spelling import unaccent


def unlisted_agency(form: str, head: str, parent: Agency | None, province: str | None, year: int | None) -> Agency:
    """The body that an English form names, which stays its name where it cannot be told in Vietnamese.

    *An Khanh Ward Police* is Công an phường An Khánh, where the article's province has one ward of that name.
    """
    words = english_key(form).split()
    core = english_key(head).split()
    size = len(core)
    for at in range(len(words) - size + 1) if core else ():
        if words[at : at + size] == core and (place := _commune([*words[:at], *words[at + size :]], province)):
            vietnamese = load_yaml("english_forms")["heads"].get(head)
            if vietnamese:
                return normalize_agency(f"{vietnamese} {place}", province=province, year=year)
    kind = load_yaml("english_agencies")["heads"].get(head, "other")
    level = parent.level if parent else "central"
    name = f"{form}, {parent.name}" if parent else form
    return Agency(
        identity(name), name, name_en=form, kind=kind, level=level, parent=parent,
        province_code=parent.province_code if parent else None,
    )  # fmt: skip


def _commune(words: list[str], province: str | None) -> str | None:
    """Kind and name of a commune by its English words, with accents where the province has one of that name."""
    kinds: dict[str, str] = {"ward": "phường", "commune": "xã", "township": "thị trấn"}
    kind = next((kinds[word] for word in words if word in kinds), None)
    bare = " ".join(word for word in words if word not in kinds)
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
