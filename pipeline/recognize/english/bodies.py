"""Parse the name of a body in English: its core, what stands before it, what it is concerned with, and its parent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.english.names import family_name_at
from pipeline.recognize.english.words import capital, hit, key, possessive, skip_the

_MOST_BEFORE = 8
_MOST_AFTER = 14
_PLACE_SIZE = 6
_FULL_NAME = 3
_DEEPEST = 3


@dataclass(slots=True)
class Name:
    """A body's name from syllable `i` to before `j`; `core` is what it is; `parent` the body that its name ends in.

    The body's own words stand from `unit_i` to `unit_j`; `country`: the name tells another state; `placed`: it tells
    its place; `named`: it tells enough to be a name by itself; `owned`: its parent stands before it; `gap`: where the
    place before *'s* ends.
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


@cache
def _known() -> dict[str, frozenset[str]]:
    data = load_yaml("english_agencies")
    lists = {name: frozenset(data[name]) for name in ("any_case", "stations", "of_words", "joints", "inside")}
    vietnamese = load_yaml("english_forms")["heads"].items()
    alone = frozenset(head for head, name in vietnamese if name.startswith(tuple(data["alone"])))
    return lists | {"kinds": frozenset(data["heads"]), "alone": alone}


def find_names(reading: Reading) -> list[Name]:
    """The names of bodies in a text, the last first read, so that a unit knows its parent; in text order."""
    cores: dict[int, tuple[int, str, str]] = {}
    for label in ("head", "body", "foreign_body", "code"):
        for found in reading.hits.of(f"en:{label}"):
            if found.i not in cores or found.j >= cores[found.i][0]:
                cores[found.i] = (found.j, label, found.value)
    names: dict[int, Name] = {}
    covered = len(reading.syllables)
    for i, j, label, value in _longest(cores):
        if j > covered:
            continue
        name = _read(reading, names, i, j, label, value)
        if name is not None:
            names[name.i] = name
            covered = name.i
    inner = {id(name.parent) for name in names.values()}
    return _with_owners(reading, [names[i] for i in sorted(names) if id(names[i]) not in inner])


def _with_owners(reading: Reading, names: list[Name]) -> list[Name]:
    """Give a body behind *'s* the body before it as its parent: *the Ministry of Health's* Inspectorate."""
    kept: list[Name] = []
    for name in names:
        before = kept[-1] if kept else None
        if (
            before
            and possessive(reading, before.j) == name.i > before.j
            and name.parent is None
            and before.depth < _DEEPEST
        ):
            kept.pop()
            name.i, name.parent, name.owned, name.depth = before.i, before, True, before.depth + 1
        if name.named or name.owned:
            kept.append(name)
    return kept


def _longest(cores: dict[int, tuple[int, str, str]]) -> list[tuple[int, int, str, str]]:
    """The cores that lie in no other, the last first."""
    kept = []
    reach = 0
    for i in sorted(cores):
        j, label, value = cores[i]
        if j > reach:
            kept.append((i, j, label, value))
            reach = j
    return kept[::-1]


def _read(reading: Reading, names: dict[int, Name], i: int, j: int, label: str, value: str) -> Name | None:
    """The name around the core at syllables `i` to `j`; None where the words name no body."""
    upper = capital(reading, i)
    if not upper and (label != "head" or value not in _known()["any_case"]):
        return None
    name = Name(i, j, value, label, i, j)
    _extend_left(reading, name, upper)
    _extend_right(reading, names, name, upper)
    if label != "head":
        return name if upper else None
    weak = value in _known()["kinds"] and name.unit_i == i and name.unit_j == j
    more = name.j > j or name.i < i or value in _known()["alone"]
    named_parent = name.parent is not None and value in _known()["any_case"]
    name.named = name.placed or name.country or named_parent or (upper and not weak and more)
    owned = upper and _before_possessive(reading, i) < i
    return name if (name.named or owned) and not _is_private(reading, name) else None


def _is_private(reading: Reading, name: Name) -> bool:
    return any(
        hit(reading, "private", k) and capital(reading, k)
        for k in range(name.i, min(name.j + 1, len(reading.syllables)))
    )


def _extend_left(reading: Reading, name: Name, upper: bool) -> None:
    """Take in the place, country or proper words before the core: *Nam Dinh Provincial* Police."""
    k = name.i
    before = name.gap = _before_possessive(reading, k)
    start = place_start(reading, before)
    if start < before:
        name.i, name.placed = start, True
        return
    if upper and before == k:
        name.i = name.unit_i = _words_start(reading, k)
        if name.kind == "head" and name.core in _known()["stations"] and name.i < k:
            name.placed = True
    name.country = any(
        (found := hit(reading, "country", p)) and found.j <= before and capital(reading, p)
        for p in range(max(name.i - 3, 0), before)
        if p >= name.i or (hit(reading, "country", p) and hit(reading, "country", p).j == name.i)  # type: ignore[union-attr]
    )
    if name.country and name.i == k:
        name.i = _country_start(reading, before)


def _country_start(reading: Reading, k: int) -> int:
    for p in range(max(k - 4, 0), k):
        found = hit(reading, "country", p)
        if found and found.j == k and capital(reading, p):
            return p
    return k


def _before_possessive(reading: Reading, k: int) -> int:
    """Where the word before *'s* ends when *'s* stands before syllable `k`; else `k`."""
    for size in (2, 1):
        if k > size and possessive(reading, k - size) == k:
            return k - size
    return k


def place_start(reading: Reading, k: int) -> int:
    """Where the place begins that ends before syllable `k`; `k` where none does: *Y Yen District*, *Hanoi*."""
    kind = hit(reading, "place_kind", k - 1)
    end = k - 1 if kind else k
    for p in range(max(end - _PLACE_SIZE, 0), end):
        found = hit(reading, "place", p)
        if found and found.j in (end, k) and capital(reading, p):
            return p
    if end == k or not capital(reading, k - 1):
        numbered = k > 1 and reading.syllables.forms[k - 1].isdecimal() and hit(reading, "place_kind", k - 2)
        return k - 2 if numbered else k
    start = _words_start(reading, end)
    return start if start < end else k


def _words_start(reading: Reading, k: int) -> int:
    """Where the capitalised words begin that stand right before syllable `k`: *Anti-Smuggling* Department."""
    p = k
    forms = reading.syllables.forms
    while p > 0 and k - p < _MOST_BEFORE:
        q = p - 1
        if (
            (forms[q] == "-" and q and reading.syllables.glued(q - 1) and capital(reading, q - 1))
            or (
                capital(reading, q)
                and forms[q].isalpha()
                and _same_line(reading, q)
                and not hit(reading, "not_names", q)
            )
            or (p < k and forms[q] in ("and", "&") and capital(reading, q - 1) and _lists(reading, q - 1, p))
        ):
            p = q
        else:
            break
    return p + 1 if p < k and forms[p] in ("and", "&", "-") else p


def _lists(reading: Reading, before: int, after: int) -> bool:
    """Whether *and* joins two tasks (*Search and Rescue*), rather than two bodies or places."""
    return not any(
        hit(reading, label, k) for k in (before, after) for label in ("place_kind", "head", "not_names", "place")
    )


def _same_line(reading: Reading, k: int) -> bool:
    s = reading.syllables
    return k + 1 >= len(s) or s.text[s.ends[k] : s.starts[k + 1]] in (" ", "", "\u00a0")


def _extend_right(reading: Reading, names: dict[int, Name], name: Name, upper: bool) -> None:
    """Take in what the body is concerned with, its place and its parent."""
    for _ in range(4):
        if parent := _parent(reading, names, name):
            name.parent, name.j, name.depth = parent, parent.j, parent.depth + 1
            return
        j = _tail(reading, name.j)
        if j == name.j and (joint := key(reading, name.j)) in _known()["of_words"]:
            k = skip_the(reading, name.j + 1)
            j = place_end(reading, k) if joint == "of" else k
            if j > k:
                name.placed = True
            elif upper and name.kind == "head" and name.core in _known()["kinds"]:
                j = _concern_end(reading, k)
                name.unit_j = j if j > k else name.unit_j
            if j == k:
                return
        if j == name.j:
            return
        name.j = j


def _parent(reading: Reading, names: dict[int, Name], name: Name) -> Name | None:
    """The body after *of*, *under* or *'s*, of which this one is a part."""
    k = name.j
    after = possessive(reading, k)
    if after > k:
        return None
    if key(reading, k) not in _known()["joints"]:
        return None
    parent = names.get(skip_the(reading, k + 1))
    return parent if parent and parent.depth < _DEEPEST else None


def _tail(reading: Reading, k: int) -> int:
    found = hit(reading, "tails", k)
    return found.j if found else k


def place_end(reading: Reading, k: int) -> int:
    """Where the place ends that begins at syllable `k`; `k` where none does."""
    found = hit(reading, "place", k)
    if found and capital(reading, k):
        kind = hit(reading, "place_kind", found.j)
        return kind.j if kind and capital(reading, found.j) else found.j
    kind = hit(reading, "place_kind", k)
    if kind and capital(reading, k) and kind.j < len(reading.syllables):
        if reading.syllables.forms[kind.j].isdecimal():
            return kind.j + 1
        return k
    j = k
    while j < k + _PLACE_SIZE and capital(reading, j) and not hit(reading, "place_kind", j):
        j += 1
    return j + 1 if k < j and capital(reading, j) and hit(reading, "place_kind", j) else k


def _concern_end(reading: Reading, k: int) -> int:
    """Where the words end that tell what a body is concerned with: *Agriculture and Rural Development*."""
    j = last = k
    forms = reading.syllables.forms
    while j < min(k + _MOST_AFTER, len(forms)):
        if capital(reading, j) and forms[j].isalpha() and not _begins_other(reading, j):
            j = last = j + 1
        elif (last > k and (key(reading, j) in _known()["inside"] or forms[j] == "-") and _same_line(reading, j)) or (
            last > k and forms[j] == "," and _goes_on_listing(reading, j + 1)
        ):
            j += 1
        else:
            break
    return last


def _begins_other(reading: Reading, k: int) -> bool:
    """Whether another name begins at syllable `k`: a place, a body, a head with words of its own."""
    if any(hit(reading, label, k) for label in ("body", "foreign_body", "not_names", "rank")):
        return True
    if hit(reading, "place", k) or family_name_at(reading, k) - k >= _FULL_NAME:
        return True
    return _head_near(reading, k)


def _head_near(reading: Reading, k: int) -> bool:
    """Whether the capitalised words from syllable `k` on end in a head, and so name another body."""
    for p in range(k, min(k + _MOST_BEFORE, len(reading.syllables))):
        if not capital(reading, p):
            return False
        if hit(reading, "head", p):
            return True
    return False


def _goes_on_listing(reading: Reading, k: int) -> bool:
    """Whether after a comma at `k - 1` one or two capitalised words and *and* with another follow."""
    for p in range(k, k + 4):
        if p > k and key(reading, p) in ("and", ","):
            return key(reading, p) == "," or capital(reading, p + 1)
        if not capital(reading, p) or _begins_other(reading, p):
            return False
    return False
