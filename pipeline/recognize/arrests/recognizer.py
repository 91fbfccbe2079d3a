"""Recognize arrests: triggers, their people and what the text says of them, as facts of the article."""

from __future__ import annotations

from collections import Counter

from pipeline.facts import Arrest
from pipeline.link.arrests import merge_statements
from pipeline.reading import Reading
from pipeline.recognize.arrests.attributes.nearby_offences import offence_near
from pipeline.recognize.arrests.attributes.provinces import province_after
from pipeline.recognize.arrests.attributes.raid_dates import date_after
from pipeline.recognize.arrests.attributes.trial_dates import trial_after
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.group_sizes import group_sizes, recall_summoned
from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.doubles import without_doubles
from pipeline.recognize.arrests.judgments.proposals import asked_for
from pipeline.recognize.arrests.judgments.verdicts import group_sentenced
from pipeline.recognize.arrests.people.names import learned_names
from pipeline.recognize.arrests.reality.background import beforehand, in_custody, in_prison, of_history, on_show
from pipeline.recognize.arrests.reality.belongings import of_beast, of_case, of_fish, of_thing
from pipeline.recognize.arrests.reality.doers import (
    after_citizens,
    by_citizens,
    by_court,
    by_foe,
    by_host,
    by_private_person,
    by_superior,
    cared_for,
)
from pipeline.recognize.arrests.reality.foreign import foreign_weight, only_accused
from pipeline.recognize.arrests.reality.modality import carried_on, unreal
from pipeline.recognize.arrests.reality.victims import by_captor, by_force, compelled, compels, confined
from pipeline.recognize.arrests.reality.warrants import at_large, only_wanted
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.statements import read_statement
from pipeline.recognize.arrests.triggers import find_triggers

_TESTS = (
    unreal, at_large, beforehand, in_custody, in_prison, of_history, on_show, compels, compelled, of_thing,
    of_case, of_fish, of_beast, by_court, by_superior, cared_for, by_foe, by_force, by_captor, confined, by_host,
    by_private_person, by_citizens, after_citizens,
)  # fmt: skip
"""What makes a clause with a trigger no event of the authorities."""


def recognize_arrests(reading: Reading) -> list[Arrest]:
    """Find the arrests that an article in Vietnamese tells, each once, in text order."""
    if reading.article.language != "vi":
        return []
    scene = Scene(reading)
    triggers = find_triggers(scene)
    if not triggers:
        return []
    scene.learn(learned_names(scene))
    clauses = group_sentenced(scene, read_clauses(scene, triggers))
    told = _told(scene, clauses)
    weight = foreign_weight(scene) if told else 0
    told = [c for c in told if not (only_accused(scene, c, weight) or only_wanted(scene, c, weight))]
    recall_summoned(scene, told)
    statements = [read_statement(scene, clause, weight) for clause in without_doubles(scene, told)]
    arrests = merge_statements(statements, group_sizes(scene, clauses, told))
    times = Counter(arrest.action for arrest in arrests)
    for arrest in arrests:
        _complete(scene, arrest, alone=times[arrest.action] == 1)
    return arrests


def _told(scene: Scene, clauses: list[Clause]) -> list[Clause]:
    """The clauses that tell an event."""
    pairs = zip(clauses, [None, *clauses], strict=False)
    return [clause for clause, before in pairs if _tells(scene, clause) and not carried_on(scene, clause, before)]


def _complete(scene: Scene, arrest: Arrest, alone: bool) -> None:
    """Fill from the sentences around what no clause of the fact tells; `alone`: no other of its kind is told."""
    arrest.offence = arrest.offence or offence_near(scene, arrest.i)
    arrest.occurred_on = arrest.occurred_on or date_after(scene, arrest, alone) or trial_after(scene, arrest)
    arrest.province_code = province_after(arrest)


def _tells(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells an event that the authorities made."""
    if clause.people is None and not _headline(clause):
        return False
    doubtful = scene.word("uncertain", clause.trigger.i)
    if doubtful and doubtful.j == clause.trigger.j and clause.passive < 0 and not clause.counted:
        return False
    if clause.trigger.action == "sentence" and clause.passive < 0 and asked_for(scene, clause.trigger.i):
        return False
    return not any(test(scene, clause) for test in _TESTS)


def _headline(clause: Clause) -> bool:
    """Whether a sentence opens with *bị*: a headline that leaves its subject out (*Bị khởi tố vì trốn thuế*)."""
    return clause.passive == clause.first
