"""Find the people after a trigger: its object."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import PERSON
from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.people.listing import named, read_listing
from pipeline.recognize.arrests.people.nouns import group_at, number_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between, read_people
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.people.several import both, numbered, plural
from pipeline.recognize.arrests.people.together import got_away, with_others
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words
from pipeline.tokenize.syllables import split_syllables

_GAP_STEPS = 14
_FAR = 60
_SECOND_REACH = 40
_CASES_REACH = 14
_LONGEST_NICKNAME = 9
_SEPARATORS = small_words("between_objects")
_WITH = small_words("with")
_NO_OBJECT = small_words("no_object")
ACCUSED = split_syllables(load_yaml("arrest_people")["accused"]).keys
"""The last syllables of *khởi tố bị can*, by which a verb names its object itself."""
_LINKS = ("gaps", "towards")
_REACHING = small_words("reaching")
_TERMS = small_words("terms")


def direct_object(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """The people right after a trigger, over words such as *hình sự*, *4 tháng đối với*."""
    k = _skip_gaps(scene, trigger.j, last)
    return (
        _more(scene, trigger, read_people(scene, k, last))
        or _person(scene, k, last)
        or _relative(scene, k, last)
        or _pronoun(scene, trigger, k, last)
        or (None if trigger.action == "sentence" else _cases_people(scene, k, last))
        or _named(scene, k, last)
        or _nickname(scene, trigger)
        or _accused_who(scene, trigger, last)
    )


def _more(scene: Scene, trigger: Trigger, people: People | None) -> People | None:
    """The people, who are others than those told before where the words before them say so (*bắt THÊM 2 người*)."""
    if people and people.kind == "number" and scene.holds("further", trigger.j, people.i):
        people.further = True
    return people


def _skip_gaps(scene: Scene, k: int, last: int) -> int:
    """The syllable after the words between a trigger and its object."""
    for _ in range(_GAP_STEPS):
        if k >= last or both(scene, k, last) or (scene.word("plurals", k) and plural(scene, k, last)):
            break
        j = max(scene.after(_LINKS, k), scene.after_rank(k), scene.after(("penalties",), k))
        if j == k and scene.before("penalties", k):
            j = scene.after(("awards",), k)
        if j == k and (scene.forms[k] in MARKS or (scene.keys[k] == ":" and scene.before("towards", k))):
            j = k + 1
        if j == k and scene.forms[k].isdecimal() and k + 1 < last:
            j = scene.after(("penalties",), k + 1)
            j = k + 2 if scene.keys[k + 1] in _TERMS and j == k + 1 else j if j > k + 1 else k
        if j == k and scene.keys[k] in _REACHING and number_at(scene, k + 1):
            j = k + 1
        if j == k or ((hit := scene.word("person", k)) and hit.j > j):
            break
        k = j
    return k


def _person(scene: Scene, k: int, last: int) -> People | None:
    """*Bắt người dùng vàng giả …*: a noun that means a person only because an act follows."""
    hit = scene.word("person", k)
    if hit is None or hit.value != "weak_nouns" or hit.j >= last:
        return None
    if scene.keys[k] == PERSON and (scene.word("involved", hit.j) or _with_things(scene, hit.j)):
        return People(k, hit.j, "many", None, "unknown", vague=True)
    if hit.j == k + 1 and scene.keys[k] == PERSON:
        means = scene.forms[hit.j].isalpha() and not scene.word("not_people", hit.j)
    else:
        means = scene.after(("acts", "doing", "introducers"), hit.j) > hit.j or scene.word("callings", k) is not None
        means |= scene.forms[hit.j] in MARKS
    return with_others(scene, People(k, hit.j, "one", 1), last) if means else None


def _with_things(scene: Scene, k: int) -> bool:
    """Whether *người* before syllable `k` is one of the things kept (*tạm giữ người, phương tiện*)."""
    return scene.keys[k] in _WITH and scene.after(("things", "goods"), k + 1) > k + 1


def _relative(scene: Scene, k: int, last: int) -> People | None:
    """*Khởi tố mẹ ruột bạo hành con*: somebody's relative, where a noun of kinship stands right after the verb."""
    hit = scene.word("companions", k)
    if hit is None or hit.j >= last or scene.forms[hit.j][0].isupper() or scene.word("closers", hit.j):
        return None
    if scene.word("things", k) and not scene.word("acts", hit.j):
        return None
    owner = read_people(scene, hit.j + 1, last) if scene.keys[hit.j] in small_words("owning") else None
    named_then = owner and owner.j < last and scene.keys[owner.j] in small_words("identity")
    if owner and named_then and (own := read_people(scene, owner.j + 1, last)):
        return own
    return with_others(scene, People(k, hit.j, "one", 1), last)


def _pronoun(scene: Scene, trigger: Trigger, k: int, last: int) -> People | None:
    """*Công an mời ông lên làm việc*, *đưa họ về trụ sở*: a pronoun alone, after which no name comes."""
    they, hit = (scene.word(kind, k) if k < last else None for kind in ("they", "person"))
    polite = hit is not None and hit.value == "honorifics" and scene.forms[k].islower()
    j = they.j if they else k + 1
    if not (they or polite) or not bare(scene, j):
        return None
    first = scene.sentence(trigger.i)[0]
    if not (scene.among("police", first, trigger.i) or scene.agencies_among(first, trigger.i)):
        return None
    return People(k, j, "many", None, "unknown", vague=True) if they else People(k, j, "one", 1)


def _accused_who(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """*Khởi tố bị can bắn chết hàng xóm*: the accused of the verb itself, where an act follows in a title."""
    i, k = trigger.j - len(ACCUSED), trigger.j
    if k >= last or scene.keys[i:k] != ACCUSED or scene.sentence(k)[0] or not scene.word("acts", k):
        return None
    return People(i, k, "one", 1)


def _nickname(scene: Scene, trigger: Trigger) -> People | None:
    """*Khởi tố 'người của showbiz' trộm xe*: the one whom a title calls by words in quotation marks."""
    k, last = trigger.j, scene.sentence(trigger.i)[1]
    if k + 1 >= last or scene.sentence(k)[0] or scene.forms[k] not in MARKS or trigger.action == "sentence":
        return None
    end = next((j for j in range(k + 3, min(last, k + _LONGEST_NICKNAME)) if scene.forms[j] in MARKS), None)
    if end is None or scene.word("things", k + 1) or scene.word("goods", k + 1) or read_people(scene, end + 1, last):
        return None
    return People(k, end + 1, "one", 1)


def bare(scene: Scene, k: int) -> bool:
    """Whether no object can begin at syllable `k`: the clause ends, or tells where to or what for."""
    if k >= len(scene.keys) or not scene.forms[k].isalnum() or scene.keys[k] in _NO_OBJECT:
        return True
    return k in scene.dates or k in scene.words("police")


def _cases_people(scene: Scene, k: int, last: int) -> People | None:
    """The people after cases, things or bands (*bắt 4 vụ cờ bạc với 36 đối tượng*, *bắt 2 nhóm trộm gồm 7 người*).

    Bands whose size nothing tells are people of unknown number (*bắt hai nhóm móc túi*).
    """
    number = read_number(scene.syllables, k) if k < last else None
    start = number.j if number else k
    thing = scene.word("things", start) if start < last else None
    band = scene.word("person", start) if number and start < last and group_at(scene, start) else None
    if thing is None and band is None:
        return None
    if thing and number and (beside := numbered(scene, thing.j, last)) and beside.kind == "number":
        return beside
    for j in range(start, min(last, start + _CASES_REACH)):
        if scene.keys[j] in _WITH and (people := read_people(scene, j + 1, last)) and people.kind == "number":
            return people
    return People(k, band.j, "group", None, "unknown", vague=True) if band else None


def _named(scene: Scene, k: int, last: int) -> People | None:
    """Persons whose names are not Vietnamese, right after the trigger (*bắt quả tang Khăm*)."""
    listing = read_listing(scene, k, last)
    if not listing.names or (listing.j == k + 1 and not _ends_name(scene, listing.j, last)):
        return None
    return named(k, listing)


def _ends_name(scene: Scene, k: int, last: int) -> bool:
    """Whether a single capitalised word before syllable `k` may be a name: no lower-case noun goes on with it."""
    return k >= last or not scene.forms[k].isalpha() or scene.word("after_names", k) is not None


def far_object(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """The people after a later *đối với*, or a number of people after a place (*bắt tại nhà trọ 7 đối tượng*)."""
    end, last = last, min(last, trigger.j + _FAR)
    for k in range(trigger.j, last):
        if scene.keys[k] in (";", ":"):
            break
        if scene.keys[k] in small_words("opposite") and (hit := scene.word("towards", k)):
            people = read_people(scene, _skip_gaps(scene, hit.j, end), end)
            if people:
                return people
    if trigger.j < last and scene.keys[trigger.j] in small_words("where"):
        return next((p for p in people_between(scene, trigger.j, last) if p.kind == "number"), None)
    return None


def second_object(scene: Scene, people: People, last: int) -> People | None:
    """A second number of suspects that the verb has (*bắt 2 đối tượng trộm xe và hai đối tượng tiêu thụ*)."""
    for k in range(people.j, min(last - 1, people.j + _SECOND_REACH)):
        if scene.keys[k] in (":", "(") or any(scene.word(kind, k) for kind in ("trigger", "parts", "listing")):
            return None
        if scene.keys[k] in _SEPARATORS:
            cases = _cases_people(scene, k + 1, last) if number_at(scene, k + 1) else None
            second = numbered(scene, k + 1, last) or cases
            if second and _further_suspects(scene, second):
                return second
            if scene.keys[k] == ";":
                return None
    return None


def _further_suspects(scene: Scene, people: People) -> bool:
    """Whether people are a number of suspects, not the rest of those told before (*2 đối tượng CÒN LẠI*)."""
    rest = small_words("remaining").isdisjoint(scene.keys[people.i : people.j + 1])
    told = people.kind == "number" and not people.pointing
    return told and rest and not got_away(scene, people) and bool(scene.among("suspects", people.i, people.j))


def listed_after(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """*Các đối tượng bị bắt gồm: A, B và C*."""
    j = scene.after(("listing",), trigger.j)
    if j == trigger.j or j >= last:
        return None
    if scene.keys[j] == ":":
        j += 1
    people = read_people(scene, j, last)
    if people and (people.names or people.kind == "number"):
        return people
    listing = read_listing(scene, j, last, several=True)
    sure = len(listing.names) > 1 or (listing.names and scene.keys[listing.j : listing.j + 1] == ["("])
    return named(j, listing) if sure else None
