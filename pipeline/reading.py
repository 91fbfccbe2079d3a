"""One article on its way through the stages, with all that is known of it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.articles import Article
from pipeline.facts import AgencySpan, Arrest, DateSpan, DispatchSpan, NameSpan, Official, PlaceSpan, Span
from pipeline.recognize.lexicon import Hits
from pipeline.tokenize.syllables import Syllables

LABELS = {"agencies": "AGENCY", "officials": "OFFICIAL", "dispatches": "DISPATCH", "arrests": "ARREST"}
"""The kinds of facts that a reading holds, and what each is called where spans bear a label."""


@dataclass(slots=True)
class Reading:
    """An article, its tokens and what each recognizer added, in the order of the stages.

    `sentences` holds the syllable numbers (first, after the last) of each sentence; `model` names the learned model
    that may revise what the rules find (`none`, `shipped`, or a file's path). `text` is the article's, to which all
    offsets refer; `lines` holds the syllables that a line begins with, but for the text's first.
    """

    article: Article
    syllables: Syllables
    sentences: list[tuple[int, int]]
    hits: Hits = field(default_factory=Hits)
    dates: list[DateSpan] = field(default_factory=list)
    places: list[PlaceSpan] = field(default_factory=list)
    names: list[NameSpan] = field(default_factory=list)
    agencies: list[AgencySpan] = field(default_factory=list)
    dispatches: list[DispatchSpan] = field(default_factory=list)
    officials: list[Official] = field(default_factory=list)
    arrests: list[Arrest] = field(default_factory=list)
    model: str = "none"
    text: str = field(init=False)
    lines: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        """Note what is asked for again and again."""
        self.text = self.article.text
        self.lines = self.syllables.lines()

    def sentence_at(self, k: int) -> tuple[int, int]:
        """The sentence of syllable `k`, as syllable numbers."""
        index = bisect_left(self.sentences, (k + 1,)) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, 0)

    def syllables_within(self, start: int, end: int) -> tuple[int, int]:
        """The syllable numbers (half open) that the offsets `start` to `end` cover."""
        return bisect_right(self.syllables.ends, start), bisect_left(self.syllables.starts, end)


def fact_spans(reading: Reading, kind: str) -> Iterator[Span]:
    """The spans of one kind of fact (a key of `LABELS`) in a reading."""
    facts: Iterable[Span] = getattr(reading, kind)
    if kind == "officials":
        facts = [span for official in reading.officials for span in official.spans]
    yield from facts
