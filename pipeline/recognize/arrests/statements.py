"""Turn a clause into a statement of an arrest with all that its words tell."""

from __future__ import annotations

from functools import cache
from typing import Any

from pipeline.facts import Arrest
from pipeline.knowledge.load import load_yaml
from pipeline.link.arrests.statements import LATELY, OWN, STORY, Statement
from pipeline.recognize.arrests.attributes.actors import Actor, actor_of
from pipeline.recognize.arrests.attributes.offences import offence_of
from pipeline.recognize.arrests.attributes.own_dates import date_of, former_year, lately
from pipeline.recognize.arrests.attributes.provinces import province_of
from pipeline.recognize.arrests.attributes.scopes import scope_of
from pipeline.recognize.arrests.attributes.story_dates import date_around
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.measures import remand
from pipeline.recognize.arrests.judgments.instances import stage_of, terms_told
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.reality.foreign import made_abroad
from pipeline.recognize.arrests.reality.modality import presupposed, subordinate
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words


@cache
def _rates() -> Any:
    return load_yaml("arrest_confidence")


def read_statement(scene: Scene, clause: Clause, weight: int) -> Statement:
    """The statement that a clause makes; `weight` tells how far the article is of abroad."""
    people, offence = clause.people, offence_of(scene, clause)
    known, judged = presupposed(scene, clause), clause.trigger.action == "sentence"
    clause.abroad = made_abroad(scene, clause, weight)
    actor = actor_of(scene, clause)
    arrest = _arrest(scene, clause, known, actor)
    arrest.offence = offence.text
    arrest.occurred_on, date_strength = _date(scene, clause, actor)
    return Statement(
        arrest,
        further=bool(people and people.further),
        known=known,
        plural=bool(people and people.kind in ("many", "group")),
        vague=bool(people and people.vague),
        offence_strength=offence.strength,
        agency_strength=actor.strength,
        date_strength=date_strength,
        remand=remand(scene, clause),
        bare=clause.how == "opening",
        terms=terms_told(scene, clause) if judged else frozenset(),
        stage=stage_of(scene, clause) if judged else "",
        year=former_year(scene, clause),
        indicted=scene.keys[clause.trigger.i] in small_words("prosecuting"),
        apart=tuple(people.apart) if people else (),
    )


def _arrest(scene: Scene, clause: Clause, known: bool, actor: Actor) -> Arrest:
    people = clause.people or People(clause.trigger.i, clause.trigger.j, "none", None, "unknown")
    i, j = min(clause.trigger.i, people.i), max(clause.trigger.j, people.j)
    return Arrest(
        scene.syllables.starts[i],
        scene.syllables.ends[j - 1],
        i,
        j,
        f"arrest:{clause.how}" + ("+known" if known else ""),
        _confidence(clause, known),
        action=clause.trigger.action,
        count=people.count,
        approx=people.approx,
        basis=people.basis,
        scope=scope_of(scene, clause),
        foreign=clause.abroad,
        province_code=province_of(scene, clause, actor.span),
        agency_text=actor.text,
        agency_span=actor.span,
        names=list(people.names),
    )


def _date(scene: Scene, clause: Clause, actor: Actor) -> tuple[str | None, int]:
    """The date of an act and how plainly it is told."""
    if date := date_of(scene, clause):
        return date, LATELY if subordinate(scene, clause) or lately(scene, clause) else OWN
    return date_around(scene, clause, actor.span), STORY


def _confidence(clause: Clause, known: bool) -> float:
    """How often a statement of this kind is right, as measured."""
    rates, people = _rates(), clause.people
    confidence = float(rates["ways"][clause.how] * rates["actions"][clause.trigger.action])
    if known:
        confidence *= rates["known"]
    if people is None or people.count is None:
        confidence *= rates["uncounted"]
    elif people.kind == "one":
        confidence *= rates["lone"]
    return round(confidence, 3)
