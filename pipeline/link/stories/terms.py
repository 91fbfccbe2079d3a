"""Terms: what an article is compared by, as hashes; the words of its language, and things that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from zlib import crc32

import numpy as np
import numpy.typing as npt

from pipeline.normalize.spelling import plain
from pipeline.reading import Reading
from pipeline.tokenize.syllables import Syllables

Hashes = npt.NDArray[np.uint32]
Weights = npt.NDArray[np.float32]
SyllableHashes = npt.NDArray[np.int64]
Things = tuple[list[int], list[int]]
"""Hashes of what is named, and the number of the syllable that each name begins at."""

_MOST_SYLLABLES = 20_000
_MOST_HASHES = 100_000
_IS_NUMBER = 1 << 32


def hash_syllables(syllables: Syllables, language: str) -> SyllableHashes:
    """A hash of each syllable's key, -1 for signs and stop words; of a very long text only the beginning.

    The hash is in the lower 32 bits; a number of two figures and more has the next bit set.
    """
    known = _ENGLISH if language == "en" else _VIETNAMESE
    keys = syllables.keys[:_MOST_SYLLABLES]
    return np.fromiter(map(known.__getitem__, keys), np.int64, len(keys))


class _Hashes(dict[str, int]):
    """Hashes of keys that were met before; forgets all when there are too many, so that it does not grow for ever."""

    def __init__(self, hash_key: Callable[[str], int]) -> None:
        self._hash_key = hash_key

    def __missing__(self, key: str) -> int:
        if len(self) > _MOST_HASHES:
            self.clear()
        number = _IS_NUMBER if key.isdigit() and len(key) > 1 else 0
        found = self[key] = self._hash_key(key) | number if key.isalnum() else -1
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


def find_names(reading: Reading) -> Things:
    """Bodies, persons, documents and counts of people: what tells one event from another in any language."""
    return hash_things(_named(reading))


def find_figures(reading: Reading, hashes: SyllableHashes) -> Things:
    """Places, and numbers of two figures and more: what a translation shares with its source beside the names.

    `hashes` is what `hash_syllables` returns for the article as a Vietnamese one.
    """
    numbers = np.flatnonzero(hashes >= _IS_NUMBER).tolist()
    keys = reading.syllables.keys
    places = (("place", plain(place.name or place.province_code or ""), place.i) for place in reading.places)
    return hash_things([*places, *(("number", keys[i], i) for i in numbers)])


def hash_things(things: Iterable[tuple[str, str, int]]) -> Things:
    """Hashes of what is named, told as kind, name and syllable number."""
    listed = list(things)
    return [crc32(f"{kind}:{name}".encode()) for kind, name, _ in listed], [i for _, _, i in listed]


def _named(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Kind, name and syllable number of what is named."""
    for agency in reading.agencies:
        if agency.agency is not None:
            yield "agency", agency.agency.agency_id, agency.i
    yield from named_people(reading)
    for document in reading.dispatches:
        if document.symbol:
            yield "document", plain(document.symbol), document.i
    for arrest in reading.arrests:
        if (arrest.count or 0) > 2 and not arrest.foreign:
            yield "people", f"{arrest.action} {arrest.count}", arrest.i


def named_people(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Officials by their full names wherever they stand, and other people, as `find_names` has them."""
    taken = set()
    for official in reading.officials:
        for span in official.spans:
            taken.add(span.i)
            yield "name", plain(official.name), span.i
    for name in reading.names:
        if name.i not in taken:
            yield "name", plain(name.text), name.i
