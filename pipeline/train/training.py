"""Train, measure by cross-validation, and write a model with its card and its table of scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.evaluate.figures import Figures
from pipeline.recognize.model.policy import Policy, combine
from pipeline.recognize.model.tables import save_model
from pipeline.recognize.model.tagger import Opinion, Tagger
from pipeline.train.card import write_card
from pipeline.train.chooser import Case, cases_of, fit_chooser, make_chooser
from pipeline.train.corpus import annotated, silver
from pipeline.train.crf import Hyperparameters, train_tagger
from pipeline.train.examples import Example
from pipeline.train.measure import compare_forms

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
"""The least probabilities of a name that the score table compares."""

RULES = "rules alone"
CHOOSER_FOLDS = 5
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Data:
    """Annotated examples with their annotations, and unannotated ones that the rules labelled."""

    examples: list[Example]
    gold: list[dict[str, Any]]
    silver: list[Example]


@dataclass(frozen=True, slots=True)
class Plan:
    """What `pipeline train` was asked: files, silver articles, folds (two or more), settings, the card's date."""

    gold: Path
    articles: Path
    out: Path
    corpus: Path | None = None
    silver: int = 1000
    folds: int = 3
    settings: Hyperparameters = field(default_factory=Hyperparameters)
    date: str | None = None


def train(plan: Plan, say: Say = lambda line: None) -> Path:
    """Train as planned; writes the model, its card and scores into the folder `out` and returns the model's path.

    Same files and settings give the same bytes. Raises ValueError where nothing is annotated.
    """
    examples, gold = annotated(plan.gold, plan.articles)
    texts = {example.reading.text for example in examples}
    data = Data(examples, gold, silver(plan.corpus, texts, plan.silver) if plan.corpus else [])
    say(f"{len(examples)} annotated articles, {len(data.silver)} silver ones")
    opinions = opinions_unseen(data, plan, say)
    cases = [cases_of(*article) for article in zip(examples, gold, opinions, strict=True)]
    names, weights = fit_chooser([case for article in cases for case in article])
    tagger = train_tagger(examples, data.silver, plan.settings)
    model = replace(tagger, chooser_names=names, chooser_weights=weights)
    plan.out.mkdir(parents=True, exist_ok=True)
    save_model(model, plan.out / "agencies.npz")
    write_card(plan, data, model, cross_validate(data, opinions, cases))
    return plan.out / "agencies.npz"


def opinions_unseen(data: Data, plan: Plan, say: Say) -> list[Opinion]:
    """The opinion on each article of a tagger that has not seen it."""
    opinions = [Opinion()] * len(data.examples)
    for fold in range(plan.folds):
        inside = [fold_of(example, plan.folds) == fold for example in data.examples]
        rest = [example for example, held in zip(data.examples, inside, strict=True) if not held]
        tagger = Tagger(train_tagger(rest, data.silver, plan.settings))
        for number, example in enumerate(data.examples):
            if inside[number]:
                opinions[number] = tagger.read(example.reading)
        say(f"fold {fold + 1} of {plan.folds} done")
    return opinions


def fold_of(example: Example, folds: int) -> int:
    """The fold of an article, by its id alone."""
    return int(sha256(example.reading.article.article_id.encode()).hexdigest()[:8], 16) % folds


def cross_validate(data: Data, opinions: Sequence[Opinion], cases: Sequence[Sequence[Case]]) -> dict[str, Figures]:
    """Figures of the rules alone and of each threshold; neither tagger nor chooser has seen the article it judges."""
    scores: dict[str, Figures] = {}
    for fold in range(CHOOSER_FOLDS):
        held = [number for number, example in enumerate(data.examples) if fold_of(example, CHOOSER_FOLDS) == fold]
        unseen = set(held)
        chooser = make_chooser(article for number, article in enumerate(cases) if number not in unseen)
        for number in held:
            example, gold, opinion = data.examples[number], data.gold[number], opinions[number]
            _add(scores, RULES, compare_forms(gold, example.reading.agencies))
            for threshold in THRESHOLDS:
                spans = combine(example.reading, opinion, Policy(chooser, threshold))
                _add(scores, f"combined from {threshold}", compare_forms(gold, spans))
    return scores


def _add(scores: dict[str, Figures], name: str, figures: Figures) -> None:
    scores.setdefault(name, Figures()).add(figures)
