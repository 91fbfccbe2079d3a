"""Count the persons of a list who have no name (*A và 4 BỊ CAN KHÁC*, *A cùng VỢ*)."""

from __future__ import annotations

from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.recognize.arrests.people.names import name_at
from pipeline.recognize.arrests.people.nouns import nouns_end
from pipeline.recognize.arrests.people.persons import Listing
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_BESIDE = small_words("beside") | small_words("after_adding")
_JOINING = small_words("joining")
_SUFFERED = small_words("suffered")


def add_unnamed(scene: Scene, listing: Listing, k: int, end: int) -> int:
    """Count *và 4 bị can khác*, *cùng vợ*, *cùng đồng bọn* after the separator `k`; the syllable after them, or 0."""
    j = k + 1
    while j < end and scene.keys[j] in _BESIDE:
        j += 1
    comma = scene.keys[k] == ","
    number = read_number(scene.syllables, j)
    if number and isinstance(number.value, int) and number.j < end:
        return 0 if comma and j == k + 1 else _add_number(scene, listing, number, end)
    if comma:
        return 0
    if (other := scene.word("suspects", j)) and other.j < end and _apart(scene, other.j):
        listing.add(1)
        return other.j
    if companion := scene.word("companions", j):
        return _add_companion(scene, listing, companion.j, end)
    if accomplices := scene.word("accomplices", j):
        after = _over_links(scene, accomplices.j, end)
        listing.approx = "exact" if name_at(scene, after, end) else "at_least"
        return after
    return _add_sufferer(scene, listing, j) if scene.keys[k] in _JOINING else 0


def _add_number(scene: Scene, listing: Listing, number: NumberSpan, end: int) -> int:
    """Count as many as a number before their noun tells (*4 BỊ CAN KHÁC*); the syllable after them, or 0."""
    start = number.j + (scene.forms[number.j] in MARKS)
    after = max(nouns_end(scene, start, end), scene.after(("companions",), start))
    if after == start or not isinstance(number.value, int):
        return 0
    listing.add(number.value)
    return _over_links(scene, after, end)


def _add_companion(scene: Scene, listing: Listing, j: int, end: int) -> int:
    """Count one told by kinship before syllable `j`, unless the name follows (*cùng vợ LÀ B*); the syllable after."""
    after = _over_links(scene, j, end)
    if name_at(scene, after, end):
        return after
    listing.add(1)
    return j


def _add_sufferer(scene: Scene, listing: Listing, k: int) -> int:
    """Count one whom a noun at syllable `k` tells and who suffers the verb after it; the syllable after, or 0."""
    noun = scene.word("person", k)
    if noun is None or noun.value != "nouns" or _SUFFERED.isdisjoint(scene.keys[noun.j : noun.j + 1]):
        return 0
    listing.add(1)
    return noun.j


def _over_links(scene: Scene, k: int, end: int) -> int:
    """Skip *khác*, *gồm*, *là* and a quotation mark between a number of further persons and their names."""
    if k < end and scene.forms[k] in MARKS:
        k += 1
    while k < end and (j := scene.after(("further", "listing"), k)) > k:
        k = j
    return k


def _apart(scene: Scene, k: int) -> bool:
    """Whether the noun before syllable `k` means somebody else without a name (*A và đối tượng lái xe*)."""
    return scene.forms[k].islower() and scene.forms[k].isalpha() and not scene.word("trigger", k)
