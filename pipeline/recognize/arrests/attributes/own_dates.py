"""Find when an arrest took place from the sentence that tells it."""

from __future__ import annotations

from pipeline.facts import DateSpan
from pipeline.recognize.arrests.attributes.scopes import scope_of
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.measures import remand
from pipeline.recognize.arrests.people.listing import past_brackets
from pipeline.recognize.arrests.reality.modality import ends_stretch
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

DAY = 10
"""The length of a day's value."""
_YEAR = 4
_AFTER = 30
_NEAR = 4
_BESIDE = 1
_RECENT = small_words("recent")
_BEFORE_DATES = small_words("dates") | small_words("hours")


def date_of(scene: Scene, clause: Clause) -> str | None:
    """The date of the act as a partial date, from its own sentence; one that tells when somebody spoke is none."""
    if after := _date_after_verb(scene, clause):
        return after
    if ends_stretch(scene, clause):
        return None
    before = dates_told(scene, clause.first, clause.trigger.i, years=scope_of(scene, clause) == "case")
    if not before or _unknown_since(scene, before[-1].j, clause.trigger.i):
        return None
    return before[-1].value if _dates_act(scene, clause, before[-1]) else None


def _unknown_since(scene: Scene, i: int, j: int) -> bool:
    """Whether a day that the article does not tell follows a date (*vụ cháy ngày 1/2. HÔM NAY, công an bắt …*)."""
    return any(not span.value for span in scene.dates_among(i, j))


def lately(scene: Scene, clause: Clause) -> bool:
    """Whether the day of a seizure may be that of the news (*Ngày 9/6, Công an huyện A VỪA bắt 2 đối tượng*).

    A warrant is of the day on which it is announced.
    """
    words = scene.keys[max(clause.first, clause.trigger.i - _AFTER) : clause.trigger.i]
    return clause.trigger.action == "arrest" and not remand(scene, clause) and not _RECENT.isdisjoint(words)


def _date_after_verb(scene: Scene, clause: Clause) -> str | None:
    """The date right after the verb and its people, or later after *vào*, *hôm*."""
    people, after = clause.people, clause.trigger.j
    if people and clause.how in ("object", "joined"):
        after = max(after, past_brackets(scene, people.j, clause.last))
    for span in dates_told(scene, clause.trigger.j - 1, min(clause.last, after + _AFTER), years=True):
        start = _opening(scene, span.i, after)
        if _of_deed(scene, clause.trigger.j, span.i) or _of_next(scene, start, span.j):
            break
        near = _NEAR if len(span.value) > _YEAR else _BESIDE
        introduced = near > _BESIDE and not small_words("dates").isdisjoint(scene.keys[start : span.i])
        if start - after <= near or introduced:
            return span.value
    return None


def _opening(scene: Scene, k: int, first: int) -> int:
    """The first syllable of the words before a date at `k` that belong to it (*VÀO KHOẢNG 19h30 cùng ngày*)."""
    while k > first and (scene.keys[k - 1] in _BEFORE_DATES or scene.keys[k - 1][0].isdigit()):
        k -= 1
    return k


def _of_next(scene: Scene, i: int, j: int) -> bool:
    """Whether a date from syllable `i` to before `j` opens what follows (*bị bắt VÀ ngày 3/4, ông được tại ngoại*)."""
    opened = small_words("opening_date")
    return scene.keys[i - 1] in opened or (j < len(scene.keys) and scene.keys[j] == ":")


def _of_deed(scene: Scene, i: int, j: int) -> bool:
    """Whether words from syllable `i` on lead over to the deed, whose day is at `j` (*bị bắt sau vụ cháy NGÀY 3/4*)."""
    return any(scene.among(kind, i, j) for kind in ("introducers", "loose", "acts")) or scene.holds("naming", i, j)


def _dates_act(scene: Scene, clause: Clause, span: DateSpan) -> bool:
    """Whether a date before the verb is that of the act: not of somebody's speech, a trial, or the case itself."""
    if of_speech_or_trial(scene, span.j, clause.trigger.i, clause) or scene.before("since", span.i):
        return False
    k = _opening(scene, span.i, clause.first)
    if scene.before("happening", k) or scene.holds("topics", span.j, clause.trigger.i):
        return False
    if _in_description(scene, clause, k, span.j):
        return False
    return k == clause.first or scene.keys[k - 1] == "," or not scene.word("involved", clause.first)


def _in_description(scene: Scene, clause: Clause, k: int, j: int) -> bool:
    """Whether a date tells who somebody is (*tài xế TÔNG CHẾT HAI NGƯỜI TỐI 5/3 đã ra đầu thú*).

    Its words begin at syllable `k` and end before `j`.
    """
    people = clause.people
    if people is None or clause.how != "subject" or not people.i < k or scene.word("done", j) is None:
        return False
    joined = scene.keys[k - 1] == "," or scene.keys[k - 1] in small_words("opening_date")
    return not joined and bool(scene.among("acts", people.i, k))


def of_speech_or_trial(scene: Scene, i: int, j: int, clause: Clause) -> bool:
    """Whether a date before syllable `i` is, as the words up to `j` tell, that of a speech or of a trial."""
    if said(scene, i, j):
        return True
    return clause.trigger.action != "sentence" and (tried(scene, i, j) or scene.holds("trials", i, j))


def tried(scene: Scene, i: int, j: int) -> bool:
    """Whether a court sits between two syllables (*Ngày 8/2, TAND tỉnh A xét xử ông B, người bị truy tố …*)."""
    bodies = (span.agency for span in scene.agencies_among(i, j))
    return any(body is not None and body.kind == "court" for body in bodies)


def former_year(scene: Scene, clause: Clause) -> str:
    """The year that opens a clause's sentence: that of a former act (*Năm 2009, Khiển bị bắt vì trộm trâu*)."""
    first, _ = scene.sentence(clause.trigger.i)
    years = [span.value for span in scene.dates_among(first, first + 2) if len(span.value) == _YEAR]
    return years[0] if years else ""


def dates_told(scene: Scene, i: int, j: int, years: bool = False) -> list[DateSpan]:
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


def said(scene: Scene, i: int, j: int) -> bool:
    """Whether somebody speaks between the syllables `i` and `j` (*Ngày 8/2, Công an cho biết đã bắt …*).

    Who is told something does not (*Ngày 8/2, nhận được THÔNG TIN, công an bắt …*).
    """
    return any(scene.before("receiving", k) is None for k in scene.among("saying", i, j))
