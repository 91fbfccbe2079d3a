"""Judge whether a trigger tells an event: not denied, planned, supposed or wished, and done by the state."""

from __future__ import annotations

from pipeline.recognize.arrests.actors import acts
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.people import people_near
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.lexicon import Hit

_WINDOW = 7
_LONGEST_WINDOW = 40
_NEAR = 3
_ASKED = 6
_REFUTED_REACH = 20
_FLED_REACH = 60
_KNOWN_WINDOW = 5
_GENERAL_WINDOW = 120
_CITIZEN_WINDOW = 30
_SUBJECT_REACH = 10
_COURT_REACH = 20


def unreal(scene: Scene, clause: Clause) -> str:
    """Why the act did not take place (`denied`, `planned`, `supposed`, `wished`, `general`), or an empty string."""
    anchor = clause.anchor
    why = ""
    first = max(clause.first, _window(scene, anchor))
    if clause.passive >= 0 and clause.how != "opening" and clause.people and clause.people.j <= anchor:
        first = max(first, clause.people.j)
    if clause.trigger.alone and clause.people and clause.people.i and scene.keys[clause.people.i - 1] == ",":
        first = max(first, clause.people.i)
    if _called_upon(scene, clause):
        return "wished"
    if _supposed_of(scene, clause):
        return "supposed"
    for k in range(first, anchor):
        hit, done = _unreal_at(scene, k), scene.word("done", k)
        if scene.keys[k] in (";", ".", ":") or (done and not (hit and hit.j > done.j)):
            why = ""
        elif hit and hit.j <= clause.trigger.i and not _served(scene, clause, k):
            far = hit.value == "denied" and anchor - hit.j > (_NEAR if clause.passive < 0 else 1)
            far |= hit.value in ("planned", "wished") and clause.passive >= 0 and anchor - hit.j > _NEAR
            why = why if far else hit.value
    return why or _asked(scene, clause) or _general(scene, clause)


def _called_upon(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is only urged to turn himself in (*vận động đối tượng … ra trình diện*)."""
    if clause.trigger.action != "surrender" or clause.people is None:
        return False
    hit = scene.before("unreal", clause.people.i)
    return hit is not None and hit.value == "wished"


def _supposed_of(scene: Scene, clause: Clause) -> bool:
    """Whether a word of supposition stands before the people of a passive (*nếu ông Lưu bị khởi tố*)."""
    if clause.passive < 0 or clause.people is None or clause.people.j > clause.anchor:
        return False
    hit = scene.before("unreal", clause.people.i)
    return hit is not None and hit.value == "supposed"


def _window(scene: Scene, anchor: int) -> int:
    """Where the words that may take an act back begin.

    The name of a body counts as one word, *ra quyết định*, *phê chuẩn lệnh* not at all.
    """
    while hit := scene.before("ordered", anchor) or scene.before("warrants", anchor):
        anchor = hit.i
    first = anchor - _WINDOW
    for span in reversed(scene.agencies_among(anchor - _LONGEST_WINDOW, anchor)):
        if span.j > first:
            first -= span.j - span.i - 1
    return first


def _asked(scene: Scene, clause: Clause) -> str:
    """Whether the sentence asks about it (*A đã bị bắt chưa?*) or calls the report of it false."""
    k = clause.trigger.j
    if clause.how == "object" and scene.among("refuted", k, min(clause.last, k + _REFUTED_REACH)):
        return "denied"
    if clause.people:
        k = max(k, clause.people.j)
    asks = clause.last - k <= _ASKED and scene.forms[clause.last - 1] == "?"
    asks |= scene.keys[k : k + 2] == ["hay", "chưa"]
    return "supposed" if asks and "chưa" in scene.keys[k : clause.last] else ""


def _unreal_at(scene: Scene, k: int) -> Hit | None:
    """The word at syllable `k` that takes the act back, unless it is part of a name (*Đồn Biên phòng* for *đồn*)."""
    hit = scene.word("unreal", k)
    named = hit is not None and scene.forms[k].istitle() and scene.sentence(k)[0] < k and scene.before("person", k)
    return None if hit is None or named or scene.in_agency(k) else hit


def _served(scene: Scene, clause: Clause, k: int) -> bool:
    """*phải lĩnh án*, *đến công an để tự thú*: here *phải* is no wish, and *để* no plan."""
    if clause.trigger.action == "surrender" and scene.keys[k] == "để":
        return bool(scene.among("arrivals", max(clause.first, k - _SUBJECT_REACH), k))
    return clause.trigger.action == "sentence" and clause.trigger.alone and scene.keys[k] == "phải"


def _general(scene: Scene, clause: Clause) -> str:
    start = max(clause.first, clause.trigger.i - _GENERAL_WINDOW)
    return "general" if scene.among("general", start, clause.trigger.i) else ""


def presupposed(scene: Scene, clause: Clause) -> bool:
    """Whether the act is taken as known (*sau khi bị bắt*), so that it adds no fact told elsewhere."""
    anchor = clause.anchor
    return any(scene.word("presupposed", k) for k in range(max(clause.first, anchor - _KNOWN_WINDOW), anchor))


def compels(scene: Scene, clause: Clause) -> bool:
    """Whether *bắt* means to force somebody to do something (*bắt bác sĩ quỳ xuống*)."""
    trigger, people = clause.trigger, clause.people
    if trigger.j != trigger.i + 1 or people is None or clause.how != "object" or people.kind == "number":
        return False
    return any(scene.word("compelled", k) for k in range(people.j, min(people.j + 3, clause.last)))


def by_private_person(scene: Scene, clause: Clause) -> bool:
    """Whether a private person does it, as the subject right before the trigger (*Duy bắt tài xế dừng xe*)."""
    if clause.passive >= 0 or clause.how not in ("object", "none", "far"):
        return False
    k = clause.trigger.i
    while k > clause.first and (hit := scene.before("advances", k)):
        k = hit.i
    if k > clause.first and scene.forms[k - 1] == ")":
        k = max((p for p in range(clause.first, k) if scene.forms[p] == "("), default=k)
    start = max(clause.first, k - _SUBJECT_REACH)
    if any(p in scene.agencies or scene.word("police", p) or p in scene.places for p in range(start, k)):
        return False
    if clause.people and _polite(scene, clause.people.i) and k > clause.first + 1 and scene.forms[k - 1].istitle():
        return True
    near = people_near(scene, start, k)
    return any(p.j == k and p.kind != "number" and scene.keys[p.i - 1] != "tố" for p in near)


def _polite(scene: Scene, k: int) -> bool:
    """Whether the person at syllable `k` is spoken of politely (*anh Bình*), as no suspect is."""
    hit = scene.word("person", k)
    return hit is not None and hit.value == "honorifics"


def at_large(scene: Scene, clause: Clause) -> bool:
    """Whether an arrest is only ordered, of somebody who fled (*ra lệnh bắt tạm giam A nhưng A đã bỏ trốn*)."""
    if clause.trigger.action not in ("arrest", "detain") or clause.passive >= 0 or clause.how not in ("object", "far"):
        return False
    if scene.before("ordered", clause.trigger.i) is None:
        return False
    start = clause.people.j if clause.people else clause.trigger.j
    return any(not _fled_before(scene, k) for k in scene.among("at_large", start, start + _FLED_REACH))


def _fled_before(scene: Scene, k: int) -> bool:
    """Whether the flight at syllable `k` ended before (*sau khi bỏ trốn*, *thời gian bỏ trốn*)."""
    return any(key in ("sau", "khi", "gian", "đang", "theo") for key in scene.keys[max(k - 2, 0) : k])


def by_force(scene: Scene, clause: Clause) -> bool:
    """Whether *khống chế* is what an offender does to a victim (*dùng dao khống chế bà Hoa*): no police acts."""
    trigger, people = clause.trigger, clause.people
    if not scene.word("overpower", trigger.i) or people is None:
        return False
    start = max(clause.first, trigger.i - _CITIZEN_WINDOW)
    if any(k in scene.agencies or scene.word("police", k) for k in range(start, trigger.i)):
        return False
    victim = _polite(scene, people.i)
    arms = (scene.words("weapons")[k] for k in scene.among("weapons", start, trigger.i))
    armed = any(scene.before("suspects", hit.j) is None for hit in arms)
    return armed or (victim and clause.how == "object")


def by_host(scene: Scene, clause: Clause) -> bool:
    """Whether *mời … làm việc* is an invitation (*Thị trưởng mời đoàn sang thăm và làm việc*): no police is told."""
    if not scene.word("invited", clause.trigger.i) or clause.trigger.j > clause.trigger.i + 1:
        return False
    first, last = clause.first, clause.last
    if scene.among("police", first, last) or any(acts(span, "summon") for span in scene.agencies_among(first, last)):
        return False
    return not (clause.people and (clause.people.pointing or scene.word("suspects", clause.people.i)))


def by_court(scene: Scene, clause: Clause) -> bool:
    """Whether a court calls people to a trial (*tòa triệu tập 40 nhân chứng*), which takes nobody into custody."""
    start = max(clause.first, clause.trigger.i - _COURT_REACH)
    return clause.trigger.action == "summon" and bool(scene.among("courts", start, clause.trigger.i))


def by_citizens(scene: Scene, clause: Clause) -> bool:
    """Whether residents seized the person, perhaps to hand him over, without the police taking part."""
    i, j = clause.trigger.i, clause.trigger.j
    start = max(clause.first, i - _CITIZEN_WINDOW)
    # Who stands before *bị* suffers the act (*Tài xế taxi bị bắt*); *được* may belong to another verb (*bắt được*).
    suffered = clause.passive >= 0 and scene.keys[clause.passive] == "bị"
    acting = max(start, clause.passive) if suffered else start
    near = [k for k in range(acting, i) if scene.word("citizens", k)] if not scene.word("alone", i) else []
    police = [k for k in range(start, i) if scene.word("police", k) or k in scene.agencies]
    handed = any(scene.word("handover", k) for k in range(j, min(clause.last, j + 20)))
    if near:
        return not police or handed
    return handed and not police
