"""Traits: what the linking across articles needs to know of one article, apart from its facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.link.duplicates import Words, body_words, shingles, signatures
from pipeline.link.packing import pack
from pipeline.link.stories.people import find_people, people_of
from pipeline.link.stories.terms import SyllableHashes, Things, find_figures, find_names, hash_syllables
from pipeline.link.stories.vectors import binary_column, thing_vectors, vector_columns, word_vectors
from pipeline.reading import Reading

TERMS = ("words", "names", "figures")
"""The kinds of terms that articles are compared by."""

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("source_path", "language", "day")),
        *((name, pa.binary()) for kind in TERMS for name in (kind, f"{kind}_weights")),
        ("people", pa.binary()),
        ("shingles", pa.binary()),
        ("bands", pa.binary()),
    ]
)
"""One row an article: arrays as bytes, hashes of 32 bits and weights of 16; `day` is empty where it is not known."""

_AT_ONCE = 50_000
"""Syllables whose traits are worked out together: enough that no article costs a call, few enough for the cache."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the traits of one article are made of; `title` is how many syllables are of its title."""

    source_path: str
    language: str
    day: str
    title: int
    words: SyllableHashes
    body: Words
    names: Things
    figures: Things
    people: list[int]


def sketch(reading: Reading) -> Sketch:
    """Hash the words of an article and what it names."""
    article = reading.article
    hashes = hash_syllables(reading.syllables, "vi")
    return Sketch(
        article.source_path,
        article.language,
        str(article.published_on or ""),
        reading.syllables_within(0, len(article.title or ""))[1],
        hashes if article.language == "vi" else hash_syllables(reading.syllables, article.language),
        body_words(reading, hashes),
        find_names(reading),
        find_figures(reading, hashes),
        find_people(reading),
    )


def trait_table(sketches: Sequence[Sketch]) -> pa.Table:
    """The traits of some articles as an Arrow table."""
    together = pack(sketches, lambda each: len(each.words), _AT_ONCE)
    return pa.concat_tables([SCHEMA.empty_table(), *map(_traits, together)]).combine_chunks()


def _traits(sketches: Sequence[Sketch]) -> pa.Table:
    titles = [each.title for each in sketches]
    vectors = (
        word_vectors([each.words for each in sketches], titles),
        thing_vectors([each.names for each in sketches], titles),
        thing_vectors([each.figures for each in sketches], titles),
    )
    shingled = shingles([each.body for each in sketches])
    columns = {name: pa.array([getattr(each, name) for each in sketches]) for name in SCHEMA.names[:3]}
    for kind, found in zip(TERMS, vectors, strict=True):
        columns |= vector_columns(kind, found)
    columns["people"] = binary_column(*people_of([each.people for each in sketches]))
    columns |= {"shingles": binary_column(*shingled), "bands": binary_column(*signatures(*shingled))}
    return pa.table(columns, schema=SCHEMA)


def hashes_in(content: bytes) -> npt.NDArray[np.uint32]:
    """The hashes that a column holds."""
    return np.frombuffer(content, np.uint32)
