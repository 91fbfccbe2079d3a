"""Word segmentation: the words that underthesea finds, many times as fast."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np

from pipeline.tokenize.segmentation.model import BEFORE_ID, BEHIND_ID, MODEL_PATH, load_model
from pipeline.tokenize.segmentation.scores import Scorer
from pipeline.tokenize.segmentation.tags import Tagger
from pipeline.tokenize.segmentation.ties import break_tie
from pipeline.tokenize.segmentation.tokens import Profiler, Run, Runs

BATCH = 2048  # sentences decoded at once
MOST_RUNS = 200_000  # remembered, about 80 MB
LONGEST_TIE = 10_000  # tokens; underthesea would need 20 kB for each
BEFORE = Run(("\n", ""), np.array([BEFORE_ID, BEFORE_ID], np.int32).tobytes())
BEHIND = Run(("", ""), np.array([BEHIND_ID, BEHIND_ID], np.int32).tobytes())
# What stands before a token, by number: BETWEEN two words, WITHIN a word, or nothing.
BETWEEN, WITHIN, NOTHING = range(3)


class _Batch(NamedTuple):
    """The tokens of several sentences, two blank ones before and behind each, and which of them go on with a word.

    `before` holds the places just before each sentence's tokens, `behind` those just behind.
    """

    tokens: list[str]
    inside: np.ndarray
    before: np.ndarray
    behind: np.ndarray


class WordSegmenter:
    """Segments sentences into words exactly as `underthesea.word_tokenize(sentence, use_token_normalize=False)`.

    With three exceptions, none of them in real text: what makes underthesea hang (`http://!!!!!!!!…`) is segmented
    like the rest; a run of more than 500 characters without a space, not all letters or digits, is cut every 500
    characters; and past 10,000 tokens a sentence's ties (see `segmentation.ties`) are broken by our own arithmetic.
    """

    def __init__(self, model_path: Path = MODEL_PATH) -> None:
        """Load the compiled model."""
        model = load_model(model_path)
        profiler = Profiler.of(model)
        self._runs = Runs(model.pattern, profiler, follower=" ")
        self._last_runs = Runs(model.pattern, profiler, follower="")
        self._scorer = Scorer(model)
        self._tagger = Tagger(model.transitions)

    def segment(self, sentences: Sequence[str]) -> list[list[str]]:
        """Return the words of each sentence, the syllables of one joined by a space: `["Bộ", "Công an"]`."""
        return [line.split("\t") if line else [] for line in self._lines(sentences, "\t", " ")]

    def mark(self, sentences: Sequence[str]) -> list[str]:
        """Return each sentence with a space between words, their syllables joined by `_`: `"Bộ Công_an bắt"`."""
        return self._lines(sentences, " ", "_")

    def spans(self, sentences: Sequence[str]) -> list[list[tuple[int, int]]]:
        """Return where the words of `segment` stand: offsets in code points into the sentence.

        Raises ValueError for a sentence that is not in Unicode NFC, where offsets would be wrong.
        """
        if not all(unicodedata.is_normalized("NFC", sentence) for sentence in sentences):
            raise ValueError("word offsets need sentences in Unicode NFC: normalize them first")
        parts = chain.from_iterable(map(_parts, self._batches(sentences)))
        return [_spans(sentence, *part) for sentence, part in zip(sentences, parts, strict=True)]

    def forget(self) -> None:
        """Drop the tokens that are remembered from the texts so far: results stay the same, memory is freed."""
        self._runs.clear()
        self._last_runs.clear()

    def _lines(self, sentences: Sequence[str], between: str, within: str) -> list[str]:
        return [line for batch in self._batches(sentences) for line in _join(batch, between, within)]

    def _batches(self, sentences: Sequence[str]) -> Iterator[_Batch]:
        for start in range(0, len(sentences), BATCH):
            if len(self._runs) > MOST_RUNS:
                self.forget()
            yield self._decode(self._cut(sentences[start : start + BATCH]))

    def _cut(self, sentences: Sequence[str]) -> list[Run]:
        """Return the runs of all sentences, each between the blank tokens that stand for its surroundings."""
        runs: list[Run] = []
        for sentence in sentences:
            # underthesea, too, composes accents and rewrites the Icelandic letters that pass for Vietnamese ones.
            text = unicodedata.normalize("NFC", sentence).replace("ð", "đ").replace("Ð", "Đ")
            pieces = text.split()
            at_end = bool(pieces) and text.endswith((pieces[-1], pieces[-1] + "\n"))
            last = [self._last_runs[pieces.pop()]] if at_end else []
            runs += (BEFORE, *map(self._runs.__getitem__, pieces), *last, BEHIND)
        return runs

    def _decode(self, runs: list[Run]) -> _Batch:
        tokens = list(chain.from_iterable(map(itemgetter(0), runs)))
        profiles = np.frombuffer(b"".join(map(itemgetter(1), runs)), np.int32)
        before, behind = (
            np.flatnonzero(profiles == BEFORE_ID)[1::2],
            np.flatnonzero(profiles == BEHIND_ID)[::2],
        )
        inside, ties = self._tagger.tag(self._scorer.score(profiles), before, behind - 1)
        for start, end in zip((before[ties] + 1).tolist(), behind[ties].tolist(), strict=True):
            if end - start <= LONGEST_TIE:
                inside[start:end] = break_tie(tokens[start:end])
        inside[before + 1] = False  # a sentence begins with a word whatever the label says
        return _Batch(tokens, inside, before, behind)


def _join(batch: _Batch, between: str, within: str) -> list[str]:
    """Return one line per sentence, its tokens joined by `within` inside a word and by `between` else."""
    joints = batch.inside.astype(np.intp)
    for places in (batch.before - 1, batch.before, batch.before + 1, batch.behind, batch.behind + 1):
        joints[places] = NOTHING
    pieces = [""] * (2 * len(joints))
    pieces[::2] = np.array([between, within, ""], object)[joints].tolist()
    pieces[1::2] = batch.tokens
    return "".join(pieces).split("\n")[1:]


def _parts(batch: _Batch) -> Iterator[tuple[list[str], list[bool]]]:
    """Return the tokens of each sentence and which of them go on with a word."""
    for before, behind in zip(batch.before.tolist(), batch.behind.tolist(), strict=True):
        yield batch.tokens[before + 1 : behind], batch.inside[before + 1 : behind].tolist()


def _spans(sentence: str, tokens: list[str], inside: list[bool]) -> list[tuple[int, int]]:
    """Return the spans of a sentence's words; its tokens hold every character but white space, in order."""
    spans: list[tuple[int, int]] = []
    place = 0
    for token, goes_on in zip(tokens, inside, strict=True):
        while sentence[place].isspace():
            place += 1
        start = spans.pop()[0] if goes_on else place
        place += len(token)
        spans.append((start, place))
    return spans
