"""The ways of telling an arrest, as sentences with the facts in them (`tests/recognize/arrest_probes.yml`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.facts import Arrest
from tests.recognize.arrests import told

PROBES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "arrest_probes.yml").read_text(encoding="utf-8")
)


def key(arrest: Arrest) -> str:
    """Action, number and marks of an arrest, as a probe writes them."""
    marks = " S" * (arrest.scope == "statistic") + " F" * arrest.foreign
    return f"{arrest.action} {'?' if arrest.count is None else arrest.count}{marks}"


def tells(arrest: Arrest, details: list[str]) -> bool:
    """Whether an arrest has the body, the offence and the date that a probe names."""
    body, offence, date = [*details, "", "", ""][:3]
    return (
        body in (arrest.agency_text or "")
        and offence.casefold() in (arrest.offence or "").casefold()
        and date in (arrest.occurred_on or "")
    )


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe["text"][:60])
def test_a_reader_finds_the_same_facts(probe: dict[str, Any]) -> None:
    expected = [[part.strip() for part in fact.split(";")] for fact in probe["facts"]]
    arrests = told(probe["text"])
    assert sorted(map(key, arrests)) == sorted(fact[0] for fact in expected)
    for first, *details in expected:
        assert any(key(arrest) == first and tells(arrest, details) for arrest in arrests), (first, details)


def test_probes_are_many_and_each_is_new() -> None:
    texts = [probe["text"] for probe in PROBES]
    assert len(texts) >= 150 and len(set(texts)) == len(texts)
