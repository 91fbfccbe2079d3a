"""Judge whether a sentence asks about an act, or calls the report of it false."""

from __future__ import annotations

from pipeline.knowledge.named_words import OR
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_ASKED = 6
_REFUTED_REACH = 20
_QUESTION_REACH = 20


def asked(scene: Scene, clause: Clause) -> str:
    """`supposed` if the sentence asks about the act (*A đã bị bắt chưa?*), `denied` if it calls its report false."""
    k = clause.trigger.j
    end, report = min(clause.last, k + _REFUTED_REACH), scene.among("reports", clause.first, clause.anchor)
    if (clause.how == "object" or report) and scene.among("refuted", k, end):
        return "denied"
    if report and scene.holds("unfounded", k, end):
        return "denied"
    if clause.people:
        k = max(k, clause.people.j)
    if _whether(scene, clause, k):
        return "supposed"
    asks = clause.last - k <= _ASKED and scene.forms[clause.last - 1] == "?"
    asks |= scene.keys[k : k + 1] == [OR] and not small_words("not_yet").isdisjoint(scene.keys[k + 1 : k + 2])
    return "supposed" if asks and not small_words("not_yet").isdisjoint(scene.keys[k : clause.last]) else ""


def _whether(scene: Scene, clause: Clause, k: int) -> bool:
    """Whether words behind syllable `k` make a question of the act (*CÓ khởi tố Lưu HAY KHÔNG*, *bắt được A CHƯA*)."""
    if clause.passive >= 0:
        return False
    hit = scene.word("or_not", k)
    if hit and (hit.j == clause.last or not scene.forms[hit.j][0].isalnum()):
        return True
    open_question = not small_words("whether").isdisjoint(scene.keys[max(clause.anchor - 1, 0) : clause.anchor])
    found = scene.among("or_not", k, min(k + _QUESTION_REACH, clause.last)) if open_question else []
    return any(scene.words("or_not")[i].j > i + 1 for i in found)
