"""Which communes a district had: the guess that a commune lies in a district can be wrong."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from pipeline.knowledge.load import load_csv
from pipeline.normalize.gazetteer import kind_of
from pipeline.normalize.spelling import spelling_key

Phrase = tuple[str, ...]


def is_elsewhere(name: str, district: str, province: str | None) -> bool:
    """Whether a province has a commune of a name, and not in a district of which all communes are known.

    *Hiệp Bình Chánh*, *Gò Vấp*, 79: it lies in Thủ Đức.
    """
    known = [where for code, where in _districts_of().get(spelling_key(name), ()) if code == province]
    return bool(known) and (province, district) in _listed() and district not in known


@cache
def _districts_of() -> dict[Phrase, list[tuple[str, str]]]:
    """Province and district of the communes of each name, their kinds left out."""
    found: dict[Phrase, list[tuple[str, str]]] = defaultdict(list)
    for row in load_csv("communes"):
        if row["district"]:
            found[spelling_key(row["name"])].append((row["province"], _bare(row["district"])))
    return dict(found)


@cache
def _listed() -> frozenset[tuple[str | None, str]]:
    return frozenset(each for known in _districts_of().values() for each in known)


@cache
def _bare(label: str) -> str:
    return label.removeprefix(f"{kind_of(label)} ")
