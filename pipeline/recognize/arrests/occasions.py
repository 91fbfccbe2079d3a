"""Find when an arrest took place."""

from __future__ import annotations

from pipeline.facts import AgencySpan, DateSpan
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_SENTENCES_BACK = 4
_SENTENCES_ON = 8
_DAY = 10
_AFTER = 30
_NEAR = 4


def date_of(scene: Scene, clause: Clause) -> str | None:
    """The date of the act as a partial date, from its own sentence; one that tells when somebody spoke is none."""
    for span in _dates(scene, clause.trigger.j, min(clause.last, clause.trigger.j + _AFTER)):
        if span.i - clause.trigger.j <= _NEAR or scene.keys[span.i - 1] in small_words("dates"):
            return span.value
    before = _dates(scene, clause.first, clause.trigger.i)
    if before and not _said(scene, before[-1].j, clause.trigger.i):
        return before[-1].value
    return None


def date_around(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date that the sentences before a clause give its act; that of a trial stands beside the court's name."""
    beside = date_beside(scene, actor) if actor and clause.trigger.action == "sentence" else None
    return beside or date_before(scene, clause.trigger.i)


def date_before(scene: Scene, k: int) -> str | None:
    """The date in which the story stands at syllable `k`: the last told in the sentences before it."""
    first, last = scene.sentence(k)
    for _ in range(_SENTENCES_BACK):
        if first == 0:
            return None
        first, last = scene.sentence(first - 1)
        dates = [span for span in _dates(scene, first, last) if not _said(scene, span.j, last)]
        if dates:
            return dates[-1].value
    return None


def date_after(scene: Scene, k: int, action: str) -> str | None:
    """The first day that the sentences after syllable `k` tell: a lead tells the act, what follows when it was.

    That or the next sentence must tell of the same action; a day before somebody's speech is none.
    """
    last = scene.sentence(k)[1]
    for _ in range(_SENTENCES_ON):
        if last >= len(scene.keys):
            return None
        first, last = scene.sentence(last)
        days = [span for span in _dates(scene, first, last) if len(span.value) == _DAY]
        day = next((span.value for span in days if not _said(scene, span.j, last)), None)
        if day:
            following = scene.sentence(last)[1] if last < len(scene.keys) else last
            triggers = scene.words("trigger")
            return day if any(triggers[i].value == action for i in scene.among("trigger", first, following)) else None
    return None


def date_beside(scene: Scene, span: AgencySpan) -> str | None:
    """The day told in the sentence that names a body (*Ngày 5/6, TAND tỉnh A mở phiên tòa …*)."""
    first, last = scene.sentence(span.i)
    days = [date.value for date in _dates(scene, first, last) if len(date.value) == _DAY]
    return days[0] if days else None


def _dates(scene: Scene, i: int, j: int) -> list[DateSpan]:
    """The dates from syllable `i` to before `j` that are no births, in text order."""
    return [span for span in scene.dates_among(i, j) if not _born(scene, span.i) and len(span.value) > 4]


def _born(scene: Scene, k: int) -> bool:
    """Whether the date at syllable `k` is a birth (*sinh năm 1988*, *SN 1988*)."""
    return any(key in ("sinh", "sn") for key in scene.keys[max(k - 3, 0) : k + 1])


def _said(scene: Scene, i: int, j: int) -> bool:
    """Whether somebody speaks between the syllables `i` and `j` (*Ngày 8/2, Công an cho biết đã bắt …*)."""
    return bool(scene.among("saying", i, j))
