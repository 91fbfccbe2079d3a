"""Judge whether a trigger tells an event: not denied, planned, supposed or wished, and done by the state."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause, joined
from pipeline.recognize.arrests.clauses.subjects import adverbs_only
from pipeline.recognize.arrests.people.phrases import people_between
from pipeline.recognize.arrests.people.quotes import PARTNERS
from pipeline.recognize.arrests.reality.questions import asked
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit

_WINDOW = 7
_ORDER = 3
_LONGEST_WINDOW = 40
_NEAR = 3
_KNOWN_WINDOW = 5
_GENERAL_WINDOW = 120
_SUBJECT_REACH = 10
_DECOY_REACH = 8
_RUMOUR_REACH = 8


def unreal(scene: Scene, clause: Clause) -> str:
    """Why the act did not take place (`denied`, `planned`, `supposed`, `wished`, `general`), or an empty string."""
    if _called_upon(scene, clause):
        return "wished"
    if _supposed_of(scene, clause) or _rumoured(scene, clause) or _imagined(scene, clause):
        return "supposed"
    if _conditional(scene, clause) or _in_quotes(scene, clause):
        return "supposed"
    return _taken_back(scene, clause) or asked(scene, clause) or _general(scene, clause)


def _conditional(scene: Scene, clause: Clause) -> bool:
    """Whether *thì* right before the verb tells what is to follow (*sai phạm nghiêm trọng THÌ khởi tố*)."""
    if clause.trigger.action != "charge" or clause.passive >= 0:
        return False
    return not small_words("then").isdisjoint(scene.keys[max(clause.trigger.i - 1, 0) : clause.trigger.i])


def _in_quotes(scene: Scene, clause: Clause) -> bool:
    """Whether quotation marks around *bị bắt* or *bắt* alone take it back (*cô gái “bị bắt” trong clip*)."""
    i, j = clause.trigger.i, clause.trigger.j
    k = clause.passive if 0 < clause.passive < i else i
    if k == 0 or j >= len(scene.forms) or PARTNERS.get(scene.forms[k - 1]) != scene.forms[j]:
        return False
    return k < i or (j == i + 1 and scene.keys[i] in small_words("quoted"))


def _taken_back(scene: Scene, clause: Clause) -> str:
    """What the last word before the act that takes it back says, if no word for what was done follows it."""
    anchor, people, why = clause.anchor, clause.people, ""
    near = _window(scene, anchor)
    first = max(clause.first, near - _ORDER)
    if not scene.holds("unreal", first, anchor):
        return ""
    first = max(first, _new_clause(scene, anchor, clause.first))
    if clause.passive >= 0 and clause.how != "opening" and people and people.j <= anchor:
        first = max(first, people.j)
    if clause.trigger.alone and people and people.i and scene.keys[people.i - 1] == ",":
        first = max(first, people.i)
    for k in range(first, anchor):
        hit, done = _unreal_at(scene, k), scene.word("done", k)
        if scene.keys[k] in (";", ".", ":") or (done and not (hit and hit.j > done.j)):
            why = ""
        elif hit and hit.j <= clause.trigger.i and not _came_true(scene, clause, k):
            why = why if _too_far(clause, hit, near) or _of_deed(scene, clause, hit) else hit.value
    return why


def _of_deed(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Whether a plan is that of the deed for which they were seized (*dùng dao ĐỂ CƯỚP xe bị bắt*)."""
    if clause.passive <= hit.j or scene.word("trigger", hit.j):
        return False
    return _aimed_at(scene, clause, hit) or (hit.value == "planned" and scene.word("acts", hit.j) is not None)


def _aimed_at(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Whether a word tells what those before it wanted, ere *bị* comes (*nhóm thuê nhà ĐỂ Ở bị bắt*)."""
    people, passive = clause.people, clause.passive
    if people is None or people.j > hit.i or scene.keys[hit.i] not in small_words("aims"):
        return False
    others = adverbs_only(scene, hit.j, passive) or people_between(scene, hit.j, passive)
    return scene.keys[passive] in small_words("suffered") and not others


def _too_far(clause: Clause, hit: Hit, near: int) -> bool:
    """Whether a word stands too far before the act; an order may stand before `near` (*yêu cầu … khẩn trương BẮT*)."""
    gap, active = clause.anchor - hit.j, clause.passive < 0
    if hit.value == "denied" and gap > (_NEAR if active else 1):
        return True
    if hit.value in ("planned", "wished") and not active and gap > _NEAR:
        return True
    return hit.i < near and (hit.value != "wished" or clause.trigger.action == "sentence")


def carried_on(scene: Scene, clause: Clause, before: Clause | None) -> bool:
    """Whether a trigger is joined to one that only may take place (*sẽ khởi tố, BẮT TẠM GIAM*)."""
    if before and before.trigger.j <= clause.trigger.i and joined(scene, before.trigger.j, clause.trigger.i):
        return bool(unreal(scene, before))
    hit = scene.last("decoy", clause.trigger.i - _DECOY_REACH, clause.trigger.i)
    return hit is not None and scene.word("proposing", hit.i) is not None and joined(scene, hit.j, clause.trigger.i)


def _called_upon(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is only urged to turn himself in (*vận động đối tượng … ra trình diện*)."""
    if clause.trigger.action != "surrender" or clause.people is None:
        return False
    hit = scene.before("unreal", clause.people.i)
    return hit is not None and hit.value == "wished" and not _brought_about(scene, clause, hit)


def _supposed_of(scene: Scene, clause: Clause) -> bool:
    """Whether a supposition or a wish stands before the people of the act (*nếu ông Lưu bị khởi tố*)."""
    if clause.people is None or clause.people.j > clause.anchor:
        return False
    hit = scene.before("unreal", clause.people.i)
    if hit is not None and hit.value == "wished":
        return clause.trigger.action != "surrender" and scene.keys[hit.i] in small_words("hoping")
    return hit is not None and hit.value == "supposed"


def _imagined(scene: Scene, clause: Clause) -> bool:
    """Whether somebody without a name only is an example (*VÍ DỤ một kế toán bị khởi tố*, *một bác sĩ NÀO ĐÓ*)."""
    people = clause.people
    if people is None or people.names or people.j > clause.anchor:
        return False
    start = people.i - 1 if scene.forms[people.i - 1] == "," else people.i
    return scene.before("examples", start) is not None or scene.holds("some", people.i, people.j + 1)


def _rumoured(scene: Scene, clause: Clause) -> bool:
    """Whether only a rumour tells it of the people or the police (*TUNG TIN ông Tấn bị bắt*)."""
    if not scene.words("rumours"):
        return False
    starts = [span.i for span in scene.agencies_among(clause.first, clause.trigger.i)]
    starts += [clause.people.i] if clause.people else []
    hits = (scene.last("rumours", i - _RUMOUR_REACH, i) for i in starts)
    return any(hit is not None and hit.j in starts for hit in hits)


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


def _new_clause(scene: Scene, anchor: int, first: int) -> int:
    """Where the acting body opens its own clause (*sau khi xem xét, HĐXX tuyên phạt …*); `first` if it does not."""
    k = anchor
    while k > first and (hit := scene.before("done", k)):
        k = hit.i
    starts = [hit.i for kind in ("police", "courts") if (hit := scene.before(kind, k))]
    starts += [span.i for span in scene.agencies_among(k - _LONGEST_WINDOW, k) if span.j == k]
    return max((i for i in starts if i > first and scene.keys[i - 1] in small_words("clause_starts")), default=first)


def _unreal_at(scene: Scene, k: int) -> Hit | None:
    """The word at syllable `k` that takes the act back, unless it is part of a name (*Đồn Biên phòng* for *đồn*).

    Nor may it be of a noun (*tiếp viên hàng KHÔNG bị bắt*).
    """
    hit = scene.word("unreal", k)
    if hit is None or scene.in_agency(k) or scene.in_charge(k):
        return None
    named = scene.forms[k].istitle() and scene.sentence(k)[0] < k and scene.before("person", k)
    within = any((noun := scene.word("person", p)) and noun.j > k for p in range(max(k - _NEAR, 0), k))
    return None if named or within else hit


def _came_true(scene: Scene, clause: Clause, k: int) -> bool:
    """*phải lĩnh án*, *đến công an để tự thú*, *đã đến nhà để bắt giữ*: what would be a wish or plan is fact here."""
    start, purpose = max(clause.first, k - _SUBJECT_REACH), scene.keys[k] in small_words("purpose")
    if clause.trigger.action == "surrender":
        arrived = purpose and scene.among("arrivals", start, k)
        return bool(arrived) or _brought_about(scene, clause, scene.words("unreal")[k])
    if purpose and (scene_at := scene.last("on_scene", start, k)):
        return scene.holds("done", max(clause.first, scene_at.i - _NEAR), scene_at.i)
    return clause.trigger.action == "sentence" and clause.trigger.alone and scene.keys[k] in small_words("obliged")


def _brought_about(scene: Scene, clause: Clause, urging: Hit) -> bool:
    """Whether people gave themselves up when urged (*ĐÃ VẬN ĐỘNG Lưu*; *bắt 9 người, VẬN ĐỘNG 3 người đầu thú*)."""
    counted = clause.people is not None and clause.people.kind == "number" and clause.people.i == urging.j
    listed = scene.keys[urging.i] in small_words("bringing") and scene.keys[urging.i - 1] in small_words("separators")
    return (counted and listed) or scene.before("done", urging.j) is not None


def _general(scene: Scene, clause: Clause) -> str:
    start = max(clause.first, clause.trigger.i - _GENERAL_WINDOW)
    return "general" if scene.among("general", start, clause.trigger.i) else ""


def presupposed(scene: Scene, clause: Clause) -> bool:
    """Whether the act is taken as known (*sau khi bị bắt*), so that it adds no fact told elsewhere."""
    anchor = clause.anchor
    return any(scene.word("presupposed", k) for k in range(max(clause.first, anchor - _KNOWN_WINDOW), anchor))


def subordinate(scene: Scene, clause: Clause) -> bool:
    """Whether the act is only the time of another, whose day may be told (*hai ngày sau dùng xe TỚI KHI bị bắt*)."""
    return _opened_by(scene, clause, "presupposed")


def ends_stretch(scene: Scene, clause: Clause) -> bool:
    """Whether the act only ends a stretch of time, whose beginning may be dated (*từ tháng 4 ĐẾN KHI bị bắt*)."""
    return _opened_by(scene, clause, "until")


def _opened_by(scene: Scene, clause: Clause, kind: str) -> bool:
    """Whether a word of a kind stands right before the passive, or before the people who suffer it."""
    people, k = clause.people, clause.passive
    start = people.i if people and people.j == k else k
    return k >= 0 and scene.before(kind, start) is not None
