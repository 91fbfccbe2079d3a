"""Read the weights of a CRFsuite model file.

Source of the layout: `crf1d_model.c`, `cqdb.c` at https://github.com/chokkan/crfsuite. Little endian throughout.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HEADER = struct.Struct("<4s I 4s 9I")
STRINGS_HEADER = struct.Struct("<4s 5I")
FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
STATE, TRANSITION = 0, 1


@dataclass(frozen=True)
class CrfWeights:
    """The weights of a linear-chain conditional random field.

    `state` has one row per attribute and one column per label; `transitions[i, j]` weighs label i before j.
    """

    labels: list[str]
    attributes: list[str]
    state: np.ndarray
    transitions: np.ndarray


def read_crfsuite(path: Path) -> CrfWeights:
    """Read the model file at `path`; raise ValueError if it is not a CRFsuite file."""
    content = path.read_bytes()
    header = HEADER.unpack_from(content)
    if header[0] != b"lCRF":
        raise ValueError(f"{path} is not a CRFsuite model: it does not begin with lCRF")
    features_at, labels_at, attributes_at = header[7:10]
    labels, attributes = _strings(content, labels_at), _strings(content, attributes_at)
    (count,) = struct.unpack_from("<I", content, features_at + 8)
    features = np.frombuffer(content, FEATURE, count, features_at + 12)
    state = _matrix(features[features["kind"] == STATE], (len(attributes), len(labels)))
    transitions = _matrix(features[features["kind"] == TRANSITION], (len(labels), len(labels)))
    return CrfWeights(labels, attributes, state, transitions)


def _matrix(features: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    weights = np.zeros(shape)
    weights[features["source"], features["target"]] = features["weight"]
    return weights


def _strings(content: bytes, at: int) -> list[str]:
    """Return the strings of the constant database at `at`, in the order of their ids."""
    *_, count, links_at = STRINGS_HEADER.unpack_from(content, at)
    links = np.frombuffer(content, "<u4", count, at + links_at).tolist()
    return [_string(content, at + link) for link in links]


def _string(content: bytes, at: int) -> str:
    _, size = struct.unpack_from("<2I", content, at)
    return content[at + 8 : at + 8 + size - 1].decode("utf-8")
