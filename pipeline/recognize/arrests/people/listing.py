"""Read lists of persons by name, with what is said of each between the names."""

from __future__ import annotations

from pipeline.knowledge.named_words import AND, TOGETHER
from pipeline.recognize.arrests.people.names import any_name, initial, name_at
from pipeline.recognize.arrests.people.nouns import item_start
from pipeline.recognize.arrests.people.persons import Listing, People
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.people.unnamed import add_unnamed
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit

_SEPARATORS = small_words("separators")
_ADVERBS = small_words("adverbs")
_OPENING = ("openers", "at_once", "later")
_MAX_BETWEEN = 45
_MAX_BRACKET = 60
_MAX_NAMES = 500
_FULL = 3
_MANY = 3


def read_listing(scene: Scene, k: int, end: int, titled: bool = True, several: bool = False) -> Listing:
    """Read the names listed from syllable `k` on; without a name at `k` the list is empty.

    `several`: more than one is told, so that short names count too (*các đối tượng Hùng, Cường*).
    """
    listing = Listing(k, several=several)
    found = name_at(scene, k, end, titled)
    while found and len(listing.names) < _MAX_NAMES:
        listing.j = found[0]
        listing.several |= not listing.names and found[0] == k + 1
        if found[1] not in listing.names:
            listing.names.append(found[1])
        k, sure = _next_element(scene, listing, end)
        found = name_at(scene, k, end, sure)
    return listing


def named(k: int, listing: Listing) -> People:
    """The people whom a list names from syllable `k` on; *A và đồng phạm* are of unknown number, behind many at least
    as many as are named.
    """
    if listing.approx == "at_least" and len(listing.names) < _MANY:
        return People(k, listing.j, "group", None, "unknown", listing.names, vague=True)
    return People(k, listing.j, "names", listing.count, listing.approx, listing.names)


def _next_element(scene: Scene, listing: Listing, end: int) -> tuple[int, bool]:
    """The syllable at which the next name stands, or `end`, and whether any name will do there.

    Adds persons without a name to the list on the way.
    """
    k = listing.j + _dotted(scene, listing.j)
    if k < end and scene.keys[k] != "(" and _goes_on(scene, k):
        return end, False
    limit, plain = min(end, k + _MAX_BETWEEN), True
    while k < limit:
        after, bracket = _past_aside(scene, k, end), scene.keys[k] == "("
        if bracket and (item := _item_start(scene, after, end)):
            return item, False
        if after > k:
            k, plain, limit = after, plain and bracket, min(end, after + _MAX_BETWEEN)
            continue
        j, sure = _joined(scene, listing, k, end, plain) if scene.keys[k] in _SEPARATORS else (0, False)
        if j:
            return j, sure
        k, plain = (listing.j, plain) if listing.j > k else (k + 1, False)
    return end, False


def _past_aside(scene: Scene, k: int, end: int) -> int:
    """The syllable after the bracket, or after what one person did, at `k`; `k` where neither stands there."""
    if scene.keys[k] == "(":
        return _bracket_end(scene, k, end)
    return _resumed(scene, k, end) if _closes(scene, k) else k


def _item_start(scene: Scene, k: int, end: int) -> int:
    """The syllable of a name right after a bracket that ends before `k`; `end` where the list does, 0 for neither."""
    if _left_off(scene, k, end):
        return end
    return k if _opens_item(scene, k, end) else 0


def _left_off(scene: Scene, k: int, end: int) -> bool:
    """Whether other words than what is said of persons follow a bracket that ends before syllable `k`."""
    return k < end and scene.keys[k] in _ADVERBS and not _told_of_person(scene, k)


def _opens_item(scene: Scene, k: int, end: int) -> bool:
    """Whether a full name with a bracket of its own follows a bracket without a sign (*A (SN 1980) B (SN 1985)*)."""
    name = scene.names.get(k) if k < end else None
    return name is not None and name.j < end and scene.keys[name.j] == "("


def _joined(scene: Scene, listing: Listing, k: int, end: int, plain: bool) -> tuple[int, bool]:
    """The syllable of the name that the separator `k` joins, and whether any name will do; 0 where none follows.

    Persons without a name are added to the list, which then ends behind them.
    """
    j = _element_start(scene, k, end)
    sure = j > k + 1 or _joined_surely(scene, listing, k) or _bracketed(scene, j, end, plain, listing.several)
    sure = sure or (scene.keys[k] == ";" and _full_item(scene, j, end))
    if j and name_at(scene, j, end, sure):
        return j, sure
    after = add_unnamed(scene, listing, k, end)
    if after and name_at(scene, after, end):
        return after, False
    listing.j = after or listing.j
    return 0, False


def _joined_surely(scene: Scene, listing: Listing, k: int) -> bool:
    """Whether a word joins what follows at `k` to the list, and no firm's name may stand on both its sides."""
    return scene.keys[k] not in (",", ";") and not scene.among("firms", listing.j, k)


def _dotted(scene: Scene, k: int) -> bool:
    """Whether the full stop of an initial stands at syllable `k` (*cô H. và anh T.*)."""
    return scene.keys[k : k + 1] == ["."] and initial(scene, k - 1)


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether other words follow a name than what is said of listed persons, or a sentence (*Châu LÚC này anh A …*)."""
    if scene.forms[k].istitle() and scene.after(_OPENING, k) > k:
        return True
    return scene.forms[k].islower() and scene.keys[k] not in _SEPARATORS and not _told_of_person(scene, k)


def _told_of_person(scene: Scene, k: int) -> bool:
    kinds = ("attributes", "closers", "trigger", "introducers", "doing", "further", "companions", "listing")
    return any(scene.word(kind, k) for kind in kinds)


def _resumed(scene: Scene, k: int, end: int) -> int:
    """Where the list goes on after what one person did; `end` where it does not.

    *A, tội nhận hối lộ; B, tội đưa hối lộ*; *A về hành vi cướp tài sản và B (30 tuổi) về hành vi …*.
    """
    for p in range(k, min(end - 1, k + _MAX_BETWEEN)):
        if scene.word("trigger", p):
            break
        i = p + 1 + (scene.keys[p] == ";" and scene.keys[p + 1] in _SEPARATORS)
        noun = scene.word("suspects", scene.after(("plurals",), i))
        if scene.keys[p] in (";", AND) or (scene.keys[p] == TOGETHER and noun):
            hit = noun or (scene.word("person", i) if scene.keys[p] == ";" else None)
            name = scene.names.get(hit.j if hit else i)
            own = noun or scene.keys[p] == ";" or scene.among("introducers", p, min(end, p + _MAX_BETWEEN))
            if name and name.j < end and own and (noun or scene.keys[name.j] in ("(", ",")):
                return p
        if scene.keys[p] in (",", AND) and _with_own_offence(scene, p + 1, end):
            return p
    return end


def _with_own_offence(scene: Scene, k: int, end: int) -> bool:
    """Whether a full name at syllable `k`, also with brackets, is followed by an offence (*B (39 tuổi) VỀ TỘI …*)."""
    name = scene.names.get(k)
    after = past_brackets(scene, name.j, end) if name else end
    return after < end and scene.word("introducers", after) is not None


def _bracketed(scene: Scene, k: int, end: int, plain: bool, several: bool) -> bool:
    """Whether a capitalised name at syllable `k` must be a listed one: a bracket follows (*, Thị Hương (38 tuổi)*).

    In a `plain` list, of names and brackets only, a name of two syllables or more before a comma or *và* is one too.
    """
    found = any_name(scene, k, end) if 0 < k < end and scene.forms[k][0].isupper() else None
    if found is None or found[0] >= len(scene.keys):
        return False
    after = scene.keys[found[0]]
    if several and plain and (after in (",", AND, TOGETHER) or scene.word("closers", found[0])):
        return True
    if found[0] >= end:
        return False
    return after == "(" or (plain and found[0] > k + 1 and after in (",", AND))


def _full_item(scene: Scene, k: int, end: int) -> bool:
    """Whether an item of a list begins with a full name at syllable `k`, and something told of him follows."""
    found = any_name(scene, k, end) if 0 < k < end else None
    return found is not None and found[0] >= k + _FULL and found[0] < end and scene.keys[found[0]] in (",", "(")


def _bracket_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after the bracket that opens at `k`."""
    for j in range(k + 1, min(end, k + _MAX_BRACKET)):
        if scene.keys[j] == ")":
            return j + 1
    return k + 1


def past_brackets(scene: Scene, k: int, end: int) -> int:
    """The syllable after the brackets that open at `k`, as after the last name of a list; `k` if none do."""
    return _bracket_end(scene, k, end) if k < end and scene.keys[k] == "(" else k


def _closes(scene: Scene, k: int) -> bool:
    """Whether the list ends before syllable `k`: a verb or an offence follows."""
    return any(scene.word(kind, k) for kind in ("closers", "trigger", "introducers", "doing"))


def _element_start(scene: Scene, k: int, end: int) -> int:
    """Skip *và*, *cùng*, a noun or an honorific before a listed name; 0 where it would be an apposition.

    *A, nguyên giám đốc công ty B* and *A, chủ tài khoản B* name one person each.
    """
    apposed = scene.keys[k] == ","
    k = item_start(scene, k + 1, end)
    for _ in range(5):
        if k < end and (scene.keys[k] in _SEPARATORS or scene.forms[k] in MARKS):
            apposed &= scene.keys[k] == ","
            k += 1
            continue
        if (noun := scene.after(("plurals",), k)) > k and scene.word("suspects", noun):
            k = noun
        hit = scene.word("person", k)
        if hit is None or hit.value not in ("nouns", "weak_nouns", "honorifics") or _is_given(scene, k, hit):
            break
        if apposed and hit.value != "honorifics" and not scene.word("suspects", k):
            return 0
        k = hit.j
    return k


def _is_given(scene: Scene, k: int, honorific: Hit) -> bool:
    """Whether an honorific that is written with a capital is a listed name (*Duy, Tâm, ANH và Cần*)."""
    after = scene.forms[k + 1 : k + 2]
    return honorific.value == "honorifics" and scene.forms[k].istitle() and not (after and after[0].istitle())
