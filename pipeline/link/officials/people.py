"""Group the holders of an article by person: equal names, short forms with the full name that ends as they do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline.facts import NameSpan, Official, OfficialSpan
from pipeline.knowledge.load import load_yaml
from pipeline.link.agencies.misprints import Key, find_misprints
from pipeline.normalize.names import name_key
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import foreign_start, is_foreign, is_vietnamese
from pipeline.recognize.names import name_span
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title
from pipeline.tokenize.syllables import fold

_SHORT = 2
_PARTS = re.compile(r"[\s.\-’']+")
_HYPHENED = re.compile(r"-[^\W\d_]")


@dataclass(slots=True)
class Person:
    """All mentions in an article that bear one full name."""

    key: Key
    holders: list[Holder] = field(default_factory=list)

    @property
    def titles(self) -> list[Title]:
        """All titles that the mentions bear, in text order of the mentions."""
        return [title for holder in self.holders for title in holder.titles]

    @property
    def statesman(self) -> bool:
        """Whether the name is of those that a bare post suffices for (*Chủ tịch Hồ Chí Minh*)."""
        return self.key in _statesmen()

    @property
    def native(self) -> bool:
        """Whether the name opens as names of Việt Nam do, those of the highlands too (*Y Bham Niê*, *Điểu Kré*).

        One with a small letter behind a hyphen is none (*Kim Yong-jae*).
        """
        opening = re.split(r"['’ ]", self.key[0])[0]
        highland = opening in load_yaml("names")["highland"] and (len(self.key) > 1 or opening != self.key[0])
        names = (holder.name for holder in self.holders if holder.name.found_by == "name:family")
        return highland or any(_HYPHENED.search(name.text) is None for name in names)

    @property
    def foreign_spelling(self) -> bool:
        """Whether the name does not open as names of Việt Nam do, and holds a part spelled otherwise."""
        parts = [part for holder in self.holders for part in _PARTS.split(holder.name.text)]
        return not self.native and any(len(part) > 1 and not is_vietnamese(part) for part in parts)


@cache
def _statesmen() -> frozenset[Key]:
    return frozenset(map(name_key, load_yaml("names")["statesmen"]))


def group_holders(holders: Sequence[Holder]) -> tuple[list[Person], dict[Key, Key]]:
    """Group holders: equal names first, then short forms with the full name that ends as they do.

    With them comes what misprinted names mean.
    """
    keys = [name_key(holder.name.text) for holder in holders]
    full = _FullNames([(holder.name.i, key) for key, holder in zip(keys, holders, strict=True)])
    mended = find_misprints(keys, holders)
    people: dict[Key, Person] = {}
    for key, holder in zip(keys, holders, strict=True):
        key = full.resolve(key, holder.name.i)
        key = mended.get(key, key)
        people.setdefault(key, Person(key)).holders.append(holder)
    return list(people.values()), mended


def with_full_names(reading: Reading, holders: list[Holder]) -> list[Holder]:
    """The holders, and one without titles for the full form of each name that they tell by its last part alone."""
    holders = [*holders, *_foreign_in_full(reading, holders)]
    return [*holders, *_given_in_full(reading, holders)]


def _foreign_in_full(reading: Reading, holders: Sequence[Holder]) -> Iterator[Holder]:
    """The full forms of foreign names told by the last part (*Hudson*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = {holder.name.text for holder in holders if is_foreign(holder.name.text)} - known
    for k in [k for k, form in enumerate(reading.syllables.forms) if form in alone] if alone else ():
        i = foreign_start(reading, k)
        if i < k:
            yield Holder(name_span(reading, i, k + 1, "name:titled"), [], "official:full name")
            alone.discard(reading.syllables.forms[k])


def _given_in_full(reading: Reading, holders: Sequence[Holder]) -> Iterator[Holder]:
    """The full forms of given names that a post is told of (*bà Thủy - Phó …*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = (holder for holder in holders if " " not in holder.name.text and holder.name.text not in known)
    wanted = {holder.name.text for holder in alone if any(_is_office(title) for title in holder.titles)}
    for name in reading.names if wanted else ():
        given = name.text.rpartition(" ")[2]
        if given in wanted:
            wanted.discard(given)
            yield Holder(name, [], "official:full name")


def _is_office(title: Title) -> bool:
    """Whether a title is a post that makes an official, and not only work for a body (*cán bộ*)."""
    return title.makes_official and title.post is not None and (not title.post.helper or title.body is not None)


class _FullNames:
    """Finds the full name that a short form stands for, by the syllables where names stand."""

    def __init__(self, names: Iterable[tuple[int, Key]]) -> None:
        known = sorted((i, key) for i, key in names if len(key) > 1)
        short = {end for key in {key for _, key in known} for end in _ends(key)}
        self._by_end: dict[Key, list[tuple[int, Key]]] = {}
        for i, key in known:
            for end in () if key in short else _ends(key):
                self._by_end.setdefault(end, []).append((i, key))

    def resolve(self, key: Key, i: int) -> Key:
        """The last full name before syllable `i` that ends with a short form, else the first one behind it.

        The first of the article if that is foreign, as the press calls who matters by the last name (*Trump*, not
        Melania Trump). The form itself if none does or it is full. A name by order of birth is a short form of the full
        name with its given name (*Lê Quang Lúa*, *Tám Lúa*).
        """
        if len(key) == _SHORT and key not in self._by_end and key[0] in _birth_order():
            return self._last(key[1:], i) or key
        return self._last(key, i) or key

    def _last(self, end: Key, i: int) -> Key | None:
        names = self._by_end.get(end, [])
        if not names or is_foreign(names[0][1][0]):
            return names[0][1] if names else None
        return names[max(bisect_left(names, (i,)) - 1, 0)][1]


def _ends(key: Key) -> set[Key]:
    """The short forms of a full name: its last syllables, and the first of a foreign one."""
    ends = {key[-size:] for size in range(1, min(len(key) - 1, _SHORT) + 1)}
    return ends | {(key[-1].rpartition("-")[2],)} | ({(key[0],)} if is_foreign(key[0]) else set())


@cache
def _birth_order() -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml("names")["birth_order"])


def add_mentions(
    reading: Reading, officials: dict[Key, Official], holders: Sequence[Holder], mended: Mapping[Key, Key]
) -> None:
    """Give each official the spans of its name, full, short and misprinted (`mended`), in text order."""
    spans: dict[int, NameSpan] = {name.i: name for name in reading.names}
    spans.update((holder.name.i, holder.name) for holder in holders)
    keys = ((i, name_key(span.text)) for i, span in spans.items())
    full = _FullNames((i, mended.get(key, key)) for i, key in keys)
    for i, span in sorted(spans.items()):
        key = name_key(span.text)
        key = mended.get(key, key)
        official = officials.get(key) or officials.get(full.resolve(key, i))
        if official:
            mention = OfficialSpan(span.start, span.end, span.i, span.j, "official:name", 0.96, span.text)
            if key != name_key(official.name):
                mention.anaphor, mention.confidence, mention.found_by = True, 0.92, "official:short name"
            official.spans.append(mention)
