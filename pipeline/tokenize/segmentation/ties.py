"""Ask underthesea itself where its choice between equally good labels is a matter of rounding.

Rows of unknown syllables (tables, scores of matches: one sentence in several thousand) have many labellings with the
same sum of weights. Which one wins depends on the order of the additions, so the original has to do them. It is
imported at the first tie only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.tokenize.segmentation.compiling import model_folder


def break_tie(tokens: Sequence[str]) -> list[bool]:
    """Tell for each token of a sentence whether underthesea has it go on with the word before it."""
    # A lone surrogate is nothing that underthesea could be given.
    features = [[token.encode("utf-8", "replace").decode("utf-8")] for token in tokens]
    return [tag == "I-W" for tag in _reference().predict(features)]


@cache
def _reference() -> Any:
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

    tagger = FastCRFSequenceTagger()
    tagger.load(str(model_folder()))
    return tagger
