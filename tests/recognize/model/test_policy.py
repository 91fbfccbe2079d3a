"""How the opinion of the learned model and the names that the rules found are combined."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.reading import Reading
from pipeline.recognize.model.chooser import Chooser
from pipeline.recognize.model.model import learned_model
from pipeline.recognize.model.policy import Policy, combine, revise_agencies
from pipeline.recognize.model.tagger import Opinion, Proposal
from pipeline.train.examples import read_unlinked

TEXT = "Phòng Cảnh sát hình sự Công an tỉnh Lào Cai phối hợp với Tổ liên ngành Mường Thử bắt 2 người. Công an tỉnh họp."


def reading() -> Reading:
    return read_unlinked(Article("a", "", TEXT))


def place_of(r: Reading, words: str) -> tuple[int, int]:
    start = r.text.index(words)
    return r.syllables_within(start, start + len(words))


def texts(spans: list) -> list[str]:
    return [span.text for span in spans]


def test_without_a_model_the_rules_stay_as_they_are() -> None:
    r = reading()
    before = deepcopy(r.agencies)
    r.model = "none"
    revise_agencies(r)
    assert r.agencies == before


def test_the_shipped_model_says_where_it_agreed_and_is_left_out_unless_asked_for() -> None:
    assert learned_model("shipped") is not None
    found = [span.found_by for span in read(Article("a", "", TEXT), "shipped").agencies]
    assert any(name.endswith("+model") for name in found)
    assert not any("model" in span.found_by for span in read(Article("a", "", TEXT)).agencies)


def test_an_unlikely_name_goes_with_what_is_in_it_and_short_forms_stay() -> None:
    r = reading()
    spans = combine(r, Opinion(), Policy(Chooser(["bias"], np.array([-9.0]))))
    assert texts(spans) == ["Công an tỉnh"]


def test_the_tagger_adds_a_name_that_can_be_linked() -> None:
    r = reading()
    i, j = place_of(r, "Tổ liên ngành Mường Thử")
    opinion = Opinion([Proposal(i, j, "A", 0.99)], dict.fromkeys(range(i, j), 0.01))
    spans = combine(r, opinion, Policy(Chooser(["bias"], np.array([3.0]))))
    added = next(span for span in spans if span.text == "Tổ liên ngành Mường Thử")
    assert (added.found_by, r.text[added.start : added.end]) == ("model:crf", added.text)
    assert 0.9 < added.confidence < 1


def test_the_likelier_of_two_ends_wins() -> None:
    r = reading()
    i, j = place_of(r, "Phòng Cảnh sát hình sự Công an tỉnh")
    opinion = Opinion([Proposal(i, j, "A", 0.99)])
    tagger_wins = combine(r, opinion, Policy(Chooser(["tagger", "rules"], np.array([5.0, 1.0]))))
    rules_win = combine(r, opinion, Policy(Chooser(["tagger", "rules"], np.array([1.0, 5.0]))))
    assert "Phòng Cảnh sát hình sự Công an tỉnh" in texts(tagger_wins)
    assert "Phòng Cảnh sát hình sự Công an tỉnh Lào Cai" in texts(rules_win)
    assert "Phòng Cảnh sát hình sự Công an tỉnh Lào Cai" not in texts(tagger_wins)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04broken"])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="no model"):
        learned_model(str(path))


def test_an_archive_without_the_tables_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    np.savez(path, labels=np.zeros(1))
    with pytest.raises(ValueError, match="lacks forms"):
        learned_model(str(path))
