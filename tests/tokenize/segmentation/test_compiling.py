"""Compiling underthesea's model, and that the shipped tables are what comes of it."""

import re
from dataclasses import fields

import numpy as np
import pytest
from underthesea.pipeline.word_tokenize import regex_tokenize

from pipeline.tokenize.segmentation.compiling import (
    NESTED_RUN,
    FeatureScores,
    Template,
    compile_model,
    compile_underthesea,
    read_template,
    token_pattern,
)
from pipeline.tokenize.segmentation.crfsuite import CrfWeights
from pipeline.tokenize.segmentation.model import load_model

ATTRIBUTES = {"T[-1].lower=công": 1.0, "T[0]=Công": 2.0, "T[-1,0].lower=công an": 4.0, "T[-1,0].is_in_dict=False": 8.0}


def small_weights() -> CrfWeights:
    state = np.array([[0.0, weight] for weight in ATTRIBUTES.values()])
    return CrfWeights(["B-W", "I-W"], [*ATTRIBUTES], state, np.array([[-1.0, 1.0], [1.0, -1.0]]))


def test_shipped_tables_are_those_of_the_installed_underthesea() -> None:
    shipped, compiled = load_model(), compile_underthesea()
    for field in fields(shipped):
        assert np.array_equal(getattr(shipped, field.name), getattr(compiled, field.name)), field.name


@pytest.mark.parametrize(
    ("text", "template"),
    [("T[-2]", (1, 0, "")), ("T[0].lower", (1, 2, "lower")), ("T[-1,1].is_in_dict", (3, 1, "is_in_dict"))],
)
def test_templates_are_read(text: str, template: tuple[int, int, str]) -> None:
    assert read_template(text) == Template(*template)


def test_an_unknown_template_is_an_error() -> None:
    with pytest.raises(ValueError, match="template"):
        read_template("U[0]")


def test_scores_are_grouped_by_length_and_function() -> None:
    scores = FeatureScores(small_weights())
    assert scores.score(1, "lower", "công").tolist() == [0, 1, 0, 0, 0]
    assert scores.score(1, "", "Công").tolist() == [0, 0, 2, 0, 0]
    assert scores.score(2, "lower", "công an").tolist() == [0, 4, 0, 0]
    assert scores.score(3, "", "Công").tolist() == [0, 0, 0]


def test_words_of_the_dictionary_undo_the_weight_of_unknown_runs() -> None:
    model = compile_model(small_weights(), {"công an", "bắt giữ", "khởi tố bị can", "vụ"}, "a")
    assert model.cased == ["Công"]
    pairs = {
        tuple(model.lower[number - 2] for number in divmod(key, 2**20)): row.tolist()
        for key, row in zip(model.pair_lower_keys.tolist(), model.pair_lower, strict=True)
    }
    assert pairs == {("công", "an"): [0, 4 - 8, 0, 0], ("bắt", "giữ"): [0, -8, 0, 0]}
    assert model.pair_edges[0].tolist() == [0, 8, 0, 0]


def test_the_pattern_loses_its_groups_and_its_nested_run() -> None:
    pattern = regex_tokenize.regex_patterns_combine
    assert pattern.count(NESTED_RUN) == 1
    assert re.compile(token_pattern(pattern), re.VERBOSE).groups == 0
    assert token_pattern(r"(?P<a>\((b|[()\]]))(?=c)(?:d)") == r"(?:\((?:b|[()\]]))(?=c)(?:d)"
