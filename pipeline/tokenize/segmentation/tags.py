"""Find the best labels: Viterbi decoding for two labels, reduced to the difference of their scores."""

from __future__ import annotations

import numpy as np

# Sums of the same weights in another order differ by less. Sentences have hundreds of syllables, weights are near 1.
ROUNDING = 1e-9


class Tagger:
    """Decides for each syllable whether it goes on with the word before it.

    Let d be the score of the best path to a syllable inside a word minus that of the best path to it as a start.
    From one syllable to the next, Viterbi's step comes down to `d' = score + gain - clip(d, low, high)`. Above
    `high` the syllable is inside whatever follows, at `low` or below it begins a word; between, it is the opposite
    of the next one.
    """

    def __init__(self, transitions: np.ndarray) -> None:
        """Take the weights of begin/inside before begin/inside; raise ValueError if like attracts like."""
        (begin_begin, begin_inside), (inside_begin, inside_inside) = transitions.tolist()
        self._gain = begin_inside - inside_begin
        self._low = begin_begin - inside_begin
        self._high = begin_inside - inside_inside
        if self._low > self._high:
            raise ValueError("the tagger needs transitions that make unlike labels follow each other")

    def tag(self, scores: np.ndarray, before: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return which syllables go on with a word, and which sentences hold a tie (as indices into `before`).

        `before` holds the places just before the sentences, `last` those of their last syllables; each sentence has
        two places without a syllable before and behind it.
        """
        differences = self._differences(scores, before)
        inside = self._inside(differences, last)
        return inside, self._ties(differences, inside, before, last)

    def _inside(self, differences: np.ndarray, last: np.ndarray) -> np.ndarray:
        inside = differences > self._high
        open_places = (differences > self._low) & ~inside
        inside[last] = differences[last] > 0
        open_places[last] = False
        for place in np.flatnonzero(open_places[:-1])[::-1].tolist():
            inside[place] = not inside[place + 1]
        return inside

    def _ties(self, differences: np.ndarray, inside: np.ndarray, before: np.ndarray, last: np.ndarray) -> np.ndarray:
        following = np.roll(inside, -1)
        deciding = np.where(following, self._high, self._low)
        deciding[last] = 0.0
        close = np.abs(differences - deciding) < ROUNDING
        for around in (before - 1, before, last + 1, last + 2):
            close[around] = False
        return np.unique(np.searchsorted(before[1:], np.flatnonzero(close)))

    def _differences(self, scores: np.ndarray, before: np.ndarray) -> np.ndarray:
        low, high = self._low, self._high
        own = scores + self._gain
        # Most scores alone lift the difference out of [low, high]; the few others are settled one by one.
        clipped = np.where(own - high > high, high, low)
        clipped[before] = self._gain  # so that a sentence's first syllable gets its score and no more
        unsettled = (own - high <= high) & (own - low > low)
        unsettled[before] = False
        places = np.flatnonzero(unsettled)
        settled: list[float] = []
        last = value = 0.0
        values = (places.tolist(), own[places].tolist(), clipped[places - 1].tolist())
        for place, score, before_it in zip(*values, strict=True):
            value = score - (value if last == place - 1 else before_it)
            value = low if value < low else high if value > high else value
            settled.append(value)
            last = place
        clipped[places] = settled
        return own - np.roll(clipped, 1)
