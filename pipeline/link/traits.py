"""Traits: what the linking across articles needs to know of one article, apart from its facts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.link.duplicates import shingles, signature_bands
from pipeline.link.stories.terms import Terms, figure_terms, hash_syllables, name_terms, word_terms
from pipeline.reading import Reading
from pipeline.write.rows import Row

TERMS = ("words", "names", "figures")
"""The kinds of terms that articles are compared by."""

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("source_path", "language", "day")),
        *((name, pa.binary()) for kind in TERMS for name in (kind, f"{kind}_weights")),
        ("shingles", pa.binary()),
        ("bands", pa.binary()),
    ]
)
"""One row an article: arrays as bytes, hashes of 32 bits and weights of 16; `day` is empty where it is not known."""


def trait_row(reading: Reading) -> Row:
    """The traits of an article."""
    article = reading.article
    hashes = hash_syllables(reading.syllables, "vi")
    shingled = shingles(reading, hashes)
    words = word_terms(reading, hashes if article.language == "vi" else None)
    row = {
        "source_path": article.source_path,
        "language": article.language,
        "day": str(article.published_on or ""),
        "shingles": shingled.tobytes(),
        "bands": signature_bands(shingled).tobytes(),
    }
    for kind, found in zip(TERMS, (words, name_terms(reading), figure_terms(reading)), strict=True):
        row |= packed(kind, found)
    return row


def packed(kind: str, terms: Terms) -> Row:
    """The columns that hold terms of a kind."""
    return {kind: terms.hashes.tobytes(), f"{kind}_weights": terms.weights.astype(np.float16).tobytes()}


def trait_table(rows: Sequence[Row]) -> pa.Table:
    """Rows of traits as an Arrow table."""
    return pa.Table.from_pylist(list(rows), schema=SCHEMA)


def hashes_in(content: bytes) -> npt.NDArray[np.uint32]:
    """The hashes that a column holds."""
    return np.frombuffer(content, np.uint32)
