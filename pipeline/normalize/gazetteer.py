"""The gazetteer: provinces, districts and communes by their names, before and after July 2025."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.spelling import spelling_key

Row = dict[str, str]
Phrase = tuple[str, ...]

UNDATED: str = load_yaml("place_names")["undated"]
"""The day of the map for a text without a date: most such texts are older than the changes since."""

REFORM: str = load_yaml("place_names")["reform"]
"""The first day of the map without districts."""

LAST_DISTRICTS = int(REFORM[:4]) - 1
"""The last whole year of the map with districts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province, district or commune; `within` is the place around it, as far as it is known.

    `name` is bare (*Củ Chi*), empty where the text gives the kind alone (*UBND huyện*). `province_code` is the
    code of `provinces.csv`.
    """

    kind: str
    name: str
    level: str
    province_code: str | None = None
    within: Place | None = None

    @property
    def label(self) -> str:
        """Kind and name: *huyện Củ Chi*."""
        return f"{self.kind} {self.name}".strip()

    @property
    def full_name(self) -> str:
        """The name with what it lies in: *huyện Củ Chi, thành phố Hồ Chí Minh*."""
        return f"{self.label}, {self.within.full_name}" if self.within else self.label


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of where and when a text speaks: a province's code, a district's folded name, the year."""

    province: str | None = None
    district: Phrase = ()
    year: int | None = None


@cache
def place_kinds() -> dict[str, str]:
    """Return the level of each kind of place: *huyện* is a district."""
    return dict(load_yaml("place_kinds"))


@cache
def kind_phrases() -> tuple[tuple[Phrase, str], ...]:
    """Return the kinds of place with their words."""
    return tuple((tuple(kind.split()), kind) for kind in place_kinds())


@cache
def provinces() -> dict[Phrase, list[Row]]:
    """Return the rows of provinces by each of their names, English ones too."""
    names: dict[Phrase, list[Row]] = defaultdict(list)
    for row in load_csv("provinces"):
        for name in dict.fromkeys([row["name"], *row["aliases"].split("|"), *row["name_en"].split("|")]):
            if name:
                names[spelling_key(name)].append(row)
    return dict(names)


@cache
def districts() -> dict[Phrase, list[Row]]:
    """Return the rows of districts by their names without the kind."""
    names: dict[Phrase, list[Row]] = defaultdict(list)
    for row in load_csv("districts"):
        names[spelling_key(row["name"])].append(row)
    return dict(names)


@cache
def communes() -> dict[tuple[str, Phrase], list[Row]]:
    """Return the rows of communes by kind and name."""
    names: dict[tuple[str, Phrase], list[Row]] = defaultdict(list)
    for row in load_csv("communes"):
        names[row["kind"], spelling_key(row["name"])].append(row)
    return dict(names)


def kind_of(label: str) -> str:
    """Return the kind with which a label such as *huyện Củ Chi* begins."""
    return next(kind for kind in place_kinds() if label.startswith(f"{kind} "))


def valid_row(rows: list[Row], year: int | None) -> Row:
    """Return the row valid in a year, the soonest to end where several are; of the map of 2025 without a year."""
    at = f"{year:04}-12-31" if year else UNDATED
    fits = [row for row in rows if row.get("valid_from", "") <= at < _end(row)]
    return min(fits, key=_end) if fits else max(rows, key=_end)


def _end(row: Row) -> str:
    return row["valid_to"] or "9999-99"


@cache
def landmarks() -> tuple[tuple[str, ...], ...]:
    """The words after which a name is that of a border gate, a port …: *cửa khẩu* Cầu Treo."""
    return tuple(spelling_key(mark) for mark in load_yaml("abbreviations")["landmarks"])


@cache
def grounds() -> tuple[tuple[str, ...], ...]:
    """The words after which a district's name is that of an area in it: *khu kinh tế* Nghi Sơn."""
    return tuple(spelling_key(mark) for mark in load_yaml("abbreviations")["grounds"])


def title_case(words: Sequence[str]) -> str:
    """Write words as a proper name: *củ chi* → Củ Chi."""
    return " ".join(word[:1].upper() + word[1:] for word in words)


@cache
def latest_provinces() -> dict[str, Row]:
    """The rows of provinces by code, of two with one code the later (*Huế* after *Thừa Thiên Huế*)."""
    return {row["code"]: row for row in sorted(load_csv("provinces"), key=lambda row: row["valid_from"])}


@lru_cache(maxsize=4_000)
def province_place(code: str, year: int | None = None) -> Place:
    """Return a province by its code, as it was in the year."""
    return province_of_row(valid_row([row for row in load_csv("provinces") if row["code"] == code], year))


def province_of_row(row: Row) -> Place:
    """Return the province of a row."""
    return Place(row["kind"], row["name"], "province", row["code"])
