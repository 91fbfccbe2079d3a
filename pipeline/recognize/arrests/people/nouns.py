"""Read the nouns and numbers of which noun phrases for people are made."""

from __future__ import annotations

from functools import cache

from pipeline.normalize.number_words import number_words
from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.recognize.arrests.people.quotes import CLOSING
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit
from pipeline.tokenize.syllables import split_syllables

_MAX_NOUNS = 4
_DASHES = frozenset("-–")
_ITEM_ENDS = frozenset("./)")
_BEFORE_FIGURES = small_words("before_figures")


def nouns_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after the head nouns at `k` (*nam thanh niên*, *nghi can người Lào*); `k` if there are none."""
    j = k
    for _ in range(_MAX_NOUNS):
        if j > k and scene.word("acts", j):
            break
        hit = scene.word("person", j)
        after = hit.j if hit and hit.value in ("nouns", "weak_nouns", "pairs") else scene.after(("kin", "genders"), j)
        if after == j and hit and hit.value == "pronouns" and scene.word("pointing", hit.j - 1):
            after = hit.j - 1
        if after == j and (hit := post_at(scene, j)):
            after = hit.j
        if after == j and nouns_follow(scene, scene.after(("prefixes",), j)):
            after = scene.after(("prefixes",), j)
        if after == j or after > end:
            break
        j = after
    return j


def nouns_follow(scene: Scene, k: int) -> bool:
    """Whether a noun or a post stands at syllable `k` (*hai cựu PHÓ CHỦ TỊCH*)."""
    hit = scene.word("person", k)
    return post_at(scene, k) is not None or (hit is not None and hit.value in ("nouns", "weak_nouns"))


def post_at(scene: Scene, k: int) -> Hit | None:
    """A post of office at syllable `k`, which as well means a person (*cựu thứ trưởng*)."""
    return scene.reading.hits.at("position").get(k)


def after_whole(scene: Scene, k: int, end: int) -> int:
    """Skip the whole of which the number before `k` is a part (*2 trong số 5 đối tượng*, *một trong những bị can*)."""
    j = scene.after(("parts",), k)
    if j == k or j >= end:
        return k
    whole = number_at(scene, j)
    after = whole.j if whole else scene.after(("plurals",), j)
    return after if after > j else k


def after_people(scene: Scene, k: int) -> int:
    """The syllable after the people or country to which *người* before `k` belongs (*4 người VIỆT*), else `k`."""
    if small_words("human").isdisjoint(scene.keys[max(k - 1, 0) : k]):
        return k
    j = scene.after(("peoples", "countries", "ambiguous"), k)
    place = scene.places.get(k)
    return k if place and place.j > j else j


def in_brackets(scene: Scene, k: int) -> int:
    """The syllable after a number that brackets at `k` repeat in words (*02 (HAI) đối tượng*); `k` if they do not."""
    inner = read_number(scene.syllables, k + 1) if scene.forms[k : k + 1] == ["("] else None
    return inner.j + 1 if inner and scene.forms[inner.j : inner.j + 1] == [")"] else k


@cache
def _openers() -> frozenset[str]:
    """The syllables in words with which a number may begin, to pass over the others at once."""
    words = number_words()
    kinds = (words.kinds[kind] for kind in ("ten", "none", "pairs", "several"))
    first = {phrase[0] for phrase in words.phrases}
    return frozenset(first.union(words.later, words.scales, words.loose, *kinds))


def opens_number(key: str) -> bool:
    """Whether a number in words may begin with a syllable; *cả* opens *cả hai*."""
    return key in small_words("both") or key in _openers()


def number_at(scene: Scene, k: int) -> NumberSpan | None:
    """The number at syllable `k`; a plain figure also after *khẩn cấp*, where it would be a grade, and *vụ/*.

    Of a share right after a verb (*bắt 23/25 đối tượng*) the part is meant.
    """
    if k >= len(scene.forms) or not (scene.forms[k][0].isdecimal() or opens_number(scene.keys[k])):
        return None
    if _is_share(scene, k) and (scene.before("trigger", k) or scene.before("gaps", k) or _of_people(scene, k)):
        return NumberSpan(k, k + 3, int(scene.forms[k][:9]))
    number = read_number(scene.syllables, k)
    if number and scene.forms[k].isdecimal() and scene.in_date(k):
        return None
    if number is None and _follows_urgent(scene, k):
        alone = read_number(split_syllables(scene.slice(k, min(k + _MAX_NOUNS, len(scene.forms)))), 0)
        number = NumberSpan(k, k + alone.j, alone.value, alone.approx) if alone and alone.i == 0 else None
    share = k > 1 and _is_share(scene, k - 2)
    if number is None and scene.forms[k].isdecimal() and k and not share and scene.keys[k - 1] in _BEFORE_FIGURES:
        number = NumberSpan(k, k + 1, int(scene.forms[k][:9]))
    return number


def _follows_urgent(scene: Scene, k: int) -> bool:
    """Whether *khẩn cấp* stands before syllable `k`."""
    return k > 1 and scene.keys[k - 2] in small_words("urgent") and scene.keys[k - 1] in small_words("grades")


def _of_people(scene: Scene, k: int) -> bool:
    """Whether a fraction at syllable `k` is of suspects and no day (*3/5 ĐỐI TƯỢNG đã bị bắt*)."""
    day = k and scene.keys[k - 1] in small_words("dates") | small_words("hours")
    return not day and scene.word("suspects", k + 3) is not None


def _is_share(scene: Scene, k: int) -> bool:
    """Whether a fraction of two figures stands at syllable `k` (*9/10 người*)."""
    forms = scene.forms[k : k + 3]
    return len(forms) == 3 and forms[1] == "/" and forms[0].isdecimal() and forms[2].isdecimal()


def group_at(scene: Scene, k: int) -> bool:
    """Whether a word for a group or a pair stands at syllable `k`."""
    hit = scene.word("person", k)
    return hit is not None and hit.value in ("groups", "pairs")


def owner(scene: Scene, k: int) -> bool:
    """Whether the noun at syllable `k` is followed by what the person owns or leads rather than by his name."""
    return scene.keys[k] in small_words("owners") or post_at(scene, scene.after(("prefixes",), k)) is not None


def title_end(scene: Scene, k: int, end: int) -> int:
    """Skip *là*, *tên*, *tên là* between a noun and a name, and the quotation mark that closes a noun."""
    if k + 1 < end and scene.forms[k] in CLOSING and scene.forms[k + 1].istitle():
        k += 1
    j = scene.after(("listing",), k)
    return j if k < j < end and scene.keys[k] not in small_words("consisting") else k


def listing_start(scene: Scene, k: int, end: int) -> int:
    """Where a list of names would begin after the nouns that end at `k`, over *gồm*, *là*, *:*."""
    for _ in range(3):
        j = scene.after(("listing",), k)
        if j == k or j >= end:
            break
        k = j
    if k < end and scene.keys[k] == ":":
        k += 1
    return item_start(scene, k, end)


def item_start(scene: Scene, k: int, end: int) -> int:
    """The syllable after the dash or number of an item in a list (*- Lưu*, *1. Lưu*, *2) Khánh*); `k` if none."""
    if k < end and scene.keys[k] in _DASHES:
        return k + 1
    marked = k + 1 < end and scene.forms[k].isdecimal() and scene.forms[k + 1] in _ITEM_ENDS
    return k + 2 if marked else k
