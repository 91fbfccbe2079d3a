"""Traits: what the linking across articles needs to know of one article, apart from its facts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.link.duplicates import shingles, signature_bands
from pipeline.link.stories.terms import Terms, thing_terms, word_terms
from pipeline.reading import Reading
from pipeline.write.rows import Row

SCHEMA = pa.schema(
    [
        ("source_path", pa.string()),
        ("language", pa.string()),
        ("day", pa.string()),
        ("words", pa.binary()),
        ("word_weights", pa.binary()),
        ("things", pa.binary()),
        ("thing_weights", pa.binary()),
        ("shingles", pa.binary()),
        ("bands", pa.binary()),
    ]
)
"""One row an article: arrays as bytes, hashes of 32 bits and weights of 16; `day` is empty where it is not known."""


def trait_row(reading: Reading) -> Row:
    """The traits of an article."""
    article = reading.article
    words, things, shingled = word_terms(reading), thing_terms(reading), shingles(reading)
    return {
        "source_path": article.source_path,
        "language": article.language,
        "day": str(article.published_on or ""),
        "words": words.hashes.tobytes(),
        "word_weights": words.weights.astype(np.float16).tobytes(),
        "things": things.hashes.tobytes(),
        "thing_weights": things.weights.astype(np.float16).tobytes(),
        "shingles": shingled.tobytes(),
        "bands": signature_bands(shingled).tobytes(),
    }


def trait_table(rows: Sequence[Row]) -> pa.Table:
    """Rows of traits as an Arrow table."""
    return pa.Table.from_pylist(list(rows), schema=SCHEMA)


def hashes_in(content: bytes) -> npt.NDArray[np.uint32]:
    """The hashes that a column holds."""
    return np.frombuffer(content, np.uint32)


def terms_in(hashes: bytes, weights: bytes) -> Terms:
    """The terms that two columns hold."""
    return Terms(np.frombuffer(hashes, np.uint32), np.frombuffer(weights, np.float16).astype(np.float32))
