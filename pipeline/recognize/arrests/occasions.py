"""Find when an arrest took place."""

from __future__ import annotations

from pipeline.facts import AgencySpan, DateSpan
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.listing import past_brackets
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.surroundings import scope_of
from pipeline.recognize.arrests.words import small_words

_SENTENCES_BACK = 2
_FAR_BACK = 7
_SENTENCES_ON = 8
_DAY = 10
_HOUR = 5
_YEAR = 4
_AFTER = 30
_NEAR = 4
_BESIDE = 1
_EARLIER = 60
_LONG = 150
_BEFORE_DATES = small_words("dates") | small_words("hours")
_SOON = ("arrest", "summon")
"""Actions that may come on the day of the deed; a proceeding is dated only where the text dates one."""


def date_of(scene: Scene, clause: Clause) -> str | None:
    """The date of the act as a partial date, from its own sentence; one that tells when somebody spoke is none."""
    if after := _date_after_verb(scene, clause):
        return after
    before = _dates(scene, clause.first, clause.trigger.i, years=scope_of(scene, clause) == "case")
    return before[-1].value if before and _dates_act(scene, clause, before[-1]) else None


def _date_after_verb(scene: Scene, clause: Clause) -> str | None:
    """The date right after the verb and its people, or later after *vào*, *hôm*."""
    people, after = clause.people, clause.trigger.j
    if people and clause.how in ("object", "joined"):
        after = max(after, past_brackets(scene, people.j, clause.last))
    for span in _dates(scene, clause.trigger.j - 1, min(clause.last, after + _AFTER), years=True):
        if _of_deed(scene, clause.trigger.j, span.i):
            break
        near = _NEAR if len(span.value) > _YEAR else _BESIDE
        if span.i - after <= near or (near > _BESIDE and scene.keys[span.i - 1] in small_words("dates")):
            return span.value
    return None


def _of_deed(scene: Scene, i: int, j: int) -> bool:
    """Whether words from syllable `i` on lead over to the deed, whose day is at `j` (*bị bắt sau vụ cháy NGÀY 3/4*)."""
    return any(scene.among(kind, i, j) for kind in ("introducers", "loose", "acts")) or scene.holds("naming", i, j)


def _dates_act(scene: Scene, clause: Clause, span: DateSpan) -> bool:
    """Whether a date before the verb is that of the act: not of somebody's speech, a trial, or the case itself."""
    if _elsewhere(scene, span.j, clause.trigger.i, clause) or scene.before("statistic", span.i):
        return False
    k = span.i
    while k > clause.first and scene.keys[k - 1] in _BEFORE_DATES:
        k -= 1
    return k == clause.first or scene.keys[k - 1] == "," or not scene.word("involved", clause.first)


def _elsewhere(scene: Scene, i: int, j: int, clause: Clause) -> bool:
    """Whether a date before syllable `i` is, as the words up to `j` tell, that of a speech or of a trial."""
    return _said(scene, i, j) or (clause.trigger.action != "sentence" and _tried(scene, i, j))


def _tried(scene: Scene, i: int, j: int) -> bool:
    """Whether a court sits between two syllables (*Ngày 8/2, TAND tỉnh A xét xử ông B, người bị truy tố …*)."""
    bodies = (span.agency for span in scene.agencies_among(i, j))
    return any(body is not None and body.kind == "court" for body in bodies)


def former_year(scene: Scene, clause: Clause) -> str:
    """The year that opens a clause's sentence: that of a former act (*Năm 2009, Khiển bị bắt vì trộm trâu*)."""
    first, _ = scene.sentence(clause.trigger.i)
    years = [span.value for span in scene.dates_among(first, first + 2) if len(span.value) == _YEAR]
    return years[0] if years else ""


def date_around(scene: Scene, clause: Clause, actor: AgencySpan | None) -> str | None:
    """The date that the sentences before a clause give its act; that of a trial stands beside the court's name."""
    beside = date_beside(scene, actor) if actor and clause.trigger.action == "sentence" else None
    return beside or date_before(scene, clause)


def date_before(scene: Scene, clause: Clause) -> str | None:
    """The date in which the story stands at a clause: the last told in the sentences before it.

    It dates the act where that follows at once (*bắt quả tang*, *ngay sau đó*), else where the authorities are at
    work on that date shortly before; not where the clause tells that time went by (*mở rộng điều tra*, *10 ngày sau*),
    nor what only goes on (*tạm giữ*).
    """
    first, last = scene.sentence(clause.trigger.i)
    at_once = _follows(scene, clause, "at_once")
    if not at_once and (clause.trigger.action == "detain" or _follows(scene, clause, "later")):
        return None
    for _ in range(_FAR_BACK if at_once else _SENTENCES_BACK):
        if first == 0:
            return None
        first, last = scene.sentence(first - 1)
        dates = [span for span in _dates(scene, first, last) if not _elsewhere(scene, span.j, last, clause)]
        if dates:
            return dates[-1].value if at_once or _at_work(scene, first, last, clause.trigger.action) else None
    return None


def _follows(scene: Scene, clause: Clause, kind: str) -> bool:
    """Whether the words up to a clause's verb, or right after it, tell how soon the act came."""
    first = max(clause.first, clause.trigger.i - _EARLIER)
    return scene.holds(kind, first, min(clause.last, clause.trigger.j + _NEAR))


def _at_work(scene: Scene, i: int, j: int, action: str) -> bool:
    """Whether a sentence tells of the authorities: any for an arrest, their measures for a proceeding, a court."""
    if action == "sentence":
        return _tried(scene, i, j) or bool(scene.among("courts", i, j))
    if action not in _SOON:
        return bool(scene.among("trigger", i, j)) or scene.holds("measures", max(i, j - _LONG), j)
    return action == "summon" or bool(scene.agencies_among(i, j) or scene.among("police", i, j))


def date_after(scene: Scene, k: int, action: str) -> str | None:
    """The first day that the sentences after syllable `k` tell: a lead tells the act, what follows when it was.

    That or the next sentence must tell of the same action, or of the authorities at a certain hour of that day
    (*Khoảng 15h ngày 8/6, tổ công tác … phát hiện*); a day before somebody's speech is none.
    """
    last = scene.sentence(k)[1]
    for _ in range(_SENTENCES_ON):
        if last >= len(scene.keys):
            return None
        first, last = scene.sentence(last)
        days = [span for span in _dates(scene, first, last) if len(span.value) == _DAY]
        day = next((span for span in days if not _said(scene, span.j, last)), None)
        if day:
            return day.value if _tells_act(scene, first, last, action) or _raid(scene, day, last, action) else None
    return None


def _tells_act(scene: Scene, first: int, last: int, action: str) -> bool:
    """Whether a sentence or the next one holds a trigger of the action."""
    following = scene.sentence(last)[1] if last < len(scene.keys) else last
    triggers = scene.words("trigger")
    return any(triggers[i].value == action for i in scene.among("trigger", first, following))


def _raid(scene: Scene, day: DateSpan, last: int, action: str) -> bool:
    """Whether a sentence tells at which hour of the day the authorities set to work."""
    hour = scene.keys[max(day.i - _HOUR, 0) : day.i]
    if action != "arrest" or not any(key in small_words("hours") or key[0].isdigit() for key in hour):
        return False
    return bool(scene.among("police", day.j, last) or scene.agencies_among(day.j, last))


def date_beside(scene: Scene, span: AgencySpan) -> str | None:
    """The day told in the sentence that names a body (*Ngày 5/6, TAND tỉnh A mở phiên tòa …*)."""
    first, last = scene.sentence(span.i)
    days = [date.value for date in _dates(scene, first, last) if len(date.value) == _DAY]
    return days[0] if days else None


def _dates(scene: Scene, i: int, j: int, years: bool = False) -> list[DateSpan]:
    """The dates from syllable `i` to before `j` that are no births and not to come, in text order.

    Mere `years` only if asked for.
    """
    dates = [span for span in scene.dates_among(i, j) if not (_born(scene, span.i) or _to_come(scene, span.value))]
    finer = [span for span in dates if len(span.value) > _YEAR]
    return finer or (dates if years else [])


def _to_come(scene: Scene, value: str) -> bool:
    """Whether a date lies after the day on which the article appeared (*bầu cử năm 2028*)."""
    published = scene.reading.article.published_on
    return published is not None and value[:1].isdigit() and value > published[: len(value)]


def _born(scene: Scene, k: int) -> bool:
    """Whether the date at syllable `k` is a birth (*sinh năm 1988*, *SN 1988*)."""
    return any(key in small_words("births") for key in scene.keys[max(k - 3, 0) : k + 1])


def _said(scene: Scene, i: int, j: int) -> bool:
    """Whether somebody speaks between the syllables `i` and `j` (*Ngày 8/2, Công an cho biết đã bắt …*)."""
    return bool(scene.among("saying", i, j))
