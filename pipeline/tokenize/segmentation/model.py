"""The compiled segmentation model: score tables for single syllables, pairs and triples, and their file.

A score is how much a syllable's surroundings speak for "goes on with the word" against "begins a word": the
difference of the two labels' weights. What a run of syllables (1, 2 or 3 long) adds to a syllable depends on where
it lies relative to it, so every row has one column per position: 5, 4 or 3 in a window of two to each side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

MODEL_PATH = Path(__file__).parents[2] / "models" / "word_segmentation.npz"

# Rows of `*_edges`: a run inside the sentence that is not / is all in title case, one that begins before the
# sentence, one that ends behind it.
PLAIN, TITLE, BEFORE, BEHIND = range(4)
# The first rows of `singles`: the places before and behind a sentence; then what follows for unknown syllables.
BEFORE_ID, BEHIND_ID, FIRST_ID = 0, 1, 2
ID_BITS = 20  # three numbers of forms make a key of 60 bits
# The first lower-cased forms: any unknown syllable, any unknown number.
UNKNOWN, UNKNOWN_NUMBER, FIRST_FORM = 0, 1, 2


@dataclass(frozen=True)
class SegmentationModel:
    """Everything that segmentation needs to know, as arrays.

    `pattern` is the regular expression of underthesea's tokenizer; `transitions` is 2 x 2 (begin, inside). `cased`
    and `lower` are the known forms of a syllable. `singles` has one row per *profile*: BEFORE_ID, BEHIND_ID, then
    each lower form in small letters and in title case, then each cased form; `cased_id`, `lower_id`, `title` tell
    what a profile is. `*_keys` are sorted; `*_cased` holds runs as written, `*_lower` lower-cased ones.
    """

    pattern: str
    cased: list[str]
    lower: list[str]
    transitions: np.ndarray
    singles: np.ndarray
    cased_id: np.ndarray
    lower_id: np.ndarray
    title: np.ndarray
    pair_edges: np.ndarray
    pair_cased_keys: np.ndarray
    pair_cased: np.ndarray
    pair_lower_keys: np.ndarray
    pair_lower: np.ndarray
    triple_edges: np.ndarray
    triple_cased_keys: np.ndarray
    triple_cased: np.ndarray
    triple_lower_keys: np.ndarray
    triple_lower: np.ndarray

    @property
    def first_cased_id(self) -> int:
        """Return the profile of the first cased form."""
        return FIRST_ID + 2 * (FIRST_FORM + len(self.lower))


def run_keys(ids: Sequence[np.ndarray]) -> np.ndarray:
    """Return one integer per run of syllables, given the ids of its first, second (and third) ones."""
    keys = ids[0].astype(np.int64)
    for following in ids[1:]:
        keys = (keys << ID_BITS) | following
    return keys


def save_model(model: SegmentationModel, path: Path) -> None:
    """Write `model` to `path` as a compressed NumPy archive without pickled objects."""
    arrays = {field.name: _packed(getattr(model, field.name)) for field in fields(model)}
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


def load_model(path: Path = MODEL_PATH) -> SegmentationModel:
    """Read what `save_model` wrote."""
    with np.load(path, allow_pickle=False) as archive:
        values = {f.name: _unpacked(archive[f.name], str(f.type)) for f in fields(SegmentationModel)}
    return SegmentationModel(**values)


def _packed(value: np.ndarray | str | list[str]) -> np.ndarray:
    if isinstance(value, np.ndarray):
        return value
    text = value if isinstance(value, str) else "\n".join(value)
    return np.frombuffer(text.encode("utf-8"), np.uint8)


def _unpacked(array: np.ndarray, kind: str) -> Any:
    if kind == "np.ndarray":
        return array
    text = array.tobytes().decode("utf-8")
    return text if kind == "str" else text.split("\n")
