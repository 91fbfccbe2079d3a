"""Compile the segmentation model inside underthesea into tables.

Run by `python -m pipeline.tokenize.segmentation.compiling` once per release of underthesea. The result is kept in
`pipeline/models/`, so that starting does not cost the second that importing underthesea and its model takes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from pipeline.tokenize.segmentation.crfsuite import CrfWeights, read_crfsuite
from pipeline.tokenize.segmentation.model import (
    BEFORE,
    BEHIND,
    FIRST_FORM,
    MODEL_PATH,
    PLAIN,
    TITLE,
    UNKNOWN_NUMBER,
    SegmentationModel,
    run_keys,
    save_model,
)
from pipeline.tokenize.segmentation.shapes import is_number, is_title

MODEL_FOLDER = "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"
TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(\w+))?")
WINDOW = 2  # syllables to either side that templates look at
EDGES = "BOS", "EOS"  # what features call the places before and behind a sentence (BEFORE_ID, BEHIND_ID)
# In underthesea's pattern for web addresses the body is `(?: [^...]+ | ... )+`: a run inside a run, exponential on
# "http://!!!!". One character per turn matches the same texts, in the same order of preference.
NESTED_RUN, SINGLE_TURN = r"[^\s()<>{}\[\]]+ ", r"[^\s()<>{}\[\]] "
# A capturing parenthesis (not escaped, not in a character class, which group 1 passes over).
GROUP = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\((?:\?P<\w+>|(?!\?))")

Scores = dict[str, np.ndarray]  # text -> what it adds at each position in the window


@dataclass(frozen=True)
class Template:
    """A feature template: a run of `length` syllables, its column in the window, what is done to its text."""

    length: int
    column: int
    function: str


def read_template(text: str) -> Template:
    """Parse a template such as `T[-1,0].lower`."""
    match = TEMPLATE.fullmatch(text)
    if match is None:
        raise ValueError(f"unknown feature template {text!r}")
    first = int(match[1])
    last = int(match[2]) if match[2] else first
    return Template(last - first + 1, first + WINDOW, match[3] or "")


class FeatureScores:
    """The model's scores, grouped by length of the run and function, as text -> columns."""

    def __init__(self, weights: CrfWeights) -> None:
        begin, inside = weights.labels.index("B-W"), weights.labels.index("I-W")
        self._groups: defaultdict[tuple[int, str], Scores] = defaultdict(dict)
        differences = (weights.state[:, inside] - weights.state[:, begin]).tolist()
        for attribute, difference in zip(weights.attributes, differences, strict=True):
            name, _, value = attribute.partition("=")
            template = read_template(name)
            group = self._groups[template.length, template.function]
            row = group.setdefault(value, np.zeros(6 - template.length))
            row[template.column] += difference

    def group(self, length: int, function: str) -> Scores:
        """Return text -> scores for runs of `length` under `function`."""
        return self._groups[length, function]

    def score(self, length: int, function: str, value: str) -> np.ndarray:
        """Return the scores of one value, zeros if the model has none."""
        return self.group(length, function).get(value, np.zeros(6 - length))

    def everything(self, length: int, value: str) -> np.ndarray:
        """Return the scores of `value` summed over all functions (for the edges, which every template names)."""
        functions = ("", "lower", "isdigit", "istitle", "is_in_dict")
        return np.sum([self.score(length, function, value) for function in functions], axis=0)


def compile_model(weights: CrfWeights, dictionary: Iterable[str], pattern: str) -> SegmentationModel:
    """Turn weights, dictionary (lower-cased words, one space between syllables) and pattern into tables."""
    scores = FeatureScores(weights)
    words = {n: {word for word in dictionary if word.count(" ") == n - 1} for n in (1, 2, 3)}
    cased = _syllables(scores, "", {})
    lower = sorted({*_syllables(scores, "lower", words), *(form.lower() for form in cased)})
    singles = _SingleTable(scores, words[1], cased, lower)
    pairs = _run_tables(scores, 2, singles, words[2])
    triples = _run_tables(scores, 3, singles, words[3])
    return SegmentationModel(
        pattern,
        cased,
        lower,
        _label_transitions(weights),
        *singles.columns(),
        _edges(scores, 2),
        *pairs,
        _edges(scores, 3),
        *triples,
    )


def _syllables(scores: FeatureScores, function: str, words: Mapping[int, set[str]]) -> list[str]:
    texts = [text for length in (1, 2, 3) for text in (*scores.group(length, function), *words.get(length, ()))]
    return sorted({syllable for text in texts for syllable in text.split(" ")} - {""})


def _label_transitions(weights: CrfWeights) -> np.ndarray:
    order = [weights.labels.index("B-W"), weights.labels.index("I-W")]
    return weights.transitions[np.ix_(order, order)]


class _SingleTable:
    """Rows for single syllables, in the order that `SegmentationModel` describes."""

    def __init__(self, scores: FeatureScores, words: set[str], cased: list[str], lower: list[str]) -> None:
        self._scores, self._words = scores, words
        self.cased = {form: number for number, form in enumerate(cased, 1)}
        self.lower = {form: number for number, form in enumerate(lower, FIRST_FORM)}

    def columns(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Return scores, number of the cased form (0: none), number of the lower form, title case or not."""
        rows = [(self._scores.everything(1, value), 0, 0, False) for value in EDGES]
        for number, form in enumerate([None, "0", *self.lower]):
            known = self._lower_scores(form if number != UNKNOWN_NUMBER else None)
            rows += [(known + self._shape(form, title), 0, number, title) for title in (False, True)]
        for form, number in self.cased.items():
            own = self._scores.score(1, "", form) + self._lower_scores(form.lower())
            rows.append((own + self._shape(form, is_title(form)), number, self.lower[form.lower()], is_title(form)))
        table, cased, lower, title = zip(*rows, strict=True)
        return np.array(table), np.array(cased, np.int32), np.array(lower, np.int32), np.array(title, bool)

    def _lower_scores(self, form: str | None) -> np.ndarray:
        if form is None:
            return self._scores.score(1, "is_in_dict", "False")
        return self._scores.score(1, "lower", form) + self._scores.score(1, "is_in_dict", str(form in self._words))

    def _shape(self, form: str | None, title: bool) -> np.ndarray:
        number = str(form is not None and is_number(form))
        return self._scores.score(1, "isdigit", number) + self._scores.score(1, "istitle", str(title))


def _edges(scores: FeatureScores, length: int) -> np.ndarray:
    """Return what runs add that no table knows: not in the dictionary, in title case or not, at an edge."""
    unknown = scores.score(length, "is_in_dict", "False")
    edges = np.zeros((4, 6 - length))
    edges[PLAIN] = unknown + scores.score(length, "istitle", "False")
    edges[TITLE] = unknown + scores.score(length, "istitle", "True")
    edges[BEFORE], edges[BEHIND] = (scores.everything(length, value) for value in EDGES)
    return edges


def _run_tables(
    scores: FeatureScores, length: int, singles: _SingleTable, words: set[str]
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return keys and scores of cased runs, then of lower-cased runs, each sorted by key."""
    found = scores.score(length, "is_in_dict", "True") - scores.score(length, "is_in_dict", "False")
    lower = dict(scores.group(length, "lower"))
    for word in words:
        lower[word] = lower.get(word, np.zeros(6 - length)) + found
    return *_run_table(scores.group(length, ""), length, singles.cased), *_run_table(lower, length, singles.lower)


def _run_table(scores: Scores, length: int, ids: Mapping[str, int]) -> tuple[np.ndarray, np.ndarray]:
    runs = [run for run in scores if run.count(" ") == length - 1 and "" not in run.split(" ")]
    numbers = np.array([[ids[syllable] for syllable in run.split(" ")] for run in runs], np.int64).reshape(-1, length)
    keys = run_keys(list(numbers.T))
    order = np.argsort(keys)
    return keys[order], np.array([scores[run] for run in runs])[order]


def compile_underthesea() -> SegmentationModel:
    """Compile the model of the installed underthesea."""
    import joblib  # comes with underthesea, which wrote its dictionary with it
    from underthesea.pipeline.word_tokenize import regex_tokenize

    folder = model_folder()
    dictionary = joblib.load(folder / "dictionary.bin")
    pattern = token_pattern(regex_tokenize.regex_patterns_combine)
    return compile_model(read_crfsuite(folder / "models.bin"), dictionary, pattern)


def model_folder() -> Path:
    """Return where the installed underthesea keeps its segmentation model; raise ModuleNotFoundError without it."""
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("compiling the word segmentation model needs underthesea")
    return Path(spec.origin).parent / MODEL_FOLDER


def token_pattern(pattern: str) -> str:
    """Return underthesea's token expression without its exponential case and its groups (nobody reads them)."""
    return GROUP.sub(lambda match: match[1] or "(?:", pattern.replace(NESTED_RUN, SINGLE_TURN))


if __name__ == "__main__":
    save_model(compile_underthesea(), MODEL_PATH)
