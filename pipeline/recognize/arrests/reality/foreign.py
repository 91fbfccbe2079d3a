"""Judge whether an arrest was made abroad."""

from __future__ import annotations

from pipeline.facts import NameSpan, PlaceSpan
from pipeline.recognize.arrests.attributes.powers import acts
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_SURE = 1
_TITLE = 60
_PLACE_REACH = 8
_CONVERSION_REACH = 8
_MOST_LISTED = 5
_WORDS = 5
"""So many names in foreign spelling place an article abroad that names nothing of Vietnam; fewer with a state."""
_FEW_WORDS = 3


def foreign_weight(scene: Scene) -> int:
    """How many more words of the article point abroad than to Vietnam."""
    named = {k for name in scene.names.values() for k in range(name.i, name.j) if not scene.foreign_word(name.j - 1)}
    words = (k for kind in ("countries", "cities", "bodies") for k in scene.words(kind))
    abroad = sum(1 for k in words if k not in named and _points_abroad(scene, k))
    seats = _authority_seats(scene)
    abroad += sum(
        1 for k in scene.words("ambiguous") if not scene.word("countries", k) and (k in seats or _seat(scene, k))
    )
    home = sum(2 for span in scene.agencies.values() if not span.foreign)
    home += sum(1 for place in scene.places.values() if not _place_of_abroad(scene, place))
    if abroad > 0 and not home and not _at_home(scene) and seats:
        return abroad + _SURE
    return abroad - home - sum(1 for k in scene.words("money") if not _converted(scene, k))


def _place_of_abroad(scene: Scene, place: PlaceSpan) -> bool:
    """Whether a place is written as one at home and is none (*tỉnh QUẢNG ĐÔNG*, *quận SAINT-OMER*)."""
    cities = scene.words("cities")
    return any(k in cities or scene.foreign_word(k) for k in range(place.i, place.j)) and place.province_code is None


def _authority_seats(scene: Scene) -> set[int]:
    """Where countries follow a word for police or court (*cảnh sát ANH*)."""
    hits = (hit for kind in ("police", "courts") for hit in scene.words(kind).values())
    ends = (hit.j for hit in hits if hit.i in scene.words("authorities") and hit.j < len(scene.forms))
    return {j for j in ends if _abroad(scene, j) and not _personal(scene, j)}


def _converted(scene: Scene, k: int) -> bool:
    """Whether the sum at syllable `k` is a foreign one in Vietnamese money (*2 triệu bảng (khoảng 58 TỈ ĐỒNG)*)."""
    start = max(0, k - _CONVERSION_REACH)
    opened = next((p for p in range(k - 1, start - 1, -1) if scene.forms[p] in ("(", ")")), None)
    return opened is not None and scene.forms[opened] == "("


def _seat(scene: Scene, k: int) -> bool:
    """Whether an ambiguous country at syllable `k` follows its city or *ở* (*Southport, ANH*, *ở ĐỨC*)."""
    goes_on = k + 1 < len(scene.forms) and scene.forms[k + 1].istitle()
    if goes_on or scene.in_place(k) or not scene.forms[k][0].isupper():
        return False
    if scene.forms[k - 1 : k] == [","]:
        return k > 1 and scene.foreign_word(k - 2)
    return scene.before("in", k) is not None


def _points_abroad(scene: Scene, k: int) -> bool:
    """Whether a state or city at syllable `k` is a scene of events, not where people went (*SANG Lào*)."""
    return scene.forms[k][0].isupper() and not _came(scene, k) and not _personal(scene, k) and not _seat_of(scene, k)


def _came(scene: Scene, k: int) -> bool:
    """Whether people went to or came from the country at syllable `k`, or one before it (*du học Úc, CANADA*)."""
    for _ in range(_MOST_LISTED):
        listed = k > 1 and scene.keys[k - 1] in small_words("other_people")
        before = scene.before("countries", k - 1) if listed else None
        if before is None:
            break
        k = before.i
    return k > 0 and scene.keys[k - 1] in small_words("directions") | small_words("nationals")


def _seat_of(scene: Scene, k: int) -> bool:
    """Whether brackets tell only where a school or an office is that has no foreign name (*Viện Y tế (MỸ)*)."""
    if k < 2 or scene.forms[k - 1] != "(" or scene.word("cities", k):
        return False
    j = scene.after(("countries", "ambiguous"), k)
    return scene.forms[j : j + 1] == [")"] and not scene.foreign_word(k - 2)


def _personal(scene: Scene, k: int) -> bool:
    """Whether the country at syllable `k` is rather a person's name.

    *ông Mỹ*, *Mỹ Xuân*, *ca sĩ Long Mỹ*; *Nga* for *Lê Thị Nga*.
    """
    hit, j = scene.word("ambiguous", k), k + 1
    if hit is None or scene.after(("ambiguous", "countries"), k) > j:
        return False
    before = scene.before("person", k)
    if (before and before.value == "honorifics") or (scene.forms[k],) in scene.short_names:
        return True
    if scene.forms[k] in scene.given or _ends_name(scene, k):
        return True
    follows = j < len(scene.forms) and scene.forms[j][0].isupper()
    return follows and not any(scene.word(kind, j) for kind in ("countries", "cities"))


def _ends_name(scene: Scene, k: int) -> bool:
    """Whether a Vietnamese name goes on with the country at syllable `k` (*Long NHẬT*), no region (*Bắc MỸ*)."""
    if k == 0:
        return False
    if not scene.within_name(k) or scene.foreign_word(k - 1) or scene.keys[k - 1] in small_words("regions"):
        return scene.forms[k - 1].istitle() and scene.before("person", k - 1) is not None
    return not any(scene.before(kind, k) for kind in ("countries", "cities", "bodies", "authorities"))


def only_accused(scene: Scene, clause: Clause, weight: int) -> bool:
    """Whether *buộc tội* is no charge: at home only what a prosecutor or anybody says of another."""
    return scene.word("accusations", clause.trigger.i) is not None and not made_abroad(scene, clause, weight)


def made_abroad(scene: Scene, clause: Clause, weight: int) -> bool:
    """Whether a foreign authority made the arrest: one acts in the sentence, or the article is of abroad."""
    if by_state(scene, clause):
        return True
    near = scene.agencies_among(clause.first, clause.trigger.j)
    if any(not span.foreign and acts(span, clause.trigger.action) for span in near):
        return False
    if _authority(scene, clause) or _place_abroad(scene, clause) or _judged_there(scene, clause):
        return True
    if any(acts(span, clause.trigger.action) for span in near) and not scene.among("home", clause.first, clause.last):
        return True
    if weight > _SURE or (weight > 0 and _named_abroad(scene, clause)):
        return True
    if _at_home(scene):
        return False
    return _state_acts(scene, clause) or _foreign_name(scene, clause) or _foreign_words(scene, weight)


def _at_home(scene: Scene) -> bool:
    """Whether the article names a body or a word of the Vietnamese state."""
    return bool(scene.words("home")) or any(not span.foreign for span in scene.agencies.values())


def _foreign_name(scene: Scene, clause: Clause) -> bool:
    """Whether who was arrested has a name of two words or more in foreign spelling (*Connor Charlton*)."""
    near = (name for name in scene.names.values() if clause.first <= name.i < clause.last)
    spans = [(name.i, name.j) for name in near if not _all_foreign(scene, name)]
    people = clause.people
    if people is None:
        return False
    if any(_only_surname(scene, k) for k in range(people.i, min(people.j + 1, clause.last))):
        return True
    words = [k for k in range(people.i, people.j) if scene.foreign_word(k)]
    return any(k + 1 in words and not any(i <= k < j for i, j in spans) for k in words)


def _all_foreign(scene: Scene, name: NameSpan) -> bool:
    """Whether each word of a name is in foreign spelling, which no Vietnamese one is (*Todd Barlow*)."""
    return all(scene.foreign_word(k) for k in range(name.i, name.j))


def _only_surname(scene: Scene, k: int) -> bool:
    """Whether *họ* at syllable `k` opens a family name alone, as news from abroad tells it (*nghi phạm HỌ Chun*)."""
    if scene.keys[k] not in small_words("surnames") or k + 2 >= len(scene.forms):
        return False
    return scene.forms[k + 1].istitle() and not scene.forms[k + 2].istitle()


def _foreign_words(scene: Scene, weight: int) -> bool:
    """Whether the article writes many names in foreign spelling, without those of networks and vehicles."""
    return len(scene.foreign_words) >= (_FEW_WORDS if weight > 0 else _WORDS)


def _named_abroad(scene: Scene, clause: Clause) -> bool:
    """Whether the title or the clause's sentence names a foreign state or body."""
    return any(
        _points_abroad(scene, k)
        for i, j in _told(scene, clause)
        for kind in ("countries", "cities", "bodies", "ambiguous")
        for k in scene.among(kind, i, j)
    )


def _state_acts(scene: Scene, clause: Clause) -> bool:
    """Whether a foreign state is the subject of the title or the clause's sentence (*Malaysia bắt giữ 2 phụ nữ*)."""
    return any(scene.word(kind, i) for i, _ in _told(scene, clause) for kind in ("countries", "cities", "bodies"))


def by_state(scene: Scene, clause: Clause) -> bool:
    """Whether a foreign state stands between the passive and the verb (*bị INDONESIA bắt giữ*)."""
    k = clause.passive + 1
    return 0 < k < clause.trigger.i == scene.after(("countries", "ambiguous"), k) and _points_abroad(scene, k)


def _told(scene: Scene, clause: Clause) -> tuple[tuple[int, int], tuple[int, int]]:
    """The title and the clause's sentence, as syllable numbers."""
    return (0, min(scene.sentence(0)[1], _TITLE)), (clause.first, clause.last)


def _place_abroad(scene: Scene, clause: Clause) -> bool:
    """*bị bắt ở Pakistan*: a country or city abroad as the place, right after the trigger or its people."""
    ends = {clause.trigger.j} | ({clause.people.j} if clause.people else set())
    if clause.passive >= 0:
        ends.update(scene.among("in", clause.trigger.j, clause.trigger.j + _PLACE_REACH))
    return any(scene.word("in", k) and _abroad(scene, k + 1) for k in ends if k + 1 < clause.last)


def _judged_there(scene: Scene, clause: Clause) -> bool:
    """Whether a judgment is told with the country where it was given (*bị phạt tù và trục xuất KHỎI QUỐC GIA NÀY*)."""
    if clause.trigger.action != "sentence":
        return False
    places = scene.among("that_country", clause.first, clause.last)
    return any(scene.before("in", k) or scene.keys[k - 1] in small_words("expelling") for k in places)


def _abroad(scene: Scene, k: int) -> bool:
    """Whether a country or city abroad is named at syllable `k`, not a place at home that begins so (*Lào Cai*)."""
    if k in scene.places and scene.places[k].j > scene.after(("countries", "ambiguous", "cities"), k):
        return False
    return scene.forms[k][0].isupper() and any(scene.word(kind, k) for kind in ("countries", "ambiguous", "cities"))


def _authority(scene: Scene, clause: Clause) -> bool:
    """*cảnh sát Anh*, *lực lượng an ninh nước này*: an authority with a country right after it."""
    for k in scene.among("authorities", clause.first, clause.trigger.j):
        j = scene.words("authorities")[k].j
        foreign = j < clause.last and scene.foreign_word(j) and not scene.in_place(j)
        if j < clause.last and (foreign or _abroad(scene, j) or scene.word("that_country", j)):
            return True
    return False
