"""Terms: what an article is compared by, as hashes with weights; words of its language, and things that it names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from pipeline.reading import Reading
from pipeline.tokenize.syllables import Syllables

Hashes = npt.NDArray[np.uint32]
Weights = npt.NDArray[np.float32]
SyllableHashes = npt.NDArray[np.int64]

IN_TITLE, IN_LEAD, LEAD_SYLLABLES = 2.0, 1.25, 80
"""What a term counts in the title and in the first syllables after it; elsewhere it counts 1."""

_MOST_SYLLABLES = 20_000
_MOST_HASHES = 100_000
_FIRST, _SECOND = np.uint64(0x9E3779B1), np.uint64(0x85EBCA77)


@dataclass(frozen=True, slots=True)
class Terms:
    """Different terms by ascending hash, each with the square root of its frequency times the weight of its place."""

    hashes: Hashes
    weights: Weights


def word_terms(reading: Reading, single: SyllableHashes | None = None) -> Terms:
    """Syllables and pairs of neighbouring syllables; of an English text words and pairs, without stop words.

    `single` is what `hash_syllables` returns for the article, if it is known already.
    """
    if single is None:
        single = hash_syllables(reading.syllables, reading.article.language)
    places = _place_weights(reading, len(single))
    words = single >= 0
    pairs = words[:-1] & words[1:]
    both = _pair_hashes(single[:-1][pairs], single[1:][pairs])
    hashes = np.concatenate([single[words].astype(np.uint32), both])
    return gather(hashes, np.concatenate([places[words], places[:-1][pairs]]))


def hash_syllables(syllables: Syllables, language: str) -> SyllableHashes:
    """A hash of each syllable's key, -1 for signs and stop words; of a very long text only the beginning."""
    known = _ENGLISH if language == "en" else _VIETNAMESE
    keys = syllables.keys[:_MOST_SYLLABLES]
    return np.array([known[key] for key in keys], np.int64)


class _Hashes(dict[str, int]):
    """Hashes of keys that were met before; forgets all when there are too many, so that it does not grow for ever."""

    def __init__(self, hash_key: Callable[[str], int]) -> None:
        self._hash_key = hash_key

    def __missing__(self, key: str) -> int:
        if len(self) > _MOST_HASHES:
            self.clear()
        found = self[key] = self._hash_key(key) if key.isalnum() else -1
        return found


def _hash_vietnamese(key: str) -> int:
    return crc32(key.encode("utf-8", "replace"))


def _hash_english(key: str) -> int:
    return -1 if key in _stop_words() else crc32(key.encode("utf-8", "replace"), 1)


_VIETNAMESE, _ENGLISH = _Hashes(_hash_vietnamese), _Hashes(_hash_english)


@cache
def _stop_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def _pair_hashes(first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> Hashes:
    mixed = first.astype(np.uint64) * _FIRST + second.astype(np.uint64) * _SECOND
    return ((mixed ^ (mixed >> np.uint64(29))) & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def _place_weights(reading: Reading, count: int) -> Weights:
    weights = np.ones(count, np.float32)
    _, title = reading.syllables_within(0, len(reading.article.title or ""))
    weights[:title] = IN_TITLE
    weights[title : title + LEAD_SYLLABLES] = IN_LEAD
    return weights


def gather(hashes: Hashes, places: Weights) -> Terms:
    """Each different hash once, with the root of how often it is there times its weightiest place."""
    if not len(hashes):
        return Terms(np.empty(0, np.uint32), np.empty(0, np.float32))
    order = hashes.argsort(kind="stable")
    ordered = hashes[order]
    is_first = np.ones(len(ordered) + 1, bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_first[1:-1])
    borders = is_first.nonzero()[0]
    first, counts = borders[:-1], borders[1:] - borders[:-1]
    best = np.maximum.reduceat(places[order], first)
    return Terms(ordered[first], (np.sqrt(counts) * best).astype(np.float32))


def name_terms(reading: Reading) -> Terms:
    """Bodies, persons, documents and counts of people: what tells one event from another in any language."""
    return _gather_things(reading, list(_named(reading)))


def figure_terms(reading: Reading) -> Terms:
    """Places and numbers: what a translation shares with its source beside the names."""
    return _gather_things(reading, list(_figures(reading)))


def _gather_things(reading: Reading, things: list[tuple[str, str, int]]) -> Terms:
    hashes = np.fromiter((crc32(f"{kind}:{name}".encode()) for kind, name, _ in things), np.uint32, len(things))
    weights = _place_weights(reading, len(reading.syllables))
    return gather(hashes, np.fromiter((weights[i] for _, _, i in things), np.float32, len(things)))


def _named(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Kind, name and syllable number of what is named."""
    for agency in reading.agencies:
        if agency.agency is not None:
            yield "agency", agency.agency.agency_id, agency.i
    for name, i in _names(reading):
        yield "name", plain(name), i
    for document in reading.dispatches:
        if document.symbol:
            yield "document", plain(document.symbol), document.i
    for arrest in reading.arrests:
        if (arrest.count or 0) > 2 and not arrest.foreign:
            yield "people", f"{arrest.action} {arrest.count}", arrest.i


def _figures(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Places, and numbers of two figures and more."""
    for place in reading.places:
        yield "place", plain(place.name or place.province_code or ""), place.i
    keys = reading.syllables.keys[:_MOST_SYLLABLES]
    for i in [i for i, key in enumerate(keys) if key.isdigit() and len(key) > 1]:
        yield "number", keys[i], i


def _names(reading: Reading) -> Iterable[tuple[str, int]]:
    """Names of officials in their full form wherever they stand, and names of other people."""
    taken = set()
    for official in reading.officials:
        for span in official.spans:
            taken.add(span.i)
            yield official.name, span.i
    for name in reading.names:
        if name.i not in taken:
            yield name.text, name.i


@lru_cache(50_000)
def plain(name: str) -> str:
    """A name in lower case without accents: *Lương Tam Quang* is `luong tam quang`."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
