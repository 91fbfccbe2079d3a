"""Recognize arrests: triggers, their people and what the text says of them, as facts of the article."""

from __future__ import annotations

from pipeline.facts import Arrest
from pipeline.link.arrests import Statement, merge_statements
from pipeline.reading import Reading
from pipeline.recognize.arrests.actors import actor_of
from pipeline.recognize.arrests.clauses import Clause, read_clauses
from pipeline.recognize.arrests.foreign import foreign_weight, made_abroad
from pipeline.recognize.arrests.modality import by_citizens, by_private_person, compels, presupposed, unreal
from pipeline.recognize.arrests.occasions import date_before, date_of
from pipeline.recognize.arrests.offences import offence_near, offence_of
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.surroundings import province_of, scope_of
from pipeline.recognize.arrests.triggers import find_triggers
from pipeline.recognize.arrests.verdicts import group_sentenced


def recognize_arrests(reading: Reading) -> list[Arrest]:
    """Find the arrests that an article in Vietnamese tells, each once, in text order."""
    if reading.article.language != "vi":
        return []
    scene = Scene(reading)
    triggers = find_triggers(scene)
    if not triggers:
        return []
    clauses = group_sentenced(scene, read_clauses(scene, triggers))
    weight = foreign_weight(scene)
    told = [clause for clause in clauses if _tells(scene, clause)]
    held = {
        _who(clause)
        for clause in told
        if scene.slice(clause.trigger.i, clause.trigger.j).lower().endswith("bắt tạm giam")
    }
    seized = {_size(clause) for clause in told if clause.trigger.action in ("arrest", "detain")}
    statements = [
        _statement(scene, clause, weight)
        for clause in told
        if not (clause.trigger.action == "detain" and _who(clause) in held and _remanded(scene, clause))
        and not (_taken_along(scene, clause) and _size(clause) in seized)
    ]
    arrests = merge_statements(statements, _sizes(clauses, told))
    for arrest in arrests:
        _complete(scene, arrest)
    return arrests


def _complete(scene: Scene, arrest: Arrest) -> None:
    """Fill from the sentences around what no clause of the fact tells."""
    arrest.offence = arrest.offence or offence_near(scene, arrest.i)
    arrest.occurred_on = arrest.occurred_on or date_before(scene, arrest.i)


def _who(clause: Clause) -> tuple[object, ...]:
    people = clause.people
    return (people.count, *sorted(people.names)) if people else (None,)


def _taken_along(scene: Scene, clause: Clause) -> bool:
    """Whether the clause only says that people were taken to a station (*đưa về trụ sở*)."""
    return clause.trigger.i in scene.words("carried") and clause.trigger.i not in scene.words("invited")


def _size(clause: Clause) -> int | None:
    return clause.people.count if clause.people else None


def _remanded(scene: Scene, clause: Clause) -> bool:
    """Whether the clause says *tạm giam*, which *bắt tạm giam* elsewhere tells of the same people."""
    return scene.keys[clause.trigger.j - 1] == "giam"


def _sizes(clauses: list[Clause], told: list[Clause]) -> list[int]:
    """The numbers of people in the article's clauses, those of facts first."""
    facts = {clause.trigger.i for clause in told}
    ordered = told + [clause for clause in clauses if clause.trigger.i not in facts]
    counts = [c.people.count for c in ordered if c.people and c.people.kind in ("number", "names") and c.people.count]
    return [count for count in counts if count > 1]


def _tells(scene: Scene, clause: Clause) -> bool:
    """Whether the clause tells an event that the authorities made."""
    if clause.people is None and not _headline(scene, clause):
        return False
    if clause.trigger.i in scene.words("uncertain") and (
        not clause.people or clause.people.kind not in ("number", "names")
    ):
        return False
    tests = (unreal, compels, by_private_person, by_citizens)
    return not any(test(scene, clause) for test in tests)


def _headline(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence opens with *bị*: a headline that leaves its subject out (*Bị khởi tố vì trốn thuế*)."""
    return clause.passive == clause.first


def _statement(scene: Scene, clause: Clause, weight: int) -> Statement:
    people = clause.people
    known = presupposed(scene, clause)
    offence = offence_of(scene, clause)
    return Statement(
        _arrest(scene, clause, weight, known, offence.text),
        offence_strength=offence.strength,
        remand=_remanded(scene, clause),
        further=bool(people and people.further),
        known=known,
        plural=bool(people and people.kind in ("many", "group")),
        vague=bool(people and people.vague),
        pointing=bool(people and people.pointing),
    )


def _arrest(scene: Scene, clause: Clause, weight: int, known: bool, offence: str | None) -> Arrest:
    people, trigger = clause.people, clause.trigger
    i, j = trigger.i, trigger.j
    if people:
        i, j = min(i, people.i), max(j, people.j)
    agency_text, agency_span = actor_of(scene, clause)
    return Arrest(
        scene.syllables.starts[i],
        scene.syllables.ends[j - 1],
        i,
        j,
        f"arrest:{clause.how}" + ("+known" if known else ""),
        0.5 if known else 0.8,
        action=trigger.action,
        count=people.count if people else None,
        approx=people.approx if people else "unknown",
        basis=people.basis if people else "number",
        scope=scope_of(scene, clause),
        foreign=made_abroad(scene, clause, weight),
        province_code=province_of(scene, clause, agency_span),
        agency_text=agency_text,
        agency_span=agency_span,
        offence=offence,
        occurred_on=date_of(scene, clause),
        names=list(people.names) if people else [],
    )
