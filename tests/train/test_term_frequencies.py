"""The frequencies of terms, counted over a run."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from pipeline import run
from pipeline.engine.pairs import read_traits
from pipeline.engine.storage import Storage
from pipeline.link.traits import TERMS, hashes_in

TEXTS = ("Công an xã Đồi Sim bắt 3 người.", "Công an xã Đồi Sim khen 2 người.", "Mưa lớn ở Đồi Sim.")


def test_each_term_is_counted_once_an_article(tmp_path: Path) -> None:
    source, out = tmp_path / "a.jsonl", tmp_path / "terms.npz"
    source.write_text("\n".join(json.dumps({"id": text, "text": text}) for text in TEXTS), encoding="utf-8")
    run([source], tmp_path / "run")
    command = [sys.executable, "-m", "pipeline.train.term_frequencies", str(tmp_path / "run"), str(out)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    with np.load(out) as found:
        counts = dict(zip(found["hashes"].tolist(), found["counts"].tolist(), strict=True))
        assert found["articles"] == len(TEXTS)
    storage = Storage(tmp_path / "run" / ".work")
    traits = read_traits(storage, storage.names("parts"), list(TERMS))
    articles = [set[int]().union(*(hashes_in(row[kind]).tolist() for kind in TERMS)) for row in traits.to_pylist()]
    assert counts == {term: sum(term in article for article in articles) for term in set[int]().union(*articles)}
    assert said == f"{len(counts)} terms\n"
    assert max(counts.values()) == len(TEXTS)
