"""Find when an arrest took place from the sentences around the one that tells it."""

from __future__ import annotations

from pipeline.facts import AgencySpan, DateSpan
from pipeline.recognize.arrests.attributes.own_dates import dates_told, of_speech_or_trial, said
from pipeline.recognize.arrests.attributes.raid_dates import opens_news, raid
from pipeline.recognize.arrests.attributes.trial_dates import day_of_trial
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.measures import by_warrant, taken_along
from pipeline.recognize.arrests.reality.modality import ends_stretch
from pipeline.recognize.arrests.scene import Scene

_RAID_BACK = 4
_FAR_BACK = 12
_MOST_MEASURES = 8
_NEAR = 4
_EARLIER = 60
_LONG = 150
_ON_THE_SPOT = ("arrest", "detain", "summon", "surrender")
"""Actions that may come at once; a proceeding is dated only where the text dates one."""
_IN_RAIDS = ("arrest", "detain", "summon")


def date_around(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date that the sentences before a clause give its act; that of a judgment is the day of its trial.

    None where the clause itself tells a day that is not known (*tối qua*).
    """
    if _unknown(scene, clause.first, clause.trigger.i) or ends_stretch(scene, clause):
        return None
    if clause.trigger.action == "sentence":
        own = dates_told(scene, clause.first, clause.trigger.i, years=True)
        return None if own else day_of_trial(scene, clause, actor)
    return _date_before(scene, clause)


def _date_before(scene: Scene, clause: Clause) -> str | None:
    """The date in which the story stands at a clause.

    It dates the act where that follows at once (*bắt quả tang*, *ngay sau đó*), else where the sentence right before
    tells the same measure on that date; not where the clause tells that time went by (*mở rộng điều tra*), nor what
    only goes on (*tạm giữ*).
    """
    if _at_once(scene, clause):
        return _day_of_story(scene, clause)
    if day := _day_of_raid(scene, clause):
        return day
    if clause.trigger.action not in ("arrest", "charge") or _tells_later(scene, clause):
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


def _tells_later(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that its act came on another day."""
    return _tells(scene, clause, "later") or _tells(scene, clause, "went_by")


def _day_of_story(scene: Scene, clause: Clause) -> str | None:
    """The last date told in the sentences before a clause; none if it is that of the news which the story explains."""
    told = _last_day(scene, clause, _FAR_BACK)
    return None if told is None or _announced(scene, *told) else told[0].value


def _day_of_raid(scene: Scene, clause: Clause) -> str | None:
    """The day of the raid that the few sentences before a clause tell, for those seized or taken along in it."""
    told = _last_day(scene, clause, _RAID_BACK) if _in_raid(scene, clause) else None
    return told[0].value if told and raid(scene, *told) else None


def _last_day(scene: Scene, clause: Clause, sentences: int) -> tuple[DateSpan, int, int] | None:
    """The last date told in so many `sentences` before a clause, with its sentence.

    None past a sentence that counts from an unknown day, or tells that time went by.
    """
    first, _ = scene.sentence(clause.trigger.i)
    for _ in range(sentences):
        if first == 0:
            return None
        first, last = scene.sentence(first - 1)
        if dates := _days_of_acts(scene, clause, first, last):
            return dates[-1], first, last
        if _unknown(scene, first, last) or scene.holds("went_by", first, last):
            return None
    return None


def _days_of_acts(scene: Scene, clause: Clause, first: int, last: int) -> list[DateSpan]:
    """The dates of a sentence that may be those of an act, no speech's or trial's."""
    return [span for span in dates_told(scene, first, last) if not of_speech_or_trial(scene, span.j, last, clause)]


def _in_raid(scene: Scene, clause: Clause) -> bool:
    """Whether an act may belong to a raid told before: made without a warrant, on no others, and no time after it."""
    trigger, people = clause.trigger, clause.people
    if trigger.action not in _IN_RAIDS or by_warrant(scene, trigger.i, trigger.j + 1) or (people and people.further):
        return False
    return not (_tells(scene, clause, "long_after") or _tells_later(scene, clause))


def _unknown(scene: Scene, i: int, j: int) -> bool:
    """Whether a date between two syllables is counted from one that the article does not tell."""
    return any(not span.value for span in scene.dates_among(i, j))


def _announced(scene: Scene, day: DateSpan, first: int, last: int) -> bool:
    """Whether a sentence only announces what the police did (*Ngày 2/7, Công an huyện A bắt 4 đối tượng …*).

    A story tells the hour or the part of the day (*Khoảng 15h ngày 30/6, tổ công tác …*).
    """
    told = opens_news(scene, day, first) and scene.among("trigger", day.j, last)
    return bool(told) and not scene.holds("at_once", first, last)


def _day_of_measure(scene: Scene, clause: Clause) -> str | None:
    """The date of the sentence right before, if that tells the same measure on others or in other words.

    Sentences that tell only such measures may stand between (*Quyết định khởi tố A. Quyết định khởi tố B …*).
    """
    first, _ = scene.sentence(clause.trigger.i)
    if (clause.people and clause.people.further) or said(scene, first, clause.trigger.i):
        return None
    action = "charge" if _charged_with(scene, clause) else clause.trigger.action
    for _ in range(_MOST_MEASURES):
        first, last = scene.sentence(first - 1) if first else (0, 0)
        dates = _days_of_acts(scene, clause, first, last)
        if not _same_measure(scene, dates[-1].j if dates else first, last, action):
            return None
        if dates:
            return dates[-1].value
    return None


def _charged_with(scene: Scene, clause: Clause) -> bool:
    """Whether people are taken by warrant as they are charged (*khởi tố bị can, ra lệnh BẮT TẠM GIAM*)."""
    trigger, triggers = clause.trigger, scene.words("trigger")
    before = scene.among("trigger", clause.first, trigger.i)
    return by_warrant(scene, trigger.i, trigger.j) and any(triggers[k].value == "charge" for k in before)


def _same_measure(scene: Scene, i: int, j: int, action: str) -> bool:
    """Whether a trigger of the action stands between two syllables, or a decision on a case for a charge.

    One that only ends a stretch of time does not (*từ tháng 4 ĐẾN KHI bị bắt*).
    """
    triggers = scene.words("trigger")
    told = (k for k in scene.among("trigger", i, j) if triggers[k].value == action)
    if any(not scene.among("until", max(i, k - _NEAR), k) for k in told):
        return True
    return action == "charge" and scene.holds("decisions", i, min(j, i + _LONG))
