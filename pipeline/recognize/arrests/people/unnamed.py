"""Count the persons of a list who have no name (*A và 4 BỊ CAN KHÁC*, *A cùng VỢ*)."""

from __future__ import annotations

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.people.called import name_at
from pipeline.recognize.arrests.people.nouns import nouns_end
from pipeline.recognize.arrests.people.persons import Listing
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words


def add_unnamed(scene: Scene, listing: Listing, k: int, end: int) -> int:
    """Count *và 4 bị can khác*, *cùng vợ*, *cùng đồng bọn* after the separator `k`; the syllable after them, or 0."""
    j = k + 1
    while j < end and scene.keys[j] in small_words("beside") | small_words("after_adding"):
        j += 1
    number = read_number(scene.syllables, j)
    if number and isinstance(number.value, int) and number.j < end:
        start = number.j + (scene.forms[number.j] in MARKS)
        after = max(nouns_end(scene, start, end), scene.after(("companions",), start))
        if after == start or (scene.keys[k] == "," and j == k + 1):
            return 0
        listing.add(number.value)
        return _over_links(scene, after, end)
    if scene.keys[k] == ",":
        return 0
    if (other := scene.word("suspects", j)) and other.j < end and _apart(scene, other.j):
        listing.add(1)
        return other.j
    if companion := scene.word("companions", j):
        after = _over_links(scene, companion.j, end)
        named = name_at(scene, after, end) is not None
        listing.add(int(not named))
        return after if named else companion.j
    if accomplices := scene.word("accomplices", j):
        after = _over_links(scene, accomplices.j, end)
        listing.approx = "exact" if name_at(scene, after, end) else "at_least"
        return after
    noun = scene.word("person", j) if scene.keys[k] in small_words("joining") else None
    if noun and noun.value == "nouns" and not small_words("suffered").isdisjoint(scene.keys[noun.j : noun.j + 1]):
        listing.add(1)
        return noun.j
    return 0


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
