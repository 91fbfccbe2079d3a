"""The tagger's weights as tables, and their file.

A table has one row per value that a syllable can have (a form, a pair of neighbours, a tag …), one column for each
syllable around it whose label the value speaks for (from three before to three behind: `COLUMNS`), and in it one
score a label. Row 0 of a table is for values that the model does not know.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

REACH = 3
"""How many syllables to either side of a syllable the tagger looks."""

COLUMNS = 2 * REACH + 1
PAIR_BITS = 20


@dataclass(frozen=True)
class TaggerModel:
    """A linear-chain conditional random field over syllables.

    `labels` holds O first. `transitions[a, b]` weighs label a before b; `bias` is what every syllable gets. `forms`,
    `keys`, `shapes` and `tags` are the values of the rows of their tables from row 1 on; `edge` is what a place outside
    the sentence adds. Rows of `pair_table` belong to `pair_keys` (sorted, see `pair_key`), those of `shape_pairs` to
    shape, glued or not, and the next shape. The chooser's names and weights go with the tagger that it was fitted to.
    """

    labels: list[str]
    forms: list[str]
    keys: list[str]
    shapes: list[str]
    tags: list[str]
    transitions: np.ndarray
    bias: np.ndarray
    edge: np.ndarray
    form_table: np.ndarray
    key_table: np.ndarray
    shape_table: np.ndarray
    glue_table: np.ndarray
    pair_keys: np.ndarray
    pair_table: np.ndarray
    shape_pairs: np.ndarray
    tag_table: np.ndarray
    chooser_names: list[str] = field(default_factory=list)
    chooser_weights: np.ndarray = field(default_factory=lambda: np.zeros(0))


def pair_key(first: Any, second: Any) -> Any:
    """One integer for two neighbours, given the rows of their keys (numbers or arrays of them)."""
    return (first << PAIR_BITS) | second


def save_model(model: TaggerModel, path: Path) -> None:
    """Write `model` as a compressed NumPy archive without pickled objects; the same model gives the same bytes."""
    with path.open("wb") as file:
        np.savez_compressed(
            file, allow_pickle=False, **{f.name: _packed(getattr(model, f.name)) for f in fields(model)}
        )


def load_model(path: Path) -> TaggerModel:
    """Read what `save_model` wrote; raises ValueError if the file is none."""
    with _open(path) as archive:
        missing = [f.name for f in fields(TaggerModel) if f.name not in archive]
        if missing:
            raise ValueError(f"{path} is no model of this program: it lacks {', '.join(missing)}")
        return TaggerModel(**{f.name: _unpacked(archive[f.name], str(f.type)) for f in fields(TaggerModel)})


def _open(path: Path) -> Any:
    try:
        archive = np.load(path, allow_pickle=False)
    except (ValueError, EOFError, BadZipFile) as error:
        raise ValueError(f"{path} is no model of this program: it is no NumPy archive") from error
    if not isinstance(archive, np.lib.npyio.NpzFile):
        raise ValueError(f"{path} is no model of this program: it holds a single array")
    return archive


def _packed(value: np.ndarray | list[str]) -> np.ndarray:
    if isinstance(value, np.ndarray):
        return value
    return np.frombuffer("\n".join(value).encode("utf-8"), np.uint8)


def _unpacked(array: np.ndarray, kind: str) -> Any:
    return array if kind == "np.ndarray" else array.tobytes().decode("utf-8").split("\n")
