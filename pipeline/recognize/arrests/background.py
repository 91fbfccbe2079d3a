"""Judge whether custody or prison is only the time or the fate that a sentence speaks of, told without its event."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_TIME_REACH = 5
_TERM_REACH = 8
_TITLE = 0


def in_custody(scene: Scene, clause: Clause) -> bool:
    """Whether custody is only when something else happened (*TRONG THỜI GIAN bị tạm giam, Lưu gửi thư ra ngoài*)."""
    if clause.trigger.action != "detain" or clause.passive < 0:
        return False
    return scene.holds("meanwhile", max(clause.first, clause.passive - _TIME_REACH), clause.passive)


def in_prison(scene: Scene, clause: Clause) -> bool:
    """Whether prison is the fate of one person of whom no judgment is told (*cô bé có mẹ NGỒI TÙ*)."""
    hit, people = scene.word("jailed", clause.trigger.i), clause.people
    if hit is None or people is None or people.kind == "number" or scene.sentence(clause.trigger.i)[0] == _TITLE:
        return False
    end = min(hit.j + _TERM_REACH, clause.last)
    termed = any(scene.keys[k] in small_words("terms") for k in range(hit.j + 1, end) if scene.forms[k - 1].isdecimal())
    return not termed and not scene.among("penalties", hit.i, end)
