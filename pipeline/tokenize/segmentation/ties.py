"""Ask underthesea itself where its choice between equally good labels is a matter of rounding.

Rows of unknown syllables (tables, scores of matches: one sentence in several thousand) have many labellings with the
same sum of weights. Which one wins depends on the order of the additions, so the original has to do them. It is
loaded at the first tie only, and without the rest of underthesea: 0.2 s in place of 0.6 s and 100 MB.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.tokenize.segmentation.compiling import model_folder


def break_tie(tokens: Sequence[str]) -> list[bool]:
    """Tell for each token of a sentence whether underthesea has it go on with the word before it."""
    # A lone surrogate is nothing that underthesea could be given.
    features = [[token.encode("utf-8", "replace").decode("utf-8")] for token in tokens]
    return [tag == "I-W" for tag in _reference()(features)]


@cache
def _reference() -> Callable[[list[list[str]]], list[str]]:
    """The tagger of the installed underthesea: tokens to labels, as its `FastCRFSequenceTagger` does it."""
    from underthesea_core import CRFFeaturizer, CRFTagger

    folder = model_folder()
    featurizer = CRFFeaturizer(*(_installed(folder / f"{name}.bin") for name in ("features", "dictionary")))
    tagger = CRFTagger()
    tagger.load(str(folder / "models.bin"))

    def predict(tokens: list[list[str]]) -> list[str]:
        return list(tagger.tag(featurizer.process([tokens])[0]))

    return predict


def _installed(path: Path) -> Any:
    """What a file of the installed package holds; underthesea itself reads it the same way."""
    with path.open("rb") as file:
        return pickle.load(file)
