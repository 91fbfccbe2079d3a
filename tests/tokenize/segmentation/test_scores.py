"""Scores against the plain sum of the model's weights over underthesea's own features."""

import numpy as np
import pytest
import underthesea.pipeline.word_tokenize as reference
from underthesea import word_tokenize

from pipeline.tokenize.segmentation import scores
from pipeline.tokenize.segmentation.compiling import model_folder
from pipeline.tokenize.segmentation.crfsuite import read_crfsuite
from pipeline.tokenize.segmentation.model import BEFORE_ID, BEHIND_ID, load_model
from pipeline.tokenize.segmentation.scores import Scorer
from pipeline.tokenize.segmentation.tokens import Profiler

MODEL = load_model()
SENTENCES = [
    "Công",
    "Bộ Công",
    "Bộ Công an",
    "Thủ tướng Chính phủ Phạm Văn Xuyến ký công điện số 45 ngày 2 / 9 , BỘ CÔNG AN bắt 12 người Xyz xyz",
    "BOS EOS bos Đại hội đại biểu toàn quốc lần thứ XIII",
]


def plain_scores(tokens: list[str]) -> list[float]:
    word_tokenize("khởi động")  # loads underthesea's model
    weights = read_crfsuite(model_folder() / "models.bin")
    known = dict(zip(weights.attributes, (weights.state[:, 1] - weights.state[:, 0]).tolist(), strict=True))
    (features,) = reference.word_tokenize_model.featurizer.process([[[token] for token in tokens]])
    return [sum(known.get(feature, 0.0) for feature in of_token) for of_token in features]


@pytest.mark.parametrize("window", [3, 10, scores.WINDOW])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_scores_are_the_sums_of_weights(sentence: str, window: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "WINDOW", window)
    tokens = sentence.split()
    profiles = [*map(Profiler.of(MODEL).profile, tokens)]
    padded = np.array([BEFORE_ID, BEFORE_ID, *profiles, BEHIND_ID, BEHIND_ID], np.int32)
    assert Scorer(MODEL).score(padded)[2:-2] == pytest.approx(plain_scores(tokens), abs=1e-9)
