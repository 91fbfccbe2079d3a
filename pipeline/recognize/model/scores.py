"""Score every syllable of some pieces of an article: how much speaks for each label, before its neighbours' labels."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import numpy as np

from pipeline.recognize.model.observe import Tag, shape_of
from pipeline.recognize.model.tables import COLUMNS, REACH, TaggerModel, pair_key
from pipeline.tokenize.syllables import Syllables, fold

_MOST_PROFILES = 100_000
_OUTSIDE = -1


class _Profiles(dict[str, bytes]):
    """The rows of a form's key, form and shape, as three 32-bit integers; found once for each form, up to a bound."""

    def __init__(self, model: TaggerModel) -> None:
        super().__init__()
        self._keys, self._forms, self._shapes = rows(model.keys), rows(model.forms), rows(model.shapes)

    def __missing__(self, form: str) -> bytes:
        if len(self) >= _MOST_PROFILES:
            self.clear()
        found = (self._keys.get(fold(form), 0), self._forms.get(form, 0), self._shapes.get(shape_of(form), 0))
        profile = self[form] = array("i", found).tobytes()
        return profile


def rows(values: Sequence[str]) -> dict[str, int]:
    """The row of each value in its table."""
    return {value: row for row, value in enumerate(values, 1)}


class Scorer:
    """Adds up what a model's tables say."""

    def __init__(self, model: TaggerModel) -> None:
        self._model = model
        self._profiles = _Profiles(model)
        self._tags = rows(model.tags)
        self._shapes = len(model.shapes) + 1

    def score(self, syllables: Syllables, pieces: Sequence[tuple[int, int]], tags: Sequence[Tag]) -> np.ndarray:
        """Scores by syllable and label, for the syllables of `pieces` one after the other.

        Every piece has `REACH` places before it, and the last one as many behind it, whose scores mean nothing.
        """
        places = layout(pieces)
        inside = places >= 0
        added = self._single(syllables, places, inside)
        self._add_tags(added, places, tags, len(syllables))
        size = len(places)
        total = np.repeat(self._model.bias[None], size, axis=0)
        for column in range(COLUMNS):
            shift = column - REACH  # what the syllable at k + shift says of the one at k
            to = slice(max(-shift, 0), size - max(shift, 0))
            total[to] += added[max(shift, 0) : size + min(shift, 0), column]
        return total

    def _single(self, syllables: Syllables, places: np.ndarray, inside: np.ndarray) -> np.ndarray:
        """What each place adds to those around it: by its form, and with the next one as a pair."""
        model = self._model
        profiles = np.frombuffer(b"".join(map(self._profiles.__getitem__, syllables.forms)), np.int32).reshape(-1, 3)
        key, form, shape = profiles[places].T
        starts, ends = np.array(syllables.starts), np.array(syllables.ends)
        glued = np.append(ends[:-1] == starts[1:], False)[places].astype(np.int64)
        added = model.key_table[key] + model.form_table[form]
        added += model.shape_table[shape]
        added += model.glue_table[glued]
        paired = inside[:-1] & inside[1:]
        added[:-1] += model.pair_table[self._pairs(key, paired)]
        shapes = (shape[:-1] * 2 + glued[:-1]) * self._shapes + shape[1:]
        added[:-1] += model.shape_pairs[np.where(paired, shapes, 0)]
        added[~inside] = model.edge
        return added

    def _pairs(self, key: np.ndarray, paired: np.ndarray) -> np.ndarray:
        """The row of each pair of neighbours, 0 where the model does not know it."""
        wanted = pair_key(key[:-1].astype(np.int64), key[1:].astype(np.int64))
        known = self._model.pair_keys
        found = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        return np.where(paired & (known[found] == wanted), found + 1, 0)

    def _add_tags(self, added: np.ndarray, places: np.ndarray, tags: Sequence[Tag], size: int) -> None:
        where = np.full(size + 1, _OUTSIDE)
        where[places] = np.arange(len(places))
        known = [(k, row) for k, tag in tags if (row := self._tags.get(tag))]
        if known:
            at, row = np.array(known).T
            kept = (at := where[at]) >= 0
            np.add.at(added, at[kept], self._model.tag_table[row[kept]])


def layout(pieces: Sequence[tuple[int, int]]) -> np.ndarray:
    """The syllables of all pieces in a row, each piece after `REACH` places outside (-1), which also end the row."""
    gap = [_OUTSIDE] * REACH
    return np.array([k for i, j in pieces for k in (*gap, *range(i, j))] + gap)
