"""Lists: bodies that leave their head or place to another (*Bộ Công an, Quốc phòng*; *Công an và VKSND huyện X*)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import ALL, MINISTRY
from pipeline.reading import Reading
from pipeline.recognize.agencies.foreign import country_at
from pipeline.recognize.agencies.grammar import name_at
from pipeline.recognize.agencies.names import Name, Unit
from pipeline.recognize.agencies.words import fold_name, function_key, variants
from pipeline.recognize.lexicon import Hit, Phrase
from pipeline.recognize.places import place_at

_MOST = 5
_LOWEST = "commune"


def list_phrases() -> Iterator[Phrase]:
    """What bodies do that may stand in a list without their head, and the words around such lists."""
    words, groups = load_yaml("agency_lists"), load_yaml("agency_functions")["complete"]
    ministries = [row for row in load_csv("bodies") if row["name"].startswith(f"{MINISTRY} ")]
    for row in ministries:
        for name in (row["name"], row["abbreviation"], *row["aliases"].split("|")):
            if name.startswith(f"{MINISTRY} "):
                function = row["name"].removeprefix(f"{MINISTRY} ")
                yield from _members(MINISTRY, name.removeprefix(f"{MINISTRY} "), function, groups)
    for head, functions in words["functions"].items():
        for function in functions:
            yield from _members(head, function, function, groups)
    for label in ("announce", "sectors", "not_after", "generic"):
        yield from (Phrase(word, f"agency_list_{label}", word) for word in words[label])


def _members(head: str, form: str, function: str, groups: list[list[str]]) -> Iterator[Phrase]:
    """A function in all its spellings, as a member of a list under a head."""
    key = fold_name(form)
    same = [word for group in groups if key in map(fold_name, group) for word in group]
    yield from (Phrase(spelling, _member(head), function) for word in (form, *same) for spelling in variants(word))


def _member(head: str) -> str:
    return f"agency_member:{head}"


def members_after(reading: Reading, name: Name) -> list[Unit]:
    """The bodies behind a name that share its head (*Quốc phòng* and *Tài chính* of *Bộ Công an, Quốc phòng …*)."""
    unit, forms = name.units[-1], reading.syllables.forms
    if name.j >= len(forms) or forms[name.j] not in _joints() or unit.place is not None or unit.country:
        return []
    head = _sharing_head(reading, unit.i)
    if head is None:
        return []
    own = function_key(reading.syllables.slice(head.j, name.j))
    units = [member for member in _members_at(reading, name.j + 1, head) if function_key(member.function) != own]
    return units if _is_announced(reading, unit.i) or not _all_doubtful(units) else []


def members_at(reading: Reading, k: int) -> list[Unit]:
    """The members of a list whose head, or a head that leaves its place to another, stands at syllable `k`."""
    head, forms = reading.hits.at("agency_head").get(k), reading.syllables.forms
    if head is None or head.j >= len(forms) or forms[head.j] not in _openings():
        return []
    return announced_members(reading, k) or sharing_place(reading, k)


@cache
def _joints() -> frozenset[str]:
    """What stands between the members of a list."""
    return frozenset(load_yaml("agency_lists")["joints"])


@cache
def _openings() -> frozenset[str]:
    """The syllables and signs that may stand behind the first head of a list."""
    sectors = (word.split()[0] for word in load_yaml("agency_lists")["sectors"])
    return frozenset([*_joints(), *sectors, ":"])


def announced_members(reading: Reading, k: int) -> list[Unit]:
    """The bodies behind a head and a colon (*các Bộ: Công Thương, Quốc phòng*)."""
    head = _sharing_head(reading, k) if _is_announced(reading, k) else None
    if head is None:
        return []
    sectors = reading.hits.at("agency_list_sectors").get(head.j)
    colon = sectors.j if sectors is not None else head.j
    return _members_at(reading, colon + 1, head) if reading.syllables.forms[colon : colon + 1] == [":"] else []


def _sharing_head(reading: Reading, k: int) -> Hit | None:
    """The head at syllable `k` if the members of a list may share it."""
    head = reading.hits.at("agency_head").get(k)
    return head if head is not None and head.value.key in load_yaml("agency_lists")["functions"] else None


def _members_at(reading: Reading, k: int, head: Hit) -> list[Unit]:
    """The members from syllable `k` on; none if another state's name ends the list."""
    units: list[Unit] = []
    functions, forms = reading.hits.at(_member(head.value.key)), reading.syllables.forms
    while (hit := functions.get(k)) is not None and _is_member(reading, hit):
        units.append(Unit(hit.i, hit.j, head.value.key, str(hit.value), rank=head.value.rank, rule="shared"))
        k = hit.j + 1
        if hit.j >= len(forms) or forms[hit.j] not in _joints() or hit.j in reading.lines:
            break
    end = units[-1].j if units else k
    place = place_at(reading, end) if units and head.value.key != MINISTRY else None
    for unit in units if place is not None and place.name else ():
        unit.place = place
    return [] if units and country_at(reading, end)[0] > end else units


def _is_member(reading: Reading, hit: Hit) -> bool:
    """Whether a function stands as a word of its own, and begins no other body's name (*Công an tỉnh*)."""
    forms = reading.syllables.forms
    if hit.i in reading.lines or not forms[hit.i][0].isupper():
        return False
    if hit.j >= len(forms) or hit.j in reading.lines:
        return True
    after, place = forms[hit.j], place_at(reading, hit.j)
    if hit.i in reading.hits.at("agency_head"):
        return place is None and not after[0].isdigit() and not after[0].isupper() and after != ALL
    return after != ALL and (place is not None or not after[0].isupper())


def _is_announced(reading: Reading, k: int) -> bool:
    return k - 1 in reading.hits.at("agency_list_announce")


def _all_doubtful(units: list[Unit]) -> bool:
    return all(unit.function in load_yaml("agency_lists")["doubtful"] for unit in units)


def sharing_place(reading: Reading, k: int) -> list[Unit]:
    """The heads from syllable `k` that leave their place to the body at the list's end (*Công an và VKSND huyện X*)."""
    heads: list[Hit] = []
    head = _bare_head(reading, k)
    while head is not None and len(heads) < _MOST:
        heads.append(head)
        head = _bare_head(reading, head.j + 1)
    start = _behind_post(reading, heads[-1].j + 1) if heads else k
    last = name_at(reading, start) if heads else None
    place = last.units[0].place if last is not None else None
    if last is None or place is None or not _may_share(reading, last.i):
        return []
    apart = place.level == _LOWEST and heads[-1].value.key in load_yaml("agency_lists")["apart"]
    if start > heads[-1].j + 1 and not apart:
        return []
    return [Unit(h.i, h.j, h.value.key, place=place, rank=h.value.rank, rule="shared") for h in heads]


def _behind_post(reading: Reading, k: int) -> int:
    """The syllable behind a post at syllable `k` (*Bí thư Đảng ủy, Chủ tịch* HĐND xã X), or `k`."""
    post = reading.hits.at("agency_title").get(k)
    return post.j if post is not None else k


def _bare_head(reading: Reading, k: int) -> Hit | None:
    """The head at syllable `k` if a joint of a list stands right behind it."""
    head = reading.hits.at("agency_head").get(k)
    forms = reading.syllables.forms
    if head is None or head.j >= len(forms) or forms[head.j] not in _joints() or not _may_share(reading, k):
        return None
    other = reading.hits.ends_at("agency_list_not_after", k)
    return None if other or head.j in reading.lines or head.j + 1 in reading.lines else head


def _may_share(reading: Reading, k: int) -> bool:
    """Whether the head at syllable `k` is written with a capital letter and is one of a list's."""
    head = reading.hits.at("agency_head").get(k)
    own = head is not None and head.value.key in load_yaml("agency_lists")["placed"]
    return own and reading.syllables.forms[k][0].isupper() and k not in reading.hits.at("agency_list_generic")
