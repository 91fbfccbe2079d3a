"""Find on which day a judgment was given: that of the trial told before it, or beside its court."""

from __future__ import annotations

from pipeline.facts import AgencySpan, Arrest, DateSpan
from pipeline.knowledge.named_words import ACCORDING
from pipeline.recognize.arrests.attributes.own_dates import DAY, dates_told, said, tried
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.judgments.trials import former, other_trial
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.word_sets import word_set

_SENTENCES_BACK = 2
_SENTENCES_ON = 3
_LEAD = 10
_LONG = 150


def day_of_trial(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date of the trial told shortly before a judgment, or beside the name of its court."""
    if former(scene, clause):
        return None
    first, _ = scene.sentence(clause.trigger.i)
    for _ in range(_SENTENCES_BACK):
        if first == 0:
            break
        first, last = scene.sentence(first - 1)
        date = _date_of_trial(scene, first, last)
        if date and _sat(scene, clause, first, last):
            return date
    beside = _date_beside(scene, actor) if actor else None
    return beside or _day_of_case(scene, clause)


def _day_of_case(scene: Scene, clause: Clause) -> str | None:
    """The day of the trial that the article is about, the first that it tells, for what *the* court decided."""
    if not scene.among("courts", clause.first, clause.trigger.i):
        return None
    last = 0
    for _ in range(_LEAD):
        first, last = scene.sentence(last)
        if last > clause.first:
            return None
        if any(len(span.value) == DAY for span in dates_told(scene, first, last)):
            return _date_of_trial(scene, first, last) if _sat(scene, clause, first, last) else None
    return None


def _sat(scene: Scene, clause: Clause, first: int, last: int) -> bool:
    """Whether the court of a judgment may be that of a trial told in a sentence.

    Another court that the clause names (*trước đó, TAND huyện A tuyên phạt …*) sat on another day.
    """
    if other_trial(scene, clause, first):
        return False
    named = {span.agency for span in scene.agencies_among(clause.first, clause.trigger.i)}
    here = {span.agency for span in scene.agencies_among(first, last)}
    return named <= here or not (tried(scene, clause.first, clause.trigger.i) and tried(scene, first, last))


def _date_of_trial(scene: Scene, first: int, last: int) -> str | None:
    """The first date of a sentence that tells of a trial: others are of what is tried.

    A judgment tells the day of the deed (*THEO bản án của TAND tỉnh A, tối 5/6 Lưu …*).
    """
    dates = [span for span in dates_told(scene, first, last) if not said(scene, span.j, last)]
    if not dates:
        return None
    court = scene.keys[first] != ACCORDING and (tried(scene, first, last) or scene.among("courts", first, last))
    if not (court or scene.holds("trials", first, min(last, first + _LONG))):
        return None
    return _last_joined(scene, dates).value


def _last_joined(scene: Scene, dates: list[DateSpan]) -> DateSpan:
    """The last of the days that a list or range opens: there the court decides (*trong hai ngày 25 và 26/5*)."""
    n = 0
    while (
        n + 1 < len(dates)
        and dates[n + 1].i - dates[n].j <= 1
        and (scene.keys[dates[n].j],) in word_set("dates", "joins")
    ):
        n += 1
    return dates[n]


def _date_beside(scene: Scene, span: AgencySpan) -> str | None:
    """The day told in the sentence that names a body (*Ngày 5/6, TAND tỉnh A mở phiên tòa …*)."""
    first, last = scene.sentence(span.i)
    if scene.keys[first] == ACCORDING:
        return None
    days = [date.value for date in dates_told(scene, first, last) if len(date.value) == DAY]
    return days[0] if days else None


def trial_after(scene: Scene, judgment: Arrest) -> str | None:
    """The day of the trial at the court of a judgment, where the sentences after a lead that tells it name the day."""
    court = judgment.agency_span.agency if judgment.agency_span else None
    last = scene.sentence(judgment.i)[1]
    for _ in range(_SENTENCES_ON if court and judgment.action == "sentence" else 0):
        first, last = scene.sentence(last) if last < len(scene.keys) else (0, 0)
        days = [span for span in dates_told(scene, first, last) if len(span.value) == DAY]
        if days:
            named = any(span.agency == court for span in scene.agencies_among(days[0].j, last))
            return _date_of_trial(scene, first, last) if named else None
    return None
