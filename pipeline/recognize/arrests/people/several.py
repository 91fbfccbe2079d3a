"""Read noun phrases for several people: numbers, pairs, bands and plurals, with the names that go with them."""

from __future__ import annotations

from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.recognize.arrests.people.following import listed_late, with_late_names, with_names
from pipeline.recognize.arrests.people.names import name_at
from pipeline.recognize.arrests.people.nouns import (
    after_whole,
    group_at,
    in_brackets,
    listing_start,
    nouns_end,
    number_at,
)
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_PEOPLE = 1_000_000
_GROUP_REACH = 16
_MAX_LATE = 12
_MOST_POLITE = 5
_LONGEST_QUOTE = 7
_BETWEEN_GENDERS = small_words("between_genders")
_BOTH = small_words("both")
_CONSISTING = small_words("consisting")


def numbered(scene: Scene, k: int, end: int) -> People | None:
    """A number of people (*hai nghi phạm*, *2 nam, 1 nữ*)."""
    number = number_at(scene, k)
    if number is None or number.j >= end or not isinstance(number.value, int | None):
        return None
    if number.value is not None and not 0 < number.value < _MAX_PEOPLE:
        return None
    if those := _those_of(scene, k, number):
        return those
    noun = _counted_noun(scene, number.j, end)
    after = _counted_end(scene, number, noun, end) if noun < end else noun
    if after == noun:
        return None
    if scene.word("kin", noun):
        after = _owner_end(scene, after, end)
    return with_late_names(scene, with_names(scene, _counted(scene, k, number, after, end), end), end)


def _counted_noun(scene: Scene, k: int, end: int) -> int:
    """Where the noun behind a number that ends before syllable `k` begins, past brackets, counters and quotes."""
    start = in_brackets(scene, k)
    j = start if scene.word("person", start) else scene.after(("further", "counters"), start)
    j = after_whole(scene, j, end)
    while j < end and (scene.forms[j] in MARKS or scene.forms[j] == "("):
        j += 1
    return j


def _counted_end(scene: Scene, number: NumberSpan, noun: int, end: int) -> int:
    """Where the noun for the counted people ends: a pair that opens with the number, a polite word; `noun` if none."""
    after = nouns_end(scene, noun, end)
    if after > noun:
        return after
    pair = scene.word("person", number.j - 1)
    if pair and pair.value == "pairs" and pair.j > noun:
        return pair.j
    respected = number.value != 1 and scene.forms[noun].islower()
    return min(end, scene.after(("respected",), noun)) if respected else noun


def _those_of(scene: Scene, k: int, number: NumberSpan) -> People | None:
    """A part of people told before, whom only a pointing word means (*HAI TRONG SỐ ĐÓ bị tạm giữ*)."""
    hit = scene.word("parts", number.j)
    j = scene.after(("pointing", "they"), hit.j) if hit else number.j
    if hit is None or j == hit.j or number.value is None or number.value < 2:
        return None
    return People(k, j, "number", int(number.value), number.approx)


def _counted(scene: Scene, k: int, number: NumberSpan, j: int, end: int) -> People:
    if number.value is None:
        return People(k, j, "many", None, "unknown", vague=True)
    if number.value == 1 and scene.word("parts", number.j):
        return People(k, j, "one", 1, pointing=True)
    people = People(k, j, "number", int(number.value), number.approx)
    if scene.word("genders", number.j):
        _add_other_gender(scene, people, end)
    return people


def _add_other_gender(scene: Scene, people: People, end: int) -> None:
    """*2 nam, 1 nữ*: add the second number."""
    k = people.j
    if k < end and scene.keys[k] in _BETWEEN_GENDERS:
        k += 1
    number = read_number(scene.syllables, k)
    if number and number.j < end and isinstance(number.value, int) and (hit := scene.word("genders", number.j)):
        people.count = (people.count or 0) + number.value
        people.j = hit.j


def both(scene: Scene, k: int, end: int) -> People | None:
    """*cả hai*, *cả 3 người này*: as many as were told before."""
    number = number_at(scene, k + 1) if scene.keys[k] in _BOTH and k + 1 < end else None
    if number is None or not isinstance(number.value, int) or not 1 < number.value <= _MAX_LATE or number.j > end:
        return None
    j = nouns_end(scene, number.j, end)
    if j == number.j < end and scene.word("things", j):
        return None
    return with_names(scene, People(k, j, "number", number.value, pointing=True), end)


def grouped(scene: Scene, k: int, end: int) -> People | None:
    """*cặp vợ chồng* is 2; *nhóm đối tượng* has no count unless one follows."""
    if paired := _paired(scene, k, end):
        return paired
    hit = scene.word("person", k)
    if hit is None or hit.value != "groups":
        return None
    inner = numbered(scene, listing_start(scene, _past_quotes(scene, hit.j, end), end), end)
    inner = inner or _told_late(scene, hit.j, end)
    if inner:
        inner.i = k
        return inner
    return with_names(scene, People(k, max(hit.j, nouns_end(scene, hit.j, end)), "group", None, "unknown"), end)


def _past_quotes(scene: Scene, k: int, end: int) -> int:
    """The syllable after the nickname of a band in quotation marks at `k` (*nhóm 'QUÁI XẾ' 15 người*), else `k`."""
    if k >= end or scene.forms[k] not in MARKS:
        return k
    closing = (j for j in range(k + 2, min(end, k + _LONGEST_QUOTE)) if scene.forms[j] in MARKS)
    return next(closing, k - 1) + 1


def _paired(scene: Scene, k: int, end: int) -> People | None:
    """Fixed expressions of a number (*cặp vợ chồng*, *bộ ba*) and kin of somebody (*mẹ con bà Lan*), who are two."""
    hit, size = scene.word("person", k), scene.word("sets", k)
    if size is None and (hit is None or hit.value != "pairs"):
        hit = scene.word("kin", k)
        if hit is None or hit.j >= end or not (_owner_end(scene, hit.j, end) > hit.j or name_at(scene, hit.j, end)):
            return None
    j = size.j if size else hit.j if hit else k
    j = max(_owner_end(scene, j, end), nouns_end(scene, j, end))
    return with_names(scene, People(k, j, "number", int(size.value) if size else 2), end)


def _owner_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after the person at `k` whose kin they are, told with a polite or an accusing word; `k` if none."""
    hit = scene.word("person", k) if k < end else None
    if hit is None or not (hit.value == "honorifics" or scene.word("suspects", k)):
        return k
    found = name_at(scene, hit.j, end, True)
    return found[0] if found else k


def _told_late(scene: Scene, k: int, end: int) -> People | None:
    """The number of a band that is told after what it does (*băng trộm xe gồm 6 tên*)."""
    for p in range(k, min(end, k + _GROUP_REACH)):
        if scene.keys[p] in _CONSISTING:
            people = numbered(scene, p + 1, end)
            return people if people and people.kind == "number" else None
        if scene.word("closers", p) or scene.word("trigger", p):
            break
    return None


def plural(scene: Scene, k: int, end: int) -> People | None:
    """A plural without a number (*các đối tượng*, *những người này*)."""
    j = scene.after(("plurals", "singulars"), k)
    if j == k or (j == k + 1 and scene.word("singulars", k) and not group_at(scene, j)):
        return None
    inner = numbered(scene, j, end) or grouped(scene, j, end)
    if inner:
        inner.i = k
        return inner
    after = nouns_end(scene, j, end)
    if after == j and (hit := scene.word("person", j)) and hit.value == "pronouns":
        after = hit.j
    after = after if after > j else _respected_end(scene, j, end)
    if after == j:
        return None
    people = with_names(scene, People(k, after, "many", None, "unknown"), end)
    return people if people.count else listed_late(scene, people, end)


def _respected_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after polite words before names (*các ÔNG, BÀ: Lò Văn An, Lò Thị Hảo*); `k` if no names follow."""
    j = k
    for _ in range(_MOST_POLITE):
        if j < end and (scene.word("respected", j) or (j > k and scene.forms[j] in ",()-/")):
            j += 1
    name = listing_start(scene, j, end)
    return j if j > k and name_at(scene, name, end) else k
