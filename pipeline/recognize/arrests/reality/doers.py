"""Judge who seized or called somebody: the state, a private person, a court or a host."""

from __future__ import annotations

from pipeline.recognize.arrests.attributes.powers import acts
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.clauses.subjects import adverbs_only
from pipeline.recognize.arrests.people.phrases import people_near
from pipeline.recognize.arrests.reality.victims import polite
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_CITIZEN_WINDOW = 30
_HANDED_REACH = 20
_SUBJECT_REACH = 10
_COURT_REACH = 20
_JAILER_REACH = 6
_NEAR = 3
_BY_REACH = 10
_CARED_REACH = 14
_TOLD_REACH = 120
_SEIZED_REACH = 15
_TEAM_WORDS = 2
_OF_THE_LAW = ("charge", "sentence")
"""What only the state can do."""
_STOPS = small_words("passive") | small_words("separators")


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
    if scene.acting_among(start, k) or scene.places_among(start, k):
        return False
    if clause.people and polite(scene, clause.people.i) and k > clause.first + 1 and scene.forms[k - 1].istitle():
        return True
    if k > clause.first and (scene.keys[k - 1] in small_words("selves") or _courteous(scene, k - 1)):
        return True
    if scene.word("carried", clause.trigger.i) and scene.among("kin", max(clause.first, k - _NEAR), k):
        return True
    near = people_near(scene, start, k)
    return any(p.j == k and p.kind != "number" and scene.keys[p.i - 1] not in small_words("accusing") for p in near)


def _courteous(scene: Scene, k: int) -> bool:
    """Whether a polite word alone stands at syllable `k`, for one told before (*ÔNG liền đưa kẻ trộm về công an*)."""
    return polite(scene, k) and scene.forms[k].islower() and scene.words("person")[k].j == k + 1


def cared_for(scene: Scene, clause: Clause) -> bool:
    """Whether people are taken to a station to be helped (*đưa cụ bà đi lạc về trụ sở nghỉ ngơi*)."""
    if not scene.word("carried", clause.trigger.i):
        return False
    goal = next(iter(scene.among("destinations", clause.trigger.j, clause.last)), None)
    if goal is None:
        return False
    cared = scene.among("cared", goal, min(goal + _CARED_REACH, clause.last))
    return bool(cared) and not scene.among("talks", goal, cared[0])


def by_host(scene: Scene, clause: Clause) -> bool:
    """Whether *mời … làm việc* is an invitation (*Thị trưởng mời đoàn sang thăm và làm việc*): no police is told."""
    if not scene.word("invited", clause.trigger.i) or clause.trigger.j > clause.trigger.i + 1:
        return False
    first, last = clause.first, clause.last
    if _asked_up(scene, clause) or scene.among("police", first, last):
        return False
    if any(acts(span, "summon") for span in scene.agencies_among(first, last)):
        return False
    return not (clause.people and (clause.people.pointing or scene.word("suspects", clause.people.i)))


def _asked_up(scene: Scene, clause: Clause) -> bool:
    """Whether a title opens with somebody asked up to a station (*Mời tài xế lên làm việc vụ tai nạn*)."""
    i, last = clause.trigger.i, clause.last
    return i == 0 and any(scene.keys[k - 1] in small_words("upwards") for k in scene.among("talks", i, last))


def by_court(scene: Scene, clause: Clause) -> bool:
    """Whether people are called to a trial or a team (*tòa triệu tập 40 nhân chứng*), not into custody."""
    start, i = max(clause.first, clause.trigger.i - _COURT_REACH), clause.trigger.i
    called, j = clause.trigger.action == "summon", clause.trigger.j
    told = scene.among("courts", start, i) or scene.among("selectors", start, i) or scene.among("courts", j, j + _NEAR)
    return called and bool(told)


def by_superior(scene: Scene, clause: Clause) -> bool:
    """Whether people are called to a meeting, a match or the boss (*Sở triệu tập các hiệu trưởng*), not by police."""
    people = clause.people
    if clause.trigger.action != "summon" or people is None or _police_in(scene, clause):
        return False
    if len(scene.words("teams")) >= _TEAM_WORDS or scene.among("invitees", people.i, people.j):
        return True
    if clause.passive >= 0:
        return not small_words("speakers").isdisjoint(scene.keys[people.i : people.j])
    spans = scene.agencies_among(clause.first, clause.trigger.i)
    heads = [spans[-1].j] if spans else []
    heads += [scene.words("superiors")[k].j for k in scene.among("superiors", clause.first, clause.trigger.i)]
    return bool(heads) and adverbs_only(scene, max(heads), clause.trigger.i)


def _police_in(scene: Scene, clause: Clause) -> bool:
    """Whether the clause names the police or a body that may call people in."""
    if scene.among("police", clause.first, clause.last):
        return True
    return any(acts(span, "summon") for span in scene.agencies_among(clause.first, clause.last))


def by_foe(scene: Scene, clause: Clause) -> bool:
    """Whether somebody wants another one jailed (*đưa vợ vào tù*), which is no judgment."""
    if clause.trigger.action != "sentence" or not scene.word("alone", clause.trigger.i):
        return False
    start = max(clause.first, clause.trigger.i - _JAILER_REACH)
    jailers = scene.among("jailers", start, clause.trigger.i)
    return any(scene.keys[k - 1] not in small_words("suffered") for k in jailers)


def by_citizens(scene: Scene, clause: Clause) -> bool:
    """Whether residents seized the person, perhaps to hand him over, without the police taking part.

    They neither charge nor judge anybody (*Bảo vệ trường bị hại: KHỞI TỐ hai anh em*).
    """
    if clause.trigger.action in _OF_THE_LAW:
        return False
    i, j, acting = clause.trigger.i, clause.trigger.j, _acting_from(scene, clause)
    near = [k for k in range(acting, i) if _citizens_at(scene, k)] if not scene.word("alone", i) else []
    police = [k for k in range(acting, i) if scene.word("police", k) or k in scene.agencies]
    if near and (said := scene.last("saying", acting, near[-1])):
        police = [k for k in police if k > said.i]
    handed = any(scene.word("handover", k) for k in range(j, min(clause.last, j + _HANDED_REACH)))
    if near:
        return not police or _in_turn(scene, near[-1], i) or (handed and not _side_by_side(scene, near[-1], police[-1]))
    return (handed and not police) or _after_by(scene, clause) or _by_relatives(scene, clause)


def _acting_from(scene: Scene, clause: Clause) -> int:
    """The first syllable before the verb at which those who act may stand.

    Who stands before *bị* suffers the act (*Tài xế taxi bị bắt*); *được* may belong to another verb (*bắt được*).
    """
    start = max(clause.first, clause.trigger.i - _CITIZEN_WINDOW)
    suffered = clause.passive >= 0 and scene.keys[clause.passive] in small_words("suffered")
    return max(start, clause.passive) if suffered else start


def _citizens_at(scene: Scene, k: int) -> bool:
    """Whether residents are told at syllable `k`, not what a person is (*Lưu (LÀ NHÂN VIÊN BẢO VỆ chợ)*)."""
    told_of = k > 0 and scene.keys[k - 1] in small_words("identity")
    return scene.word("citizens", k) is not None and not told_of


def after_citizens(scene: Scene, clause: Clause) -> bool:
    """Whether those seized are those whom residents caught right before (*Sau khi bị bắt giữ, tài xế kêu đau*)."""
    i = clause.trigger.i
    if clause.trigger.action != "arrest" or clause.passive < 0 or clause.first == 0:
        return False
    before = scene.sentence(clause.first - 1)[0]
    start = max(scene.sentence(before - 1)[0] if before else 0, clause.first - _TOLD_REACH)
    caught = scene.last("citizens", start, clause.first)
    if caught is None or scene.acting_among(caught.j, i):
        return False
    end = min(caught.j + _SEIZED_REACH, scene.sentence(caught.i)[1])
    return any(scene.words("trigger")[k].value == "arrest" for k in scene.among("trigger", caught.j, end))


def _in_turn(scene: Scene, k: int, i: int) -> bool:
    """Whether residents at syllable `k` act on what the police did (*… bắt ba người NÊN người dân đã bắt giữ …*)."""
    then = not small_words("hence").isdisjoint(scene.keys[max(k - 1, 0) : k])
    return then and i - scene.words("citizens")[k].j <= _NEAR and not scene.acting_among(k + 1, i)


def _side_by_side(scene: Scene, one: int, other: int) -> bool:
    """Whether residents and police are told as acting together (*người dân CÙNG Công an xã bắt giữ*)."""
    i, j = sorted((one, other))
    return not small_words("together").isdisjoint(scene.keys[i:j])


def _after_by(scene: Scene, clause: Clause) -> bool:
    """Whether who did it follows the verb, and is no police (*bị khống chế BỞI hai người đàn ông*)."""
    j = clause.trigger.j
    if clause.passive < 0 or small_words("done_by").isdisjoint(scene.keys[j : min(j + _NEAR, clause.last)]):
        return False
    end = min(j + _BY_REACH, clause.last)
    return not scene.acting_among(j, end)


def _by_relatives(scene: Scene, clause: Clause) -> bool:
    """Whether a relative right after *bị* does it (*bị CHỒNG bà Nụ bắt quả tang*)."""
    i = clause.trigger.i
    start = max(clause.first, i - _SUBJECT_REACH) + 1
    kin = [k for k in scene.among("companions", start, i) if scene.keys[k - 1] in small_words("suffered")]
    if clause.trigger.action != "arrest" or not kin:
        return False
    return _STOPS.isdisjoint(scene.keys[kin[-1] : i]) and not scene.acting_among(kin[-1], i)
