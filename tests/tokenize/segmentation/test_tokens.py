"""Cutting runs of characters, against underthesea's tokenizer."""

import numpy as np
import pytest
from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize

from pipeline.tokenize.segmentation.model import load_model
from pipeline.tokenize.segmentation.tokens import LONGEST_REMEMBERED, LONGEST_RUN, Profiler, Runs

MODEL = load_model()
PROFILER = Profiler.of(MODEL)
RUNS = Runs(MODEL.pattern, PROFILER, follower=" ")
SHAPES = """
    Công (Công Công, Công. TP. TP.HCM TP.HCM. Mr. Mr, Thes ThuSang Th.S 3x4x5 4Kx 12/3/2024. 1.000,5% 29A1-23456 ×
    http://a.vn/b(c)d, a.vn/... x@y.vn. <3 :D :DD, v.v... a-b_c-d H'Mông ♥‿♥ ʺ ½
""".split()  # noqa: SIM905
LAST_RUNS = Runs(MODEL.pattern, PROFILER, follower="")


@pytest.mark.parametrize("run", SHAPES)
def test_tokens_are_those_of_underthesea_before_a_space_and_at_the_end(run: str) -> None:
    assert list(RUNS[run].tokens) == tokenize(run + " ", use_token_normalize=False)
    assert list(LAST_RUNS[run].tokens) == tokenize(run, use_token_normalize=False)


def test_profiles_say_what_is_known_of_a_token() -> None:
    lower, cased = np.array(["", "", *MODEL.lower]), np.array(["", *MODEL.cased])
    for token, form, written in [("công", "công", "công"), ("CôNG", "công", ""), ("Xyzzyq", "", "")]:
        (profile,) = np.frombuffer(RUNS[token].profiles, np.int32)
        assert lower[MODEL.lower_id[profile]] == form
        assert cased[MODEL.cased_id[profile]] == written
        assert MODEL.title[profile] == token[0].isupper()


def test_only_runs_of_common_length_are_remembered() -> None:
    runs = Runs(MODEL.pattern, PROFILER, follower=" ")
    assert runs["a" * LONGEST_REMEMBERED].tokens == ("a" * LONGEST_REMEMBERED,)
    assert runs["b" * (LONGEST_REMEMBERED + 1)].tokens == ("b" * (LONGEST_REMEMBERED + 1),)
    assert list(runs) == ["a" * LONGEST_REMEMBERED]


def test_what_is_too_long_is_cut() -> None:
    run = "/" * LONGEST_RUN + "a"
    assert RUNS["a" * (3 * LONGEST_RUN)].tokens == ("a" * (3 * LONGEST_RUN),)
    assert RUNS[run].tokens == (*["/"] * LONGEST_RUN, "a")
