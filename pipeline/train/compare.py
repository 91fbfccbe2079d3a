"""Compare what finds bodies and officials: rules alone, taggers that see more and more, spaCy, the combination.

`python -m pipeline.train.compare GOLD ARTICLES TEST_GOLD TEST_ARTICLES [CORPUS]` trains on the first two and prints a
table of figures on the next two: distinct forms an article, by strict comparison, and articles read in a second of CPU
time. With a corpus, spaCy's parts are trained on what the rules find there before they see the annotated ones.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from spacy.language import Language

from pipeline.articles import Article
from pipeline.evaluate.figures import Figures
from pipeline.evaluate.text import fold_form
from pipeline.flow import read
from pipeline.reading import Reading
from pipeline.recognize.model.tagger import Proposal, Tagger
from pipeline.tokenize.article import tokenize
from pipeline.train.corpus import annotated_articles, silver_articles
from pipeline.train.crf import VIEWS, Hyperparameters, train_tagger
from pipeline.train.examples import NAME, PERSON, from_gold, from_rules, read_unlinked
from pipeline.train.measure import accepted_forms, accepted_names
from pipeline.train.spacy_tagger import PARTS, Schedule, proposals_of, train_spacy

SILVER = 600

Annotated = Sequence[tuple[Article, dict[str, Any]]]


class Found(NamedTuple):
    """The folded forms of bodies, and the names of officials, that something finds in an article."""

    bodies: set[str]
    people: set[str]


Find = Callable[[Article], Found]


def finders(train: Annotated, silver: Sequence[Article]) -> Iterator[tuple[str, Find]]:
    """What is compared, by name."""
    yield "rules alone", partial(_whole, "none")
    yield "rules and model", partial(_whole, "shipped")
    examples = [from_gold(read_unlinked(article), gold) for article, gold in train]
    for view in VIEWS:
        tagger = Tagger(train_tagger(examples, [], replace(Hyperparameters(), view=view)))
        yield f"random field, sees {view}", partial(_tagged, tagger)
    examples = [from_gold(tokenize(article), gold, people=True) for article, gold in train]
    labelled = [from_rules(read(article)) for article in silver]
    for part in PARTS:
        yield f"spaCy, {part}", partial(_spacy, train_spacy(part, examples, labelled, Schedule()))


def _whole(model: str, article: Article) -> Found:
    reading = read(article, model)
    bodies = (a.text for a in reading.agencies if not a.foreign and not a.anaphor)
    return Found(set(map(fold_form, bodies)), {fold_form(o.name) for o in reading.officials if not o.foreign})


def _tagged(tagger: Tagger, article: Article) -> Found:
    reading = read_unlinked(article)
    return _named(reading, tagger.read(reading).proposals)


def _spacy(nlp: Language, article: Article) -> Found:
    reading = tokenize(article)
    return _named(reading, proposals_of(nlp, reading))


def _named(reading: Reading, proposals: Iterable[Proposal]) -> Found:
    found = Found(set(), set())
    for p in proposals:
        form = fold_form(reading.syllables.slice(p.i, p.j))
        {NAME: found.bodies, PERSON: found.people}.get(p.kind, set()).add(form)
    return found


def measure(find: Find, test: Annotated) -> tuple[Figures, Figures, float]:
    """Figures of bodies and of officials over all articles, and articles in a second of CPU time."""
    bodies, people, start = Figures(), Figures(), process_time()
    found = [find(article) for article, _ in test]
    rate = len(test) / (process_time() - start)
    for (_, gold), seen in zip(test, found, strict=True):
        bodies.add(_compare(seen.bodies, *accepted_forms(gold)))
        people.add(_compare(seen.people, *accepted_names(gold)))
    return bodies, people, rate


def _compare(found: set[str], required: set[str], free: set[str]) -> Figures:
    return Figures(len(found & required), len(found - required - free), len(required - found))


def main(paths: Sequence[str]) -> None:
    """Print the table."""
    train_gold, train_texts, test_gold, test_texts, *corpus = map(Path, paths)
    train, test = annotated_articles(train_gold, train_texts), annotated_articles(test_gold, test_texts)
    known = {article.text for article, _ in (*train, *test)}
    silver = silver_articles(corpus[0], known, SILVER) if corpus else []
    print("| | bodies P | R | F1 | officials P | R | F1 | articles/s |\n| --- |" + " ---: |" * 7)
    for name, find in finders(train, silver):
        *kinds, rate = measure(find, test)
        cells = " | ".join(f"{f.precision:.3f} | {f.recall:.3f} | {f.f1:.3f}" for f in kinds)
        print(f"| {name} | {cells} | {rate:.0f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
