"""Group the holders of an article by person: equal names, short forms with the full name that ends as they do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from pipeline.facts import NameSpan, Official, OfficialSpan
from pipeline.knowledge.load import load_yaml
from pipeline.link.misprints import Key, find_misprints
from pipeline.normalize.names import name_key
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import foreign_start, is_foreign, is_vietnamese
from pipeline.recognize.names import name_span
from pipeline.recognize.officials.holders import Holder
from pipeline.recognize.officials.titles import Title
from pipeline.tokenize.syllables import fold

_SHORT = 2
_PARTS = re.compile(r"[\s.\-’']+")


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
        return any(self.key == name_key(name) for name in load_yaml("names")["statesmen"])

    @property
    def native(self) -> bool:
        """Whether the name opens as names of Việt Nam do, those of the highlands too (*Y Bham Niê*, *Điểu Kré*)."""
        opening = re.split(r"['’ ]", self.key[0])[0]
        highland = opening in load_yaml("names")["highland"] and (len(self.key) > 1 or opening != self.key[0])
        return highland or any(holder.name.found_by == "name:family" for holder in self.holders)

    @property
    def foreign_spelling(self) -> bool:
        """Whether the name does not open as names of Việt Nam do, and holds a part spelled otherwise."""
        parts = [part for holder in self.holders for part in _PARTS.split(holder.name.text)]
        return not self.native and any(len(part) > 1 and not is_vietnamese(part) for part in parts)


def find_people(reading: Reading, holders: list[Holder]) -> tuple[list[Person], dict[Key, Key]]:
    """Group holders: equal names first, then short forms with the full name that ends as they do.

    With them comes what misprinted names mean. A full form without titles is added to `holders` for each name that is
    told only by its last part (*Hudson*).
    """
    _complete_foreign(reading, holders)
    _complete_short(reading, holders)
    keys = [name_key(holder.name.text) for holder in holders]
    full = _FullNames([key for key in keys if len(key) > 1])
    mended = find_misprints(keys, holders)
    people: dict[Key, Person] = {}
    for key, holder in zip(map(full.resolve, keys), holders, strict=True):
        key = mended.get(key, key)
        people.setdefault(key, Person(key)).holders.append(holder)
    return list(people.values()), mended


def _complete_foreign(reading: Reading, holders: list[Holder]) -> None:
    """Add a holder without titles for the full form of each foreign name told by its last part alone (*Hudson*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = {holder.name.text for holder in holders if is_foreign(holder.name.text)} - known
    for k in [k for k, form in enumerate(reading.syllables.forms) if form in alone] if alone else ():
        i = foreign_start(reading, k)
        if i < k:
            holders.append(Holder(name_span(reading, i, k + 1, "name:titled"), [], "official:full name"))
            alone.discard(reading.syllables.forms[k])


def _complete_short(reading: Reading, holders: list[Holder]) -> None:
    """Add a holder without titles for the full form of each given name that a post is told of (*bà Thủy - Phó …*)."""
    known = {holder.name.text.rpartition(" ")[2] for holder in holders if " " in holder.name.text}
    alone = (holder for holder in holders if " " not in holder.name.text and holder.name.text not in known)
    wanted = {holder.name.text for holder in alone if any(_is_office(title) for title in holder.titles)}
    for name in reading.names if wanted else ():
        given = name.text.rpartition(" ")[2]
        if given in wanted:
            wanted.discard(given)
            holders.append(Holder(name, [], "official:full name"))


def _is_office(title: Title) -> bool:
    """Whether a title is a post that makes an official, and not only work for a body (*cán bộ*)."""
    return title.makes_official and title.post is not None and (not title.post.helper or title.body is not None)


class _FullNames:
    """Finds the full name that a short form stands for."""

    def __init__(self, keys: list[Key]) -> None:
        self._by_end: dict[Key, Key] = {}
        for key in keys:
            for size in range(1, min(len(key) - 1, _SHORT) + 1):
                self._by_end.setdefault(key[-size:], key)
            self._by_end.setdefault((key[-1].rpartition("-")[2],), key)
            if is_foreign(key[0]):
                self._by_end.setdefault((key[0],), key)

    def resolve(self, key: Key) -> Key:
        """The first full name that ends with a short form; the form itself if none does or it is full.

        A name by order of birth is a short form of the full name with its given name (*Lê Quang Lúa*, *Tám Lúa*).
        """
        if len(key) == _SHORT and key not in self._by_end and key[0] in _birth_order():
            return self._by_end.get(key[1:], key)
        return self._by_end.get(key, key)


@cache
def _birth_order() -> frozenset[str]:
    return frozenset(fold(word) for word in load_yaml("names")["birth_order"])


def add_mentions(
    reading: Reading, officials: dict[Key, Official], holders: list[Holder], mended: Mapping[Key, Key]
) -> None:
    """Give each official the spans of its name, full, short and misprinted (`mended`), in text order."""
    full = _FullNames(list(officials))
    spans: dict[int, NameSpan] = {name.i: name for name in reading.names}
    spans.update((holder.name.i, holder.name) for holder in holders)
    for _, span in sorted(spans.items()):
        key = name_key(span.text)
        key = mended.get(key, key)
        official = officials.get(key) or officials.get(full.resolve(key))
        if official:
            mention = OfficialSpan(span.start, span.end, span.i, span.j, "official:name", 0.96, span.text)
            if key != name_key(official.name):
                mention.anaphor, mention.confidence, mention.found_by = True, 0.92, "official:short name"
            official.spans.append(mention)
