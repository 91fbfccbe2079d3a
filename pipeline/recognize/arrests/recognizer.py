"""Recognize arrests: triggers, their people and what the text says of them, as facts of the article."""

from __future__ import annotations

from collections import Counter

from pipeline.facts import Arrest
from pipeline.link.arrests.merging import merge_statements
from pipeline.reading import Reading
from pipeline.recognize.arrests.attributes.nearby_offences import offence_near
from pipeline.recognize.arrests.attributes.provinces import province_after
from pipeline.recognize.arrests.attributes.raid_dates import date_after
from pipeline.recognize.arrests.attributes.trial_dates import trial_after
from pipeline.recognize.arrests.clauses.group_sizes import group_sizes, recall_summoned
from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.doubles import without_doubles
from pipeline.recognize.arrests.judgments.verdicts import group_sentenced
from pipeline.recognize.arrests.people.names import learned_names
from pipeline.recognize.arrests.reality.events import events_told
from pipeline.recognize.arrests.reality.foreign import foreign_weight, only_accused
from pipeline.recognize.arrests.reality.warrants import only_wanted
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.statements import read_statement
from pipeline.recognize.arrests.triggers import find_triggers


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
    told = events_told(scene, clauses)
    weight = foreign_weight(scene) if told else 0
    told = [c for c in told if not (only_accused(scene, c, weight) or only_wanted(scene, c, weight))]
    recall_summoned(scene, told)
    statements = [read_statement(scene, clause, weight) for clause in without_doubles(scene, told)]
    arrests = merge_statements(statements, group_sizes(scene, clauses, told))
    times = Counter(arrest.action for arrest in arrests)
    for arrest in arrests:
        _complete(scene, arrest, alone=times[arrest.action] == 1)
    return arrests


def _complete(scene: Scene, arrest: Arrest, alone: bool) -> None:
    """Fill from the sentences around what no clause of the fact tells; `alone`: no other of its kind is told."""
    arrest.offence = arrest.offence or offence_near(scene, arrest.i, arrest.names)
    arrest.occurred_on = arrest.occurred_on or date_after(scene, arrest, alone) or trial_after(scene, arrest)
    arrest.province_code = province_after(arrest)
