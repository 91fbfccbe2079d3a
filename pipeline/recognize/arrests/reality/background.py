"""Judge whether custody, prison or the old wars are what a sentence speaks of, without an event of today."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_TIME_REACH = 5
_TERM_REACH = 8
_TITLE = 0
_BEFORE = 60


def in_custody(scene: Scene, clause: Clause) -> bool:
    """Whether custody is only when something else happened (*TRONG THỜI GIAN bị tạm giam, Lưu gửi thư ra ngoài*)."""
    if clause.trigger.action != "detain" or clause.passive < 0:
        return False
    return scene.holds("meanwhile", max(clause.first, clause.passive - _TIME_REACH), clause.passive)


def beforehand(scene: Scene, clause: Clause) -> bool:
    """Whether the arrest only tells when something else was (*TRƯỚC KHI bị bắt, Lưu là lái xe*).

    Behind what somebody did it is told as what came of it (*Lưu đập 3 xe máy trước khi bị bắt*).
    """
    if clause.trigger.action not in ("arrest", "detain", "charge") or clause.passive < 0:
        return False
    start = clause.people.i if clause.people and clause.people.j == clause.passive else clause.passive
    hit = scene.before("beforehand", start)
    return hit is not None and (hit.i == scene.sentence(hit.i)[0] or not scene.forms[hit.i - 1].isalnum())


def in_prison(scene: Scene, clause: Clause) -> bool:
    """Whether prison is the fate of one person of whom no judgment is told (*cô bé có mẹ NGỒI TÙ*)."""
    hit, people = scene.word("jailed", clause.trigger.i), clause.people
    if hit is None or people is None or people.kind == "number" or scene.sentence(clause.trigger.i)[0] == _TITLE:
        return False
    end = min(hit.j + _TERM_REACH, clause.last)
    termed = any(scene.keys[k] in small_words("terms") for k in range(hit.j + 1, end) if scene.forms[k - 1].isdecimal())
    return not termed and not scene.among("penalties", hit.i, end)


def of_history(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence tells of the wars of old or their prisons (*bị bắt giam ở NHÀ TÙ CÔN ĐẢO*)."""
    return bool(scene.among("history", max(clause.first, clause.trigger.i - _BEFORE), clause.last))


def on_show(scene: Scene, clause: Clause) -> bool:
    """Whether *trình diện* alone is to appear before others than the authorities (*tân binh TRÌNH DIỆN đơn vị*)."""
    hit = scene.word("shown", clause.trigger.i)
    return hit is not None and hit.j == clause.trigger.j and not scene.acting_among(clause.first, clause.last)
