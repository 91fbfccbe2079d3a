"""Find when an arrest took place from the sentences around the one that tells it."""

from __future__ import annotations

from pipeline.facts import AgencySpan, Arrest, DateSpan
from pipeline.recognize.arrests.attributes.occasions import DAY, dates_told, elsewhere, said, tried
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.doubles import taken_along
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.dates.place import date_words

_SENTENCES_BACK = 2
_FAR_BACK = 12
_SENTENCES_ON = 8
_LEAD = 10
_MOST_MEASURES = 8
_HOUR = 5
_NEAR = 4
_EARLIER = 60
_LONG = 150
_SUBJECT = 4
_ON_THE_SPOT = ("arrest", "detain", "summon", "surrender")
"""Actions that may come at once; a proceeding is dated only where the text dates one."""


def date_around(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date that the sentences before a clause give its act; that of a judgment is the day of its trial.

    None where the clause itself tells a day that is not known (*tối qua*).
    """
    if _unknown(scene, clause.first, clause.trigger.i):
        return None
    if clause.trigger.action == "sentence":
        own = scene.dates_among(clause.first, clause.trigger.i)
        return None if own else _day_of_trial(scene, clause, actor)
    return _date_before(scene, clause)


def _date_before(scene: Scene, clause: Clause) -> str | None:
    """The date in which the story stands at a clause.

    It dates the act where that follows at once (*bắt quả tang*, *ngay sau đó*), else where the sentence right before
    tells the same measure on that date; not where the clause tells that time went by (*mở rộng điều tra*), nor what
    only goes on (*tạm giữ*).
    """
    if _at_once(scene, clause):
        return _day_of_story(scene, clause)
    if clause.trigger.action not in ("arrest", "charge") or _tells(scene, clause, "later"):
        return None
    return _day_of_measure(scene, clause)


def _at_once(scene: Scene, clause: Clause) -> bool:
    """Whether an act came on the day in which the story stands."""
    action = clause.trigger.action
    if action not in _ON_THE_SPOT or _tells(scene, clause, "long_after"):
        return False
    if action == "summon" and taken_along(scene, clause):
        return True
    if action == "surrender":
        return _tells(scene, clause, "deed_done")
    return _tells(scene, clause, "at_once") or _tells(scene, clause, "on_the_spot")


def _tells(scene: Scene, clause: Clause, kind: str) -> bool:
    """Whether the words up to a clause's verb, or right after it, tell how soon the act came."""
    first = max(clause.first, clause.trigger.i - _EARLIER)
    return scene.holds(kind, first, min(clause.last, clause.trigger.j + _NEAR))


def _day_of_story(scene: Scene, clause: Clause) -> str | None:
    """The last date told in the sentences before a clause; none if it is that of the news which the story explains."""
    first, _ = scene.sentence(clause.trigger.i)
    for _ in range(_FAR_BACK):
        if first == 0:
            return None
        first, last = scene.sentence(first - 1)
        dates = [span for span in dates_told(scene, first, last) if not elsewhere(scene, span.j, last, clause)]
        if dates:
            return None if _announced(scene, dates[-1], first, last) else dates[-1].value
        if _unknown(scene, first, last):
            return None
    return None


def _unknown(scene: Scene, i: int, j: int) -> bool:
    """Whether a date between two syllables is counted from one that the article does not tell."""
    return any(not span.value for span in scene.dates_among(i, j))


def _announced(scene: Scene, day: DateSpan, first: int, last: int) -> bool:
    """Whether a sentence only announces what the police did (*Ngày 2/7, Công an huyện A bắt 4 đối tượng …*).

    A story tells the hour or the part of the day (*Khoảng 15h ngày 30/6, tổ công tác …*).
    """
    if (scene.keys[day.i],) not in date_words("day") or _hour_told(scene, day, first):
        return False
    acting = scene.among("police", day.j, day.j + _SUBJECT) or scene.agencies_among(day.j, day.j + _SUBJECT)
    return bool(acting and scene.among("trigger", day.j, last)) and not scene.holds("at_once", first, last)


def _hour_told(scene: Scene, day: DateSpan, first: int) -> bool:
    """Whether the hour stands before a day in the sentence from syllable `first` on (*Khoảng 15h ngày 8/6*)."""
    hour = scene.keys[max(day.i - _HOUR, first) : day.i]
    return any(key in small_words("hours") or key[0].isdigit() for key in hour)


def _day_of_measure(scene: Scene, clause: Clause) -> str | None:
    """The date of the sentence right before, if that tells the same measure on others or in other words.

    Sentences that tell only such measures may stand between (*Quyết định khởi tố A. Quyết định khởi tố B …*).
    """
    first, _ = scene.sentence(clause.trigger.i)
    if (clause.people and clause.people.further) or said(scene, first, clause.trigger.i):
        return None
    for _ in range(_MOST_MEASURES):
        first, last = scene.sentence(first - 1) if first else (0, 0)
        dates = [span for span in dates_told(scene, first, last) if not elsewhere(scene, span.j, last, clause)]
        if not _same_measure(scene, dates[-1].j if dates else first, last, clause.trigger.action):
            return None
        if dates:
            return dates[-1].value
    return None


def _same_measure(scene: Scene, i: int, j: int, action: str) -> bool:
    """Whether a trigger of the action stands between two syllables, or a decision on a case for a charge."""
    triggers = scene.words("trigger")
    if any(triggers[k].value == action for k in scene.among("trigger", i, j)):
        return True
    return action == "charge" and scene.holds("decisions", i, min(j, i + _LONG))


def _day_of_trial(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date of the trial told shortly before a judgment, or beside the name of its court."""
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
    named = {span.agency for span in scene.agencies_among(clause.first, clause.trigger.i)}
    here = {span.agency for span in scene.agencies_among(first, last)}
    return named <= here or not (tried(scene, clause.first, clause.trigger.i) and tried(scene, first, last))


def _date_of_trial(scene: Scene, first: int, last: int) -> str | None:
    """The first date of a sentence that tells of a trial: others are of what is tried."""
    dates = [span for span in dates_told(scene, first, last) if not said(scene, span.j, last)]
    if not dates:
        return None
    court = tried(scene, first, last) or scene.among("courts", first, last)
    return dates[0].value if court or scene.holds("trials", first, min(last, first + _LONG)) else None


def _date_beside(scene: Scene, span: AgencySpan) -> str | None:
    """The day told in the sentence that names a body (*Ngày 5/6, TAND tỉnh A mở phiên tòa …*)."""
    first, last = scene.sentence(span.i)
    days = [date.value for date in dates_told(scene, first, last) if len(date.value) == DAY]
    return days[0] if days else None


def date_after(scene: Scene, arrest: Arrest) -> str | None:
    """The first day that the sentences after an arrest tell, if it is that of the raid which a lead tells without it.

    There the authorities are at work at a certain hour of it (*Khoảng 15h ngày 8/6, tổ công tác … phát hiện*); one
    made by warrant (*bắt tạm giam*, *bắt khẩn cấp*) may have come later.
    """
    if arrest.action != "arrest" or _by_warrant(scene, arrest.i, arrest.j):
        return None
    last = scene.sentence(arrest.i)[1]
    for _ in range(_SENTENCES_ON):
        if last >= len(scene.keys):
            return None
        first, last = scene.sentence(last)
        days = [span for span in dates_told(scene, first, last) if len(span.value) == DAY]
        day = next((span for span in days if not said(scene, span.j, last)), None)
        if day:
            return day.value if _raid(scene, day, first, last) else None
    return None


def _raid(scene: Scene, day: DateSpan, first: int, last: int) -> bool:
    """Whether a sentence tells at which hour of a day the authorities set to work."""
    at_work = scene.among("police", day.j, last) or scene.agencies_among(day.j, last)
    return bool(at_work) and _hour_told(scene, day, first)


def _by_warrant(scene: Scene, i: int, j: int) -> bool:
    """Whether the words for an arrest tell of a warrant (*bắt tạm giam*, *bắt khẩn cấp*): it may come days later."""
    return not small_words("by_warrant").isdisjoint(scene.keys[i:j])
