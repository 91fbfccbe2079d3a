"""How right the facts are: the project's own gold, with floors, and the seeds where they lie beside the project."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from pipeline import run
from pipeline.evaluate.score import evaluate

HERE = Path(__file__).parent
FLOORS = yaml.safe_load((HERE / "gold" / "floors.yml").read_text(encoding="utf-8"))


def test_the_floors_were_measured_on_this_gold() -> None:
    assert sha256((HERE / "gold" / "gold.jsonl").read_bytes()).hexdigest() == FLOORS["gold_sha256"]


@pytest.fixture(scope="module")
def figures(sample_folder: Path) -> dict[str, float]:
    result = evaluate(HERE / "gold" / "gold.jsonl", sample_folder)
    return {kind: found.f1 for kind, found in result.table().items()}


@pytest.mark.parametrize("kind", FLOORS["f1"])
def test_no_kind_of_fact_falls_below_its_floor(kind: str, figures: dict[str, float]) -> None:
    assert figures[kind] >= FLOORS["f1"][kind]


def test_the_seeds_are_read_without_a_mistake(shared: Path, tmp_path: Path) -> None:
    run([shared / "seeds"], tmp_path)
    result = evaluate(shared / "gold" / "seeds.jsonl", tmp_path)
    starred = [m for m in result.mistakes if m.kind.endswith("*")]
    assert starred == []
