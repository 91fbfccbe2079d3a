"""Find whom a trigger concerns: its object, its subject in the passive, or the people of a joined trigger."""

from __future__ import annotations

from dataclasses import replace

from pipeline.recognize.arrests.clauses.antecedents import (
    adjunct_people,
    carried_people,
    found_people,
    object_before,
    said_before,
    topic_people,
)
from pipeline.recognize.arrests.clauses.clause import Clause, joined
from pipeline.recognize.arrests.clauses.elided import (
    accused_untold,
    elided_object,
    late_subject,
    police_before,
    subjectless,
)
from pipeline.recognize.arrests.clauses.objects import direct_object, far_object, listed_after, second_object
from pipeline.recognize.arrests.clauses.passives import passive_of
from pipeline.recognize.arrests.clauses.starts import only_openers
from pipeline.recognize.arrests.clauses.subjects import subject_of, told_right_before, unnamed_before
from pipeline.recognize.arrests.clauses.unknown_subjects import any_subject, new_sentence
from pipeline.recognize.arrests.judgments.penalties import penalties_counted
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.together import companions_at, seized_with, whole_before
from pipeline.recognize.arrests.people.totals import sum_of, with_total
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_MOST_OBJECTS = 6
_BEFORE = 250
_AFTER = 500
_LISTED_REACH = 25
_OPENS_LIST = small_words("opens_list")
_CONSISTING = small_words("consisting")
_TOGETHER = small_words("beside")
_IDENTITY = small_words("identity")
_ENDS_STORY = small_words("story_verbs")
"""Words before the verb of a title whose subject is left out."""


def read_clauses(scene: Scene, triggers: list[Trigger]) -> list[Clause]:
    """Read the clause of each trigger; the last first, so that a joined trigger can take its people."""
    clauses: list[Clause] = []
    following: Clause | None = None
    for trigger in reversed(triggers):
        first, last = scene.sentence(trigger.i)
        first, last = max(first, trigger.i - _BEFORE), min(last, trigger.j + _AFTER)
        clause = Clause(trigger, None, passive_of(scene, trigger, first), first, last)
        _find_people(scene, clause, following)
        _add_companions(scene, clause)
        clause.people = with_total(scene, clause.people, trigger.j, last)
        _add_listed(scene, clause)
        clauses += [*_further_clauses(scene, clause), clause]
        following = clause
    return clauses[::-1]


def _further_clauses(scene: Scene, clause: Clause) -> list[Clause]:
    """The clauses of further groups that the same verb tells, the last first."""
    people, found = clause.people, list[Clause]()
    if clause.how != "object" or people is None or people.kind != "number" or clause.trigger.action == "sentence":
        return found
    while len(found) < _MOST_OBJECTS and (people := second_object(scene, people, clause.last)):
        found.insert(0, replace(clause, people=people))
    return found


def _find_people(scene: Scene, clause: Clause, following: Clause | None) -> None:
    """Try the ways to find the people of a clause, the surest first."""
    trigger, last = clause.trigger, clause.last
    if trigger.alone:
        _take_of_lone_verb(scene, clause)
        return
    if scene.word("sums", trigger.i):
        clause.take(sum_of(scene, trigger, last), "object")
        return
    if _take_object(scene, clause):
        return
    if clause.passive >= 0 and clause.take(unnamed_before(scene, clause.passive, clause.first), "subject"):
        return
    if following and joined(scene, trigger.j, following.trigger.i):
        clause.passive = clause.passive if clause.passive >= 0 else following.passive
        if clause.take(following.people, "joined"):
            return
    if clause.passive >= 0 and _take_subject(scene, clause):
        return
    lists = trigger.j < last and scene.keys[trigger.j] in _OPENS_LIST
    if lists and clause.take(listed_after(scene, trigger, last), "listed"):
        return
    _find_left_out(scene, clause, min(last, following.trigger.i) if following else last)


def _take_of_lone_verb(scene: Scene, clause: Clause) -> bool:
    """Take the people of a verb that has no object: its subject, or the one person of a title that it opens."""
    trigger, first = clause.trigger, clause.first
    if trigger.i == first == 0:
        return clause.take(People(trigger.i, trigger.j, "one", 1), "opening")
    return (
        clause.take(subject_of(scene, trigger.i, first), "subject")
        or clause.take(any_subject(scene, trigger.i, first), "opening")
        or clause.take(_headless(scene, clause), "opening")
    )


def _take_object(scene: Scene, clause: Clause) -> bool:
    """Take the people told after a trigger, unless what stands there is of another verb."""
    trigger, first, passive = clause.trigger, clause.first, clause.passive
    whole = whole_before(scene, trigger, passive, first) if passive >= 0 else None
    opens = passive >= 0 and only_openers(scene, first, passive)
    if clause.take(whole, "subject") or (opens and clause.take(seized_with(scene, trigger, clause.last), "listed")):
        return True
    found = _object_of(scene, clause)
    vague = found is not None and found.kind in ("one", "many") and not found.pointing
    doubtful = vague or new_sentence(scene, trigger.j)
    elsewhere = found and passive >= 0 and (doubtful or told_right_before(scene, passive, first))
    return not elsewhere and clause.take(found, "object")


def _take_subject(scene: Scene, clause: Clause) -> bool:
    """Take the people of a passive: a list behind it, the subject, one that comes late, or what opens the sentence."""
    trigger, first, last, passive = clause.trigger, clause.first, clause.last, clause.passive
    return bool(
        clause.take(listed_after(scene, trigger, last), "listed")
        or clause.take(subject_of(scene, passive, first), "subject")
        or (scene.word("acts", first) and clause.take(late_subject(scene, trigger, last), "late"))
        or clause.take(any_subject(scene, passive, first), "opening")
        or (subjectless(scene, passive, first) and clause.take(late_subject(scene, trigger, last), "late"))
        or clause.take(_headless(scene, clause), "opening")
    )


def _object_of(scene: Scene, clause: Clause) -> People | None:
    """The people after a trigger, or those whom penalties count; not who signs a charge (*người truy tố LÀ ông A*)."""
    trigger, active = clause.trigger, clause.passive < 0
    if active and trigger.action == "charge" and not _IDENTITY.isdisjoint(scene.keys[trigger.j : trigger.j + 1]):
        return None
    found = None if trigger.case else direct_object(scene, trigger, clause.last)
    if active and trigger.action == "sentence" and not (found and found.count):
        found = penalties_counted(scene, trigger.i) or penalties_counted(scene, trigger.j) or found
    return found


def _find_left_out(scene: Scene, clause: Clause, limit: int) -> None:
    """Try the ways to find the people whom a verb leaves out, or has only after others, before syllable `limit`."""
    trigger, first, last = clause.trigger, clause.first, clause.last
    if clause.passive >= 0:
        clause.take(said_before(scene, trigger, clause.passive, first), "elided")
        return
    if (
        clause.take(carried_people(scene, trigger, first), "object")
        or clause.take(elided_object(scene, trigger, first, last), "elided")
        or clause.take(far_object(scene, trigger, limit), "far")
    ):
        return
    if police_before(scene, trigger, first) and clause.take(subject_of(scene, trigger.i, first), "elided"):
        return
    for way in (topic_people, found_people, adjunct_people, object_before):
        if clause.take(way(scene, trigger, first, last), "elided"):
            return
    clause.take(accused_untold(scene, trigger, first), "elided")


def _headless(scene: Scene, clause: Clause) -> People | None:
    """The one person of whom a title tells without a subject (*Gây án xong, về quê thì bị tóm*)."""
    verb = clause.trigger.i if clause.trigger.alone else clause.passive
    if clause.first or verb <= 0 or scene.sentence(0)[1] != clause.last:
        return None
    return People(clause.first, verb, "one", 1) if scene.keys[verb - 1] in _ENDS_STORY else None


def _add_companions(scene: Scene, clause: Clause) -> None:
    """*Lưu bị bắt cùng 2 đồng phạm*, *Lưu bị bắt cùng vợ*: add those told after the trigger."""
    people, k = clause.people, clause.trigger.j
    if people is None or clause.how not in ("subject", "opening") or k >= clause.last or scene.keys[k] not in _TOGETHER:
        return
    others = companions_at(scene, k + 1, clause.last)
    if others and others.count and people.count:
        names = people.names + others.names
        clause.people = People(people.i, people.j, "names", people.count + others.count, others.approx, names)


def _add_listed(scene: Scene, clause: Clause) -> None:
    """*Nhóm côn đồ bị tạm giữ để điều tra gồm: A, B và C*: take the names of a group told before the trigger."""
    people, limit = clause.people, min(clause.last, clause.trigger.j + _LISTED_REACH)
    if people is None or people.count is not None or clause.how != "subject":
        return
    at = next((k for k in range(clause.trigger.j, limit) if scene.keys[k] in _CONSISTING), None)
    listed = listed_after(scene, Trigger(at, at, ""), clause.last) if at else None
    if listed and listed.count:
        clause.people = People(people.i, people.j, "names", listed.count, listed.approx, listed.names)
