"""People: reports that name the arrested, and nobody in common, seldom tell of one case."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.knowledge.named_words import FURTHER
from pipeline.link.stories.terms import Hashes, hash_things, named_people
from pipeline.link.stories.vectors import LEAD_SYLLABLES, Indices, flat_values, numbers_within, side_by_side
from pipeline.reading import Reading

_SYLLABLES = 3
"""Of how many syllables a name is at least by which somebody is known: *Lò Văn Khướu*, not *ông Khướu*."""

_PAIR_BITS = np.uint64(32)


class People(NamedTuple):
    """Whom articles side by side name: article `k` the hashes from `borders[k]` up to `borders[k + 1]`, ascending."""

    borders: Indices
    hashes: Hashes


def find_people(reading: Reading) -> list[int]:
    """The hashes of all people named in full, ascending, where somebody arrested at home is; else none.

    None of a sequel, which names others of the same case (*khởi tố thêm hai bị can*).
    """
    keys = reading.syllables.keys
    if FURTHER in keys[: reading.syllables_within(0, len(reading.article.title or ""))[1] + LEAD_SYLLABLES]:
        return []
    arrested = chain.from_iterable(arrest.names for arrest in reading.arrests if not arrest.foreign)
    if not any(map(_is_full, arrested)):
        return []
    return sorted(set(hash_things(named for named in named_people(reading) if _is_full(named[1]))[0]))


def _is_full(name: str) -> bool:
    return len(name.split()) >= _SYLLABLES


def people_of(hashes: Sequence[Sequence[int]]) -> People:
    """What `find_people` found in some articles, side by side."""
    return People(*side_by_side(hashes, np.uint32))


def read_people(column: object) -> People:
    """The people that a table's binary column holds, a row an article."""
    return People(*flat_values(column, np.uint32))


def are_strangers(people: People, one: Indices, other: Indices) -> npt.NDArray[np.bool_]:
    """For which pairs of articles both name people, and none of them the same."""
    told = np.diff(people.borders) > 0
    both = np.flatnonzero(told[one] & told[other])
    shared = np.intersect1d(_by_pair(people, one[both]), _by_pair(people, other[both]), assume_unique=True)
    strangers = np.zeros(len(one), bool)
    strangers[both] = True
    strangers[both[(shared >> _PAIR_BITS).astype(np.intp)]] = False
    return strangers


def _by_pair(people: People, articles: Indices) -> npt.NDArray[np.uint64]:
    """The people of one article of each pair, with the number of the pair before the hash."""
    counts = np.diff(people.borders)[articles]
    borders = np.r_[0, np.cumsum(counts)]
    places = np.repeat(people.borders[articles], counts) + numbers_within(borders)
    pairs = np.repeat(np.arange(len(articles)), counts).astype(np.uint64)
    return pairs << _PAIR_BITS | people.hashes[places].astype(np.uint64)
