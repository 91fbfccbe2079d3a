"""Find when an arrest took place from the account of the raid that stands before it, or follows the news of it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import Arrest, DateSpan
from pipeline.recognize.arrests.attributes.own_dates import DAY, dates_told, said
from pipeline.recognize.arrests.attributes.posts import titled
from pipeline.recognize.arrests.clauses.measures import by_warrant
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.word_sets import word_set

_SENTENCES_ON = 10
_HOUR = 5
_SUBJECT = 4


def date_after(scene: Scene, arrest: Arrest, alone: bool) -> str | None:
    """The day of the raid that the sentences after an arrest tell, where a lead tells the arrest without its day.

    There the authorities are at work at a certain hour of it (*Khoảng 15h ngày 8/6, tổ công tác … phát hiện*); one
    made by warrant (*bắt tạm giam*, *bắt khẩn cấp*) may have come later. What is only announced is passed over
    (*Ngày 10/6, Công an huyện A bàn giao 3 đối tượng*). An arrest told `alone` may end the account of the deed.
    """
    if arrest.action != "arrest" or arrest.scope != "case" or by_warrant(scene, arrest.i, arrest.j):
        return None
    for day, first, last in _days_after(scene, arrest.i):
        if raid(scene, day, first, last):
            return day.value
        if not opens_news(scene, day, first):
            return _caught(scene, day, last) if alone and not _long_after(scene, *scene.sentence(arrest.i)) else None
    return None


def _caught(scene: Scene, day: DateSpan, last: int) -> str | None:
    """The day on which the account of a deed, which begins on a day, goes over to a seizure that comes at once."""
    for _ in range(_SENTENCES_ON):
        if last >= len(scene.keys):
            return None
        first, last = scene.sentence(last)
        seized = _first_seizure(scene, first, last)
        days = dates_told(scene, first, last if seized is None else seized)
        day = days[-1] if days else day
        if seized is not None:
            return day.value if _at_once(scene, first, last) and len(day.value) == DAY else None
    return None


def _first_seizure(scene: Scene, first: int, last: int) -> int | None:
    """The syllable at which the first words for an arrest begin in a sentence."""
    triggers = scene.words("trigger")
    return next((k for k in scene.among("trigger", first, last) if triggers[k].value == "arrest"), None)


def _at_once(scene: Scene, first: int, last: int) -> bool:
    """Whether a sentence tells of a seizure that came at once, and of none long after."""
    told = any(scene.holds(kind, first, last) for kind in ("at_once", "on_the_spot"))
    return told and not _long_after(scene, first, last)


def _long_after(scene: Scene, first: int, last: int) -> bool:
    """Whether words from syllable `first` to before `last` tell that time went by."""
    return any(scene.holds(kind, first, last) for kind in ("later", "went_by", "long_after"))


def _days_after(scene: Scene, k: int) -> Iterator[tuple[DateSpan, int, int]]:
    """The first day of each sentence after that of syllable `k` in which nobody speaks, with the sentence."""
    last = scene.sentence(k)[1]
    for _ in range(_SENTENCES_ON):
        if last >= len(scene.keys):
            return
        first, last = scene.sentence(last)
        days = [span for span in dates_told(scene, first, last) if len(span.value) == DAY]
        day = next((span for span in days if not said(scene, span.j, last)), None)
        if day:
            yield day, first, last


def raid(scene: Scene, day: DateSpan, first: int, last: int) -> bool:
    """Whether a sentence tells at which hour or part of a day the authorities set to work.

    What they decide or announce then is none (*Chiều 9/6, Công an huyện A khởi tố …*).
    """
    if len(day.value) < DAY or not (hour_told(scene, day, first) or _part_told(scene, day, first, last)):
        return False
    acting = [*scene.among("police", day.j, last), *(span.i for span in scene.agencies_among(day.j, last))]
    return any(not (scene.keys[k - 1] in small_words("goals") or titled(scene, k)) for k in acting)


def opens_news(scene: Scene, day: DateSpan, first: int) -> bool:
    """Whether a day opens a piece of news about what the police did (*Ngày 2/7, Công an huyện A …*)."""
    if (scene.keys[day.i],) not in word_set("dates", "day") or hour_told(scene, day, first):
        return False
    return scene.acting_among(day.j, day.j + _SUBJECT)


def hour_told(scene: Scene, day: DateSpan, first: int) -> bool:
    """Whether the hour stands before a day in the sentence from syllable `first` on (*Khoảng 15h ngày 8/6*)."""
    hour = scene.keys[max(day.i - _HOUR, first) : day.i]
    return any(key in small_words("hours") or key[0].isdigit() for key in hour)


def _part_told(scene: Scene, day: DateSpan, first: int, last: int) -> bool:
    """Whether a date opens with a part of the day (*Trước đó, TỐI 5/7, …*), but no piece of news."""
    if not any(tuple(scene.keys[day.i : day.i + size]) in word_set("dates", "times") for size in (1, 2)):
        return False
    if scene.holds("decisions", day.j, last) or not small_words("remand").isdisjoint(scene.keys[day.j : last]):
        return False
    news = day.i == first and scene.acting_among(day.j, day.j + _SUBJECT)
    return not news or scene.holds("at_once", day.j, last)
