"""Reading CRFsuite files, on one that is written here byte by byte."""

import struct
from pathlib import Path

import numpy as np
import pytest

from pipeline.tokenize.segmentation.crfsuite import read_crfsuite


def strings(texts: list[str]) -> bytes:
    """Write a constant database whose hash tables are empty."""
    start = 24 + 256 * 8
    body, links = b"", []
    for number, text in enumerate(texts):
        links.append(start + len(body))
        key = text.encode() + b"\0"
        body += struct.pack("<2I", number, len(key)) + key
    head = struct.pack("<4s5I", b"CQDB", 0, 0, 0x62445371, len(texts), start + len(body))
    return head + bytes(256 * 8) + body + struct.pack(f"<{len(links)}I", *links)


def crfsuite_file(features: list[tuple[int, int, int, float]], labels: list[str], attributes: list[str]) -> bytes:
    chunk = struct.pack("<4s2I", b"FEAT", 12 + 20 * len(features), len(features))
    chunk += b"".join(struct.pack("<3Id", *feature) for feature in features)
    labels_at = 48 + len(chunk)
    attributes_at = labels_at + len(strings(labels))
    counts = (0, len(labels), len(attributes))
    header = struct.pack("<4sI4sI8I", b"lCRF", 0, b"FOMC", 100, *counts, 48, labels_at, attributes_at, 0, 0)
    return header + chunk + strings(labels) + strings(attributes)


def test_weights_are_read(tmp_path: Path) -> None:
    features = [(0, 1, 0, 0.5), (0, 0, 1, -2.25), (1, 1, 0, 3.0)]
    path = tmp_path / "model.bin"
    path.write_bytes(crfsuite_file(features, ["B-W", "I-W"], ["T[0]=Công", "T[0,1].lower=công an"]))
    weights = read_crfsuite(path)
    assert weights.labels == ["B-W", "I-W"]
    assert weights.attributes == ["T[0]=Công", "T[0,1].lower=công an"]
    assert np.array_equal(weights.state, [[0, -2.25], [0.5, 0]])
    assert np.array_equal(weights.transitions, [[0, 0], [3.0, 0]])


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"PK\3\4" + bytes(100))
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        read_crfsuite(path)
