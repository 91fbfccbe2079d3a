"""A body as the tables know it, and those that the knowledge files list by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.identity import content_id
from pipeline.normalize.bodies import listed_body
from pipeline.normalize.places import Context, Place, find_place
from pipeline.normalize.shorthand import expand
from pipeline.normalize.spelling import spelling_key, texts


@dataclass(frozen=True, slots=True)
class Agency:
    """A body of the state, the Party or the forces, or a foreign one.

    `key` is its identity: equal for two forms of one body. `level` is central, province, district or commune.
    `head` is the word for what it is (*Công an*), empty for a listed body; `place` is where it is, if that is known.
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
        return _agency_id(self.key)


@lru_cache(maxsize=50_000)
def _agency_id(key: str) -> str:
    return content_id("ag", key)


def identity(name: str) -> str:
    """Return the key of a body with a canonical name."""
    return " ".join(spelling_key(name))


@cache
def listed_agency(name: str) -> Agency:
    """Return a listed body by any of its Vietnamese forms, with its parents. Raises KeyError for an unlisted one."""
    row = listed_body(texts(expand(name)))
    if row is None:
        raise KeyError(name)
    return Agency(
        key=identity(row["name"]),
        name=row["name"],
        name_en=row["name_en"].split("|")[0] or None,
        abbreviation=row["abbreviation"] or None,
        kind=row["kind"],
        level=row["level"],
        parent=listed_agency(row["parent"]) if row["parent"] else None,
        province_code=_province_of(row["name"]) if row["level"] == "province" else None,
    )


def _province_of(name: str) -> str | None:
    found = find_place(expand(name), 1, Context())
    return found[1].province_code if found else None
