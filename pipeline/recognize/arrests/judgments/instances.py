"""Tell judgments apart: the penalties they give, and the instance at which the court judges."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.penalties import penalty_at
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_TERMS = 20
_STAGE_REACH = 30
_TOTALS_REACH = 100
_APPEAL_SENTENCES = 2


def terms_told(scene: Scene, clause: Clause) -> frozenset[str]:
    """The penalties that the sentence of a judgment tells, to know it again; years are whole (*2 năm 6 tháng* is 2)."""
    spans = [_own_part(scene, clause)]
    first, last = scene.sentence(clause.last) if clause.last < len(scene.keys) else (0, 0)
    if scene.holds("totals", first, min(last, first + _TOTALS_REACH)):
        spans.append((first, last))
    found = (penalty_at(scene, k) for i, j in spans for k in scene.among("penalties", i, j)[:_MAX_TERMS])
    return frozenset(term for term in found if term)


def _own_part(scene: Scene, clause: Clause) -> tuple[int, int]:
    """The part of its sentence in which a judgment tells its penalties, up to another one (*lại bị phạt*)."""
    starts = [k for k in range(clause.first, clause.last) if scene.keys[k] in small_words("again")]
    before = [k for k in starts if k < clause.trigger.i]
    after = [k for k in starts if k > clause.trigger.i]
    return (before[-1] if before else clause.first, after[0] if after else clause.last)


def stage_of(scene: Scene, clause: Clause) -> str:
    """At which instance the court judges, as its sentence tells (*sơ thẩm*, *phúc thẩm*); empty where it does not."""
    first_instance, appeal = load_yaml("arrest_cues")["instances"]
    start = max(clause.first, clause.trigger.i - _STAGE_REACH)
    if scene.holds("upheld", start, clause.trigger.j):
        return str(appeal)
    stage = scene.last("stages", start, clause.trigger.i)
    if stage is None and appealed(scene, clause.last):
        return str(first_instance)
    return scene.slice(stage.i, stage.j).lower() if stage else ""


def appealed(scene: Scene, k: int) -> bool:
    """Whether one of the two sentences from syllable `k` on tells an appeal, not only an answer (*bác KHÁNG CÁO*)."""
    for _ in range(_APPEAL_SENTENCES):
        if k >= len(scene.keys):
            break
        first, k = scene.sentence(k)
        answers = [scene.words("upheld")[p] for p in scene.among("upheld", first, k)]
        if any(all(not a.i <= p < a.j for a in answers) for p in scene.among("appeals", first, k)):
            return True
    return False
