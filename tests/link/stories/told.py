"""Vectors written out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from pipeline.link.stories.vectors import Vectors, side_by_side


def vectors_of(articles: Sequence[Mapping[int, float]]) -> Vectors:
    """The weights of each article's terms by hash, side by side."""
    borders, hashes = side_by_side([sorted(each) for each in articles], np.uint32)
    _, weights = side_by_side([[each[k] for k in sorted(each)] for each in articles], np.float32)
    return Vectors(borders, hashes, weights)
