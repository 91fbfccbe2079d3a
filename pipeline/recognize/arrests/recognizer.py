"""Recognize arrests: triggers, their people and what the text says of them, as facts of the article."""

from __future__ import annotations

from pipeline.facts import Arrest
from pipeline.link.arrests import merge_arrests
from pipeline.reading import Reading
from pipeline.recognize.arrests.actors import actor_of
from pipeline.recognize.arrests.clauses import Clause, read_clauses
from pipeline.recognize.arrests.foreign import foreign_weight, made_abroad
from pipeline.recognize.arrests.modality import by_citizens, presupposed, unreal
from pipeline.recognize.arrests.occasions import date_of
from pipeline.recognize.arrests.offences import offence_of
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import find_triggers


def recognize_arrests(reading: Reading) -> list[Arrest]:
    """Find the arrests that an article in Vietnamese tells, each once, in text order."""
    if reading.article.language != "vi":
        return []
    scene = Scene(reading)
    triggers = find_triggers(scene)
    if not triggers:
        return []
    weight = foreign_weight(scene)
    found = [_arrest(scene, clause, weight) for clause in read_clauses(scene, triggers) if _tells(scene, clause)]
    return merge_arrests(found)


def _tells(scene: Scene, clause: Clause) -> bool:
    return (
        not unreal(scene, clause)
        and not by_citizens(scene, clause)
        and (clause.people is not None or clause.passive >= 0)
    )


def _arrest(scene: Scene, clause: Clause, weight: int) -> Arrest:
    people, trigger = clause.people, clause.trigger
    i, j = trigger.i, trigger.j
    if people:
        i, j = min(i, people.i), max(j, people.j)
    agency_text, agency_span = actor_of(scene, clause)
    syllables = scene.syllables
    weak = presupposed(scene, clause)
    return Arrest(
        syllables.starts[i],
        syllables.ends[j - 1],
        i,
        j,
        f"arrest:{clause.how}" + ("+known" if weak else ""),
        0.5 if weak else 0.8,
        action=trigger.action,
        count=people.count if people else None,
        approx=people.approx if people else "unknown",
        basis=people.basis if people else "number",
        foreign=made_abroad(scene, clause, weight),
        agency_text=agency_text,
        agency_span=agency_span,
        offence=offence_of(scene, clause),
        occurred_on=date_of(scene, clause),
        names=list(people.names) if people else [],
    )
