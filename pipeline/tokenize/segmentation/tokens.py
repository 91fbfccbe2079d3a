"""Cut sentences into syllables, numbers and signs, exactly as underthesea's regular expression does.

No alternative of that expression matches white space and none looks further than one character around itself, so a
run of other characters has the same tokens wherever it stands - except that `A.` is one token unless the text
ends with it. Runs repeat, hence each is cut once and remembered.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.tokenize.segmentation.model import (
    FIRST_FORM,
    FIRST_ID,
    UNKNOWN,
    UNKNOWN_NUMBER,
    SegmentationModel,
)
from pipeline.tokenize.segmentation.shapes import is_number, is_title

# Past this length the expression's look ahead for web addresses (quadratic in the run) would be felt. The longest
# run in 15,000 articles had 303 characters, an address inside an address.
LONGEST_RUN = 500
LONGEST_REMEMBERED = 60  # longer ones hardly return
WORD_CHARACTERS = re.compile(r"\w+")
# Letters before white space, a comma or the like are a word, and a comma is a comma: the expression comes to the
# same only after forty other attempts. Excepted are letters such as "Thes", which it takes for the degree "Th.S".
SHORTCUT = r"(?!Th.[Ss])[^\W\d_]+(?=[\s,;!?)”\"…]|\Z)|,|"


class Run(NamedTuple):
    """The tokens of a run of characters without white space, and their profiles (rows of the score tables)."""

    tokens: tuple[str, ...]
    profiles: bytes  # as 32-bit integers, so that those of many runs are joined by one copy


@dataclass(frozen=True, slots=True)
class Profiler:
    """Finds the row of the model's tables that a token has."""

    cased: dict[str, int]
    lower: dict[str, int]

    @classmethod
    def of(cls, model: SegmentationModel) -> Profiler:
        """Index the forms that `model` knows."""
        cased = {form: profile for profile, form in enumerate(model.cased, model.first_cased_id)}
        return cls(cased, {form: number for number, form in enumerate(model.lower, FIRST_FORM)})

    def profile(self, token: str) -> int:
        """Return the profile of `token`: of the form as written if that is known, else of the lower-cased one."""
        known = self.cased.get(token)
        if known is not None:
            return known
        form = self.lower.get(token.lower())
        if form is None:
            form = UNKNOWN_NUMBER if is_number(token) else UNKNOWN
        return FIRST_ID + 2 * form + is_title(token)


class Runs(dict[str, Run]):
    """Run of characters -> its tokens; a run that is asked for the first time is cut then."""

    def __init__(self, pattern: str, profiler: Profiler, follower: str) -> None:
        """Cut with `pattern`; `follower` stands behind a run: a space, or nothing for a sentence's last run."""
        super().__init__()
        self._find = re.compile(SHORTCUT + pattern, re.VERBOSE).findall
        self._profile = profiler.profile
        self._follower = follower

    def __missing__(self, run: str) -> Run:
        """Cut `run`, remember it if it may return."""
        if len(run) <= LONGEST_RUN:
            tokens = tuple(self._find(run + self._follower))
        else:
            tokens = tuple(token for piece in _pieces(run) for token in self._find(piece + self._follower))
        found = Run(tokens, array("i", map(self._profile, tokens)).tobytes())
        if len(run) <= LONGEST_REMEMBERED:
            self[run] = found
        return found


def _pieces(run: str) -> list[str]:
    """Cut what is too long to be text; word characters alone cost the expression linear time however many."""
    if WORD_CHARACTERS.fullmatch(run):
        return [run]
    return [run[start : start + LONGEST_RUN] for start in range(0, len(run), LONGEST_RUN)]
