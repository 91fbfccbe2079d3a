"""Compare what finds agencies: rules alone, taggers that see more and more, and the shipped combination.

`python -m pipeline.train.compare GOLD ARTICLES TEST_GOLD TEST_ARTICLES` trains on the first two and prints a
table of figures on the last two: distinct forms of bodies an article, and articles read in a second.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from pipeline.evaluate.figures import Figures
from pipeline.facts import AgencySpan
from pipeline.recognize.model.chooser import AGENCY
from pipeline.recognize.model.model import learned_model
from pipeline.recognize.model.policy import Policy, combine
from pipeline.recognize.model.tagger import Tagger
from pipeline.train.corpus import annotated
from pipeline.train.crf import VIEWS, Hyperparameters, train_tagger
from pipeline.train.examples import Example
from pipeline.train.measure import compare_forms

Find = Callable[[Example], Sequence[AgencySpan]]


def finders(examples: Sequence[Example]) -> Iterator[tuple[str, Find]]:
    """What is compared, by name."""
    yield "rules alone", lambda example: example.reading.agencies
    for view in VIEWS:
        tagger = Tagger(train_tagger(examples, [], replace(Hyperparameters(), view=view)))
        yield f"tagger, sees {view}", partial(tagged, tagger)
    shipped = learned_model("shipped")
    if shipped:
        policy = Policy(shipped.chooser)
        yield "rules and model", lambda e: combine(e.reading, shipped.tagger.read(e.reading), policy)


def tagged(tagger: Tagger, example: Example) -> list[AgencySpan]:
    """The tagger's names alone, as spans."""
    syllables, found = example.reading.syllables, []
    for p in tagger.read(example.reading).proposals:
        if p.kind == AGENCY:
            start, end = syllables.starts[p.i], syllables.ends[p.j - 1]
            found.append(AgencySpan(start, end, p.i, p.j, text=syllables.text[start:end]))
    return found


def measure(find: Find, examples: Sequence[Example], gold: Sequence[dict[str, Any]]) -> tuple[Figures, float]:
    """Figures over all articles, and seconds an article beyond what the rules take."""
    total, start = Figures(), perf_counter()
    found = [find(example) for example in examples]
    seconds = perf_counter() - start
    for facts, spans in zip(gold, found, strict=True):
        total.add(compare_forms(facts, spans))
    return total, seconds / len(examples)


def main(paths: Sequence[str]) -> None:
    """Print the table."""
    train_gold, train_articles, test_gold, test_articles = map(Path, paths)
    examples, _ = annotated(train_gold, train_articles)
    test, gold = annotated(test_gold, test_articles)
    print("| | P | R | F1 | ms more an article |\n| --- | ---: | ---: | ---: | ---: |")
    for name, find in finders(examples):
        f, seconds = measure(find, test, gold)
        print(f"| {name} | {f.precision:.3f} | {f.recall:.3f} | {f.f1:.3f} | {seconds * 1000:.1f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
