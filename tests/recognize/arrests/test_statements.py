"""What a clause states: the arrest, and how plainly its parts are told."""

from __future__ import annotations

import pytest

from pipeline.link.arrests.statements import Statement
from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.statements import read_statement
from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import scene


def stated(text: str) -> Statement:
    """What the first clause of a text states."""
    seen = scene(text)
    return read_statement(seen, read_clauses(seen, find_triggers(seen))[0], 0)


def test_evidence_reaches_over_trigger_and_people() -> None:
    text = "Hôm qua, công an đã bắt 3 đối tượng ở chợ."
    arrest = stated(text).arrest
    assert (arrest.action, arrest.count) == ("arrest", 3)
    assert text[arrest.start : arrest.end] == "bắt 3 đối tượng"


@pytest.mark.parametrize(
    ("nearer", "farther", "strength"),
    [
        (
            "Ngày 5/3/2017, công an bắt Lò Văn Sính.",
            "Dân báo tin ngày 5/3/2017. Công an bắt Lò Văn Sính.",
            "date_strength",
        ),
        (
            "Công an huyện Quỳ Hợp bắt Lò Văn Sính.",
            "Công an huyện Quỳ Hợp lập chốt. Lò Văn Sính bị bắt.",
            "agency_strength",
        ),
    ],
)
def test_what_the_sentence_itself_tells_is_told_more_plainly(nearer: str, farther: str, strength: str) -> None:
    assert getattr(stated(nearer), strength) > getattr(stated(farther), strength) > 0


def test_only_judgments_have_penalties_and_an_instance() -> None:
    judged = stated("TAND tỉnh Yên Bái xử sơ thẩm, tuyên phạt Lò Văn Sính 9 năm tù.")
    assert judged.terms
    assert judged.stage == "sơ thẩm"
    charged = stated("Trước phiên sơ thẩm, công an khởi tố Lò Văn Sính, mức án tới 9 năm tù.")
    assert (charged.terms, charged.stage) == (frozenset(), "")


def test_many_people_are_no_number() -> None:
    assert stated("Công an bắt nhiều đối tượng.").plural
    assert not stated("Công an bắt 3 đối tượng.").plural
