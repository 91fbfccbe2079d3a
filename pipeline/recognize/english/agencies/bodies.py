"""Parse the name of a body in English: its core, what stands before it, what it is concerned with, and its parent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.english_agencies import listed_heads
from pipeline.reading import Reading
from pipeline.recognize.english.agencies.bounds import concern_end, place_end, place_start, seat_at, words_start
from pipeline.recognize.english.words import before_possessive, capital, hit, key, possessive, skip_the, small
from pipeline.recognize.lexicon import Hit

_COUNTRY, _PARTS = 3, 4
_DEEPEST = 3


@dataclass(slots=True)
class Name:
    """A body's name from syllable `i` to before `j`; `core` is what it is; `parent` the body that its name ends in.

    The body's own words stand from `unit_i` to `unit_j`; `country`: the name tells another state; `placed`: it tells
    its place; `named`: it tells enough to be a name by itself; `owned`: its parent stands before it; `gap`: where the
    place before *'s* ends; `seat`: the place in which it is.
    """

    i: int
    j: int
    core: str
    kind: str = ""
    unit_i: int = 0
    unit_j: int = 0
    parent: Name | None = None
    country: bool = False
    placed: bool = False
    named: bool = True
    owned: bool = False
    depth: int = 0
    gap: int = 0
    seat: tuple[int, int] | None = None


@cache
def _known() -> dict[str, frozenset[str]]:
    data = load_yaml("english_agencies")
    lists = {name: frozenset(data[name]) for name in ("any_case", "stations", "seated", "of_words", "joints")}
    alone = frozenset(head for head, name in listed_heads().items() if name.startswith(tuple(data["alone"])))
    return lists | {"any_case": lists["any_case"] | alone, "kinds": frozenset(data["heads"]), "alone": alone}


def find_names(reading: Reading) -> list[Name]:
    """The names of bodies in a text, the last first read, so that a unit knows its parent; in text order."""
    names: dict[int, Name] = {}
    covered = len(reading.syllables)
    for core in reversed(_cores(reading)):
        name = _read(reading, names, core) if core.j <= covered else None
        if name is not None:
            names[name.i] = name
            covered = name.i
    inner = {id(name.parent) for name in names.values()}
    return _with_owners(reading, [names[i] for i in sorted(names) if id(names[i]) not in inner])


def _cores(reading: Reading) -> list[Hit]:
    """The entries of the lists of bodies that lie in no other, in text order; of equal ones that of the last list."""
    longest: dict[int, Hit] = {}
    for label in ("head", "body", "foreign_body", "code"):
        for found in reading.hits.of(f"en:{label}"):
            if found.i not in longest or found.j >= longest[found.i].j:
                longest[found.i] = found
    kept: list[Hit] = []
    for i in sorted(longest):
        if not kept or longest[i].j > kept[-1].j:
            kept.append(longest[i])
    return kept


def _with_owners(reading: Reading, names: list[Name]) -> list[Name]:
    """Give a body behind *'s* the body before it as its parent: *the Ministry of Health's* Inspectorate."""
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        behind = before is not None and possessive(reading, before.j) == name.i > before.j
        if before and behind and name.parent is None and before.depth < _DEEPEST:
            kept.pop()
            name.i, name.parent, name.owned, name.depth = before.i, before, True, before.depth + 1
        if name.named or name.owned:
            kept.append(name)
    return kept


def _read(reading: Reading, names: dict[int, Name], core: Hit) -> Name | None:
    """The name around a core, `names` being those behind it; None where the words name no body."""
    i, j, kind, value = core.i, core.j, core.label.removeprefix("en:"), str(core.value)
    upper = capital(reading, i)
    if not upper and (kind != "head" or value not in _known()["any_case"]):
        return None
    name = Name(i, j, value, kind, i, j)
    _extend_left(reading, name, upper)
    _extend_right(reading, names, name, upper)
    if kind != "head":
        return name
    weak = value in _known()["kinds"] and name.unit_i == i and name.unit_j == j
    more = name.j > j or name.i < i or value in _known()["alone"]
    named_parent = name.parent is not None and value in _known()["any_case"]
    name.named = name.placed or name.country or named_parent or (upper and not weak and more)
    owned = upper and before_possessive(reading, i) < i
    return name if (name.named or owned) and not _is_private(reading, name) else None


def _is_private(reading: Reading, name: Name) -> bool:
    return any(
        hit(reading, "private", k) and capital(reading, k)
        for k in range(name.i, min(name.j + 1, len(reading.syllables)))
    )


def _extend_left(reading: Reading, name: Name, upper: bool) -> None:
    """Take in the place, country or proper words before the core: *Nam Dinh Provincial* Police."""
    k = name.i
    before = name.gap = before_possessive(reading, k)
    start = place_start(reading, before)
    if start < before:
        name.i, name.placed = start, True
        return
    if upper and before == k:
        name.i = name.unit_i = words_start(reading, k)
        if name.kind == "head" and name.core in _known()["stations"] and name.i < k:
            name.placed = True
    name.country, name.i = _country_before(reading, name.i, before)


def _country_before(reading: Reading, i: int, before: int) -> tuple[bool, int]:
    """Whether a country is named at the syllables `i` to `before`, or right before them; and where the name begins."""
    for p in range(max(i - _COUNTRY, 0), before):
        found = hit(reading, "country", p)
        if found and capital(reading, p) and found.j <= before and (p >= i or found.j == i):
            return True, min(p, i)
    return False, i


def _extend_right(reading: Reading, names: dict[int, Name], name: Name, upper: bool) -> None:
    """Take in what the body is concerned with, its place and its parent."""
    for _ in range(_PARTS):
        parent = _parent(reading, names, name)
        if parent and _is_task(name, parent):
            name.j = name.unit_j = names.pop(parent.i).j
            continue
        if parent:
            name.parent, name.j, name.depth = parent, parent.j, parent.depth + 1
            return
        tail = hit(reading, "tails", name.j)
        j = tail.j if tail else _complement(reading, name, upper)
        if j == name.j:
            return
        name.j = j


def _is_task(name: Name, other: Name) -> bool:
    """Whether what seems a body is what another is concerned with (Department of *Drug Crime Investigation Police*)."""
    apart = other.placed or other.country or other.parent
    return name.core in _known()["kinds"] and other.kind == "head" and not apart and not other.owned


def _complement(reading: Reading, name: Name, upper: bool) -> int:
    """Where the place or task ends that *of*, *for* … opens behind a name; where the name ends if none does."""
    if small(reading, "in", name.j) and name.core in _known()["seated"] and not name.placed:
        return _seat_end(reading, name)
    if key(reading, name.j) not in _known()["of_words"]:
        return name.j
    k = skip_the(reading, name.j + 1)
    j = place_end(reading, k) if small(reading, "of", name.j) else k
    if j > k:
        name.placed = True
        return j
    if upper and name.kind == "head" and name.core in _known()["kinds"] and (j := concern_end(reading, k)) > k:
        name.unit_j = j
        return j
    return name.j


def _seat_end(reading: Reading, name: Name) -> int:
    """Where the place ends that *in* tells behind a name; where the name ends if none follows."""
    i, j = seat_at(reading, name.j + 1)
    if j == i:
        return name.j
    name.seat, name.placed = (i, j), True
    return j


def _parent(reading: Reading, names: dict[int, Name], name: Name) -> Name | None:
    """The body after *of* or *under*, of which this one is a part, behind its code (*(PC02) under Hue Police*)."""
    k = _behind_code(reading, name.j)
    if key(reading, k) not in _known()["joints"]:
        return None
    parent = names.get(skip_the(reading, k + 1))
    return parent if parent and parent.depth < _DEEPEST else None


def _behind_code(reading: Reading, k: int) -> int:
    """The syllable after a code in brackets at syllable `k`, or `k`."""
    code = hit(reading, "code", k + 1) if key(reading, k) == "(" else None
    return code.j + 1 if code and key(reading, code.j) == ")" else k
