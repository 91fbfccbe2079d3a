"""Counts of right, wrong and missed facts, and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass, field

KINDS = ("agency*", "agency link", "official*", "official rank", "role*", "dispatch*", "dispatch date",
         "dispatch issuer", "arrest*", "arrest number", "arrest agency", "arrest date", "arrest offence")  # fmt: skip
"""The kinds of fact in the order of the table; those with a star make up the overall figure."""

OVERALL = "OVERALL"


def harmonic_mean(precision: float, recall: float) -> float:
    """F1 of a precision and a recall; 0 where both are."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0


@dataclass(slots=True)
class Figures:
    """Right (`tp`), wrong (`fp`) and missed (`fn`) facts of one kind."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """Share of the found facts that are right; 0 where none was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of the true facts that were found; 0 where there are none."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic_mean(self.precision, self.recall)

    def add(self, other: Figures) -> None:
        """Add the counts of another."""
        self.tp, self.fp, self.fn = self.tp + other.tp, self.fp + other.fp, self.fn + other.fn


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fact of an article that was missed, or found though it is none (`extra`)."""

    kind: str
    article_id: str
    sign: str
    fact: Hashable


@dataclass(slots=True)
class Score:
    """Figures by kind, and every mistake."""

    figures: dict[str, Figures] = field(default_factory=lambda: {kind: Figures() for kind in KINDS})
    mistakes: list[Mistake] = field(default_factory=list)

    def compare(
        self,
        kind: str,
        article: str,
        gold: Iterable[Hashable],
        found: Iterable[Hashable],
        optional: Collection[Hashable] = (),
    ) -> None:
        """Count two multisets of facts against each other; `optional` ones count neither for nor against."""
        true, seen = Counter(gold), Counter(found)
        missed = true - seen
        extra = Counter({fact: n for fact, n in (seen - true).items() if fact not in optional})
        self.figures[kind].add(Figures((true & seen).total(), extra.total(), missed.total()))
        for sign, facts in (("missed", missed), ("extra", extra)):
            self.mistakes.extend(Mistake(kind, article, sign, fact) for fact in facts.elements())

    def judge(self, kind: str, article: str, fact: Hashable, right: bool) -> None:
        """Count one attribute of a fact that was found: right, or missing."""
        self.compare(kind, article, [fact], [fact] if right else [])

    def overall(self) -> Figures:
        """The starred kinds together."""
        total = Figures()
        for kind, figures in self.figures.items():
            if kind.endswith("*"):
                total.add(figures)
        return total

    def table(self) -> dict[str, Figures]:
        """The figures of every kind, then the overall ones."""
        return {**self.figures, OVERALL: self.overall()}
