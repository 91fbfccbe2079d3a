"""Confidence as a probability: what a rule or model gives a row, mapped to how often such rows are right.

The map is `pipeline/models/confidence.json`: for each kind of row and each finder (`found_by`; `*` for the others)
steps of (raw confidence from which on, probability), rising. `pipeline.train.confidence` fits it to annotated articles.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Steps = list[list[float]]
Map = Mapping[str, Mapping[str, Steps]]

MAP_PATH = Path(__file__).parents[1] / "models" / "confidence.json"
OTHERS = "*"


@cache
def shipped_map() -> Map:
    """The map of the package; empty where it has none."""
    return dict(json.loads(MAP_PATH.read_text(encoding="utf-8"))) if MAP_PATH.exists() else {}


def calibrate_rows(tables: dict[str, list[Row]], known: Map | None = None) -> dict[str, list[Row]]:
    """Map the confidence of all rows that have one, in place."""
    rate = _calibrated_as_shipped if known is None else partial(calibrated, known)
    for kind, row in rated_rows(tables):
        row["confidence"] = rate(kind, row["found_by"], row["confidence"])
    return tables


@lru_cache(maxsize=10_000)
def _calibrated_as_shipped(kind: str, found_by: str, raw: float) -> float:
    return calibrated(shipped_map(), kind, found_by, raw)


def rated_rows(tables: dict[str, list[Row]]) -> Iterator[tuple[str, Row]]:
    """The rows that carry a confidence, each with its kind as the map has it."""
    yield from ((row["kind"], row) for row in tables["mentions"])
    yield from (("position", row) for row in tables["positions"])
    yield from (("arrest", row) for row in tables["arrests"])


def calibrated(known: Map, kind: str, found_by: str, raw: float) -> float:
    """The probability for a raw confidence; the raw one where the map says nothing of its kind."""
    finders = known.get(kind, {})
    steps = finders.get(found_by) or finders.get(OTHERS)
    if not steps:
        return raw
    return steps[max(bisect_right(steps, raw, key=lambda step: step[0]) - 1, 0)][1]
