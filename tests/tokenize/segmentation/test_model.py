"""The file that holds the compiled model."""

from dataclasses import fields, replace
from pathlib import Path

import numpy as np

from pipeline.tokenize.segmentation.model import load_model, run_keys, save_model


def test_saved_models_come_back(tmp_path: Path) -> None:
    model = replace(load_model(), pattern="(?:a|b)\n|c", cased=["Đào"], transitions=np.array([[1.5, 2], [3, 4]]))
    save_model(model, tmp_path / "model.npz")
    back = load_model(tmp_path / "model.npz")
    assert (back.pattern, back.cased, back.lower) == (model.pattern, ["Đào"], model.lower)
    for field in fields(model):
        assert np.array_equal(getattr(back, field.name), getattr(model, field.name)), field.name


def test_keys_tell_runs_apart() -> None:
    pairs = [(1, 2), (2, 1), (1, 1), (0, 1), (1, 0), (2**20 - 1, 2**20 - 1)]
    assert len(set(run_keys([*np.array(pairs).T]).tolist())) == len(pairs)
    assert run_keys([np.array([2**20 - 1])] * 3).tolist() == [2**60 - 1]
