"""Find the people whom the clause of a trigger leaves out because they are told right before or after it."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.objects import ACCUSED, bare
from pipeline.recognize.arrests.clauses.passives import only_actors
from pipeline.recognize.arrests.clauses.starts import after_source, only_openers
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between, read_people
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_ELIDED_REACH = 12
_LATE_REACH = 40
_TERM_REACH = 5
_CONNECTIVES = small_words("between_actions")
_HENCE = small_words("hence")
_THEN = small_words("then")


def police_before(scene: Scene, trigger: Trigger, first: int) -> bool:
    """Whether *thì công an*, *nên công an* or the like stands right before a trigger whose object was told before."""
    k = trigger.i
    starts = range(max(first, k - _ELIDED_REACH), k)
    hence = [i for i in starts if scene.keys[i] in _HENCE and only_actors(scene, i + 1, k)]
    if not hence or scene.keys[hence[0]] in _THEN:
        return bool(hence)
    told = trigger.action == "summon" or scene.among("police", hence[0], k) or scene.agencies_among(hence[0], k)
    return bool(told) and bare(scene, trigger.j)


def elided_object(scene: Scene, trigger: Trigger, first: int, last: int) -> People | None:
    """Whom the police found before in the sentence, where the verb has no object of its own.

    *Công an xác định được Lưu và đưa về trụ sở*, *trinh sát phát hiện hai kẻ khả nghi nên mời về làm việc*.
    """
    if (trigger.j >= last or bare(scene, trigger.j)) and _of_accused(scene, trigger):
        return _last_told(scene, after_source(scene, first, trigger.i), trigger.i)
    joined = trigger.i > first and scene.keys[trigger.i - 1] in _CONNECTIVES
    if not joined or not untold(scene, trigger, last):
        return None
    acting = [*scene.among("police", first, trigger.i), *(span.i for span in scene.agencies_among(first, trigger.i))]
    return _last_told(scene, max(min(acting), after_source(scene, first, trigger.i)), trigger.i) if acting else None


def untold(scene: Scene, trigger: Trigger, last: int) -> bool:
    """Whether a verb has no object of its own (*nên triệu tập LẤY LỜI KHAI*)."""
    called_in = trigger.action == "summon" and scene.word("talks", trigger.j) is not None
    return trigger.j >= last or called_in or bare(scene, trigger.j)


def accused_untold(scene: Scene, trigger: Trigger, first: int) -> People | None:
    """The accused whom a court judges where nobody is named (*HĐXX tuyên phạt 12 năm tù*)."""
    i, j = trigger.i, trigger.j
    judged = trigger.action == "sentence" and scene.among("courts", first, i)
    return People(i, j, "one", 1) if judged and scene.among("penalties", j, j + _TERM_REACH) else None


def _of_accused(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger is *khởi tố bị can*, or joined to one before it (*khởi tố bị can và BẮT TẠM GIAM*)."""
    k = trigger.j
    while scene.keys[max(k - 2, 0) : k] != ACCUSED:
        hit = scene.before("joints", trigger.i if k == trigger.j else k)
        if hit is None:
            return False
        k = hit.i
    return True


def _last_told(scene: Scene, i: int, j: int) -> People | None:
    """The people told last from syllable `i` to before `j`; of *Lưu là nghi phạm* the one who is named."""
    people = [p for p in people_between(scene, i, j) if p.kind in ("names", "number", "one", "group")]
    people = [p for p in people if scene.keys[p.i - 1] not in small_words("accusing") and not scene.word("police", p.i)]
    if len(people) > 1 and people[-1].kind == "one" and scene.keys[people[-1].i - 1] in small_words("identity"):
        return people[-2]
    accused = [p for p in people if p.kind == "names" or scene.among("suspects", p.i, p.j)]
    return next(reversed(accused or people), None)


def late_subject(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """The people told after a clause without subject (*Sau khi bị bắt, Lưu khai …*; *Bị tuyên 5 năm tù, bà B …*)."""
    for k in range(trigger.j, min(last - 1, trigger.j + _LATE_REACH)):
        if (scene.keys[k] == "," or scene.keys[k] in _THEN) and (people := _subject_at(scene, k + 1, last)):
            return None if people.kind == "group" else people
        goes_on = scene.forms[k + 1][0].islower() or scene.word("acts", k + 1)
        if scene.keys[k] in ("(", ";", ":") or (scene.keys[k] == "," and not goes_on):
            break
    return None


def _subject_at(scene: Scene, k: int, last: int) -> People | None:
    """The people at syllable `k`, also by a polite word alone (*Khi bị bắt, BÀ thừa nhận*), or as the owners of
    what they carry (*Lúc bị bắt, TRONG NGƯỜI Lưu có 3 gói ma túy*).
    """
    k = scene.after(("upon",), k)
    if people := read_people(scene, k, last):
        return people
    if k + 1 >= last or scene.word("respected", k) is None or scene.word("citizens", k) or k + 1 in scene.nouns:
        return None
    return People(k, k + 1, "one", 1, pointing=True) if scene.forms[k + 1].islower() else None


def subjectless(scene: Scene, passive: int, first: int) -> bool:
    """Whether *bị* opens its sentence, or only a date, *sau khi* or the like stands before it."""
    if (hit := scene.before("presupposed", passive)) is not None and hit.i >= first:
        return True
    return only_openers(scene, first, passive)
