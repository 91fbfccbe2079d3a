"""Ties: that they are noticed, and that underthesea breaks them."""

import subprocess
import sys

import numpy as np
import pytest
from underthesea import word_tokenize

from pipeline.tokenize import words
from pipeline.tokenize.segmentation.tags import Tagger
from pipeline.tokenize.segmentation.ties import break_tie
from pipeline.tokenize.words import WordSegmenter

TRANSITIONS = np.array([[-0.4375, 0.375], [0.5, -0.625]])
# Beginning, inside, beginning of unknown signs can be laid out in several ways of the same weight.
TIED = "$$\x1b\x1b\x1b\x08\x080"


def ties(sentences: list[list[float]]) -> list[int]:
    padded, before, last = [], [], []
    for scores in sentences:
        before.append(len(padded) + 1)
        padded += [0.0, 0.0, *scores, 0.0, 0.0]
        last.append(len(padded) - 3)
    return Tagger(TRANSITIONS).tag(np.array(padded), np.array(before), np.array(last))[1].tolist()


def test_sentences_with_a_tie_are_named() -> None:
    clear, at_the_end, before_inside, before_begin = [3.0, -3.0], [0.0], [1.0, 3.0], [-0.9375, -3.0]
    assert ties([clear, at_the_end, clear, before_inside, before_begin, clear]) == [1, 3, 4]
    assert ties([clear]) == []


def test_what_the_next_label_settles_is_no_tie() -> None:
    assert ties([[1.0, -3.0], [-0.9375, 3.0]]) == []


def test_underthesea_breaks_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(words, "break_tie", lambda tokens: asked.append(tokens) or break_tie(tokens))
    segmenter = WordSegmenter()
    found = segmenter.segment(["Công an bắt giữ.", TIED, "Công an bắt giữ."])
    assert asked == [list(TIED)]
    assert found[1] == word_tokenize(TIED, use_token_normalize=False)
    monkeypatch.setattr(words, "LONGEST_TIE", 3)
    assert "".join(segmenter.segment([TIED])[0]).replace(" ", "") == TIED
    assert len(asked) == 1


def test_lone_surrogates_do_not_stop_the_tie_break() -> None:
    assert len(break_tie(["\ud800", "Công", "an"])) == 3


def test_underthesea_is_not_imported_without_a_tie() -> None:
    program = (
        "import sys\n"
        "from pipeline.tokenize.words import WordSegmenter\n"
        "print(WordSegmenter().mark(['Công an bắt giữ.']), 'underthesea' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "['Công_an bắt_giữ .'] False\n"
