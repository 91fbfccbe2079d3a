"""Read noun phrases that mean people: how many they are and who."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.recognize.arrests.listing import read_listing
from pipeline.recognize.arrests.nouns import (
    after_whole,
    group_at,
    listing_start,
    nouns_end,
    number_at,
    owner,
    post_at,
    title_end,
)
from pipeline.recognize.arrests.scene import Scene

_MAX_PEOPLE = 1_000_000
_OTHERS_REACH = 6
_GROUP_REACH = 16
_MAX_LATE = 12
_LATE_REACH = 40
_SIGNS = frozenset("\"“”'‘’(")


@dataclass(slots=True)
class People:
    """People that the text speaks of at the syllables `i` to before `j`.

    `kind` is `number` (a count is told), `names` (they are named), `one` (a single noun or pronoun), `many` (a plural
    without a number) or `group` (a band, a ring). `pointing`: people told before (*này*, *trên*); `further`: others
    than those (*thêm*, *khác*); `vague`: some of unknown number (*một số*), whose size no context tells.
    """

    i: int
    j: int
    kind: str
    count: int | None = None
    approx: str = "exact"
    names: list[str] = field(default_factory=list)
    further: bool = False
    pointing: bool = False
    vague: bool = False

    @property
    def counted(self) -> bool:
        """Whether a number or names tell how many they are."""
        return self.kind in ("number", "names")

    @property
    def basis(self) -> str:
        """How the count is known, as the table says it."""
        return "names" if self.kind in ("names", "one") else "number"


def read_people(scene: Scene, k: int, end: int) -> People | None:
    """Read the noun phrase for people that begins at syllable `k` and ends before `end`, if one does.

    *hai nghi phạm* is 2, *2 nam, 1 nữ* is 3, *Hồng và 2 đồng phạm* is 3, *nhóm đối tượng* has no count.
    """
    while k < end and scene.forms[k] in _SIGNS:
        k += 1
    if k >= end:
        return None
    ways = (_numbered, _both, _grouped, _plural, _single)
    people = next((people for way in ways if (people := way(scene, k, end))), None)
    return _with_others(scene, people, end) if people and people.count else people


def _with_others(scene: Scene, people: People, end: int) -> People:
    """Add a second number of people (*giám đốc công ty và 2 nhân viên*, *hai chủ quán cùng 3 người khác*)."""
    if people.kind not in ("one", "number") or people.pointing:
        return people
    for k in range(people.j, min(people.j + _OTHERS_REACH, end)):
        if scene.keys[k] in ("và", "cùng"):
            _add_others(scene, people, k + 1, end)
            break
        told = scene.forms[k].isalpha() or scene.keys[k + 1 : k + 2] == ["tuổi"]
        if not told or scene.word("closers", k) or scene.word("trigger", k):
            break
    return people


def _add_others(scene: Scene, people: People, k: int, end: int) -> None:
    """Add the number of people at syllable `k`, or the relative of the one told (*cô gái và bạn trai*)."""
    others = _numbered(scene, k, end)
    if others and others.kind == "number" and others.count and others.approx == "exact":
        people.count, people.kind, people.j = (people.count or 0) + others.count, "number", others.j
    elif people.kind == "one" and (companion := scene.word("companions", k)) and companion.j <= end:
        people.count, people.kind, people.j = 2, "number", companion.j


def people_between(scene: Scene, i: int, j: int) -> list[People]:
    """All noun phrases for people from syllable `i` to before `j`, in text order."""
    found: list[People] = []
    k = i
    while k < j:
        people = read_people(scene, k, j) if _may_open(scene, k) else None
        if people:
            found.append(people)
        elif k in scene.agencies:
            k = scene.agencies[k].j
            continue
        k = people.j if people else k + 1
    return found


def _may_open(scene: Scene, k: int) -> bool:
    """Whether people may be told from syllable `k` on: not in brackets, as owners, or within a thing (*xe khách*)."""
    if scene.keys[k] in ("(", '"', "“") or (k and scene.keys[k - 1] in ("của", "cho", "tại")):
        return False
    thing = scene.word("things", k - 1) if k else None
    return thing is None or thing.j <= k


def _numbered(scene: Scene, k: int, end: int) -> People | None:
    number = number_at(scene, k)
    if number is None or number.j >= end or not isinstance(number.value, int | None):
        return None
    if number.value is not None and not 0 < number.value < _MAX_PEOPLE:
        return None
    j = after_whole(scene, scene.after(("further",), number.j), end)
    while j < end and scene.forms[j] in _SIGNS:
        j += 1
    after = nouns_end(scene, j, end)
    if after == j:
        return None
    return _late_names(scene, _closed(scene, _counted(scene, k, number, after, end), end), end)


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
    if k < end and scene.keys[k] in (",", "và", "-"):
        k += 1
    number = read_number(scene.syllables, k)
    if number and number.j < end and isinstance(number.value, int) and (hit := scene.word("genders", number.j)):
        people.count = (people.count or 0) + number.value
        people.j = hit.j


def _both(scene: Scene, k: int, end: int) -> People | None:
    """*cả hai*, *cả 3 người này*: as many as were told before."""
    number = number_at(scene, k + 1) if scene.keys[k] == "cả" and k + 1 < end else None
    if number is None or not isinstance(number.value, int) or not 1 < number.value <= _MAX_LATE or number.j > end:
        return None
    j = nouns_end(scene, number.j, end)
    if j == number.j < end and scene.word("things", j):
        return None
    return _closed(scene, People(k, j, "number", number.value, pointing=True), end)


def _grouped(scene: Scene, k: int, end: int) -> People | None:
    """*cặp vợ chồng* is 2; *nhóm đối tượng* has no count unless one follows."""
    hit = scene.word("person", k)
    if hit is None or hit.value not in ("pairs", "groups"):
        return None
    if hit.value == "pairs":
        return _closed(scene, People(k, hit.j, "number", 2), end)
    inner = _numbered(scene, listing_start(scene, hit.j, end), end)
    inner = inner or _told_late(scene, hit.j, end)
    if inner:
        inner.i = k
        return inner
    return _closed(scene, People(k, max(hit.j, nouns_end(scene, hit.j, end)), "group", None, "unknown"), end)


def _told_late(scene: Scene, k: int, end: int) -> People | None:
    """The number of a band that is told after what it does (*băng trộm xe gồm 6 tên*)."""
    for p in range(k, min(end, k + _GROUP_REACH)):
        if scene.keys[p] == "gồm":
            people = _numbered(scene, p + 1, end)
            return people if people and people.kind == "number" else None
        if scene.word("closers", p) or scene.word("trigger", p):
            break
    return None


def _plural(scene: Scene, k: int, end: int) -> People | None:
    j = scene.after(("plurals", "singulars"), k)
    if j == k or (j == k + 1 and scene.word("singulars", k) and not group_at(scene, j)):
        return None
    inner = _numbered(scene, j, end) or _grouped(scene, j, end)
    if inner:
        inner.i = k
        return inner
    after = nouns_end(scene, j, end)
    if after == j and (hit := scene.word("person", j)) and hit.value == "pronouns":
        after = hit.j
    if after == j:
        return None
    people = _closed(scene, People(k, after, "many", None, "unknown"), end)
    return people if people.count else _listed_late(scene, people, end)


def _listed_late(scene: Scene, people: People, end: int) -> People:
    """The names of a plural that follow after where they live (*bắt các nghi can, đều ngụ tại A, gồm: B và C*)."""
    k = people.j
    if k >= end or scene.keys[k] != "," or not scene.word("attributes", k + 1):
        return people
    for p in range(k, min(end, k + _GROUP_REACH)):
        if scene.keys[p] == "gồm":
            listing = read_listing(scene, listing_start(scene, p, end), end)
            if listing.names:
                return People(people.i, listing.j, "names", listing.count, listing.approx, listing.names)
    return people


def _closed(scene: Scene, people: People, end: int) -> People:
    """Take what follows the nouns: *này*, *khác*, and names (*gồm A, B và C*)."""
    while (j := scene.after(("pointing", "further"), people.j)) > people.j and j <= end:
        people.pointing |= scene.word("pointing", people.j) is not None
        people.further |= scene.word("further", people.j) is not None
        people.j = j
    several = people.kind == "many" or (people.count or 0) > 1
    listing = read_listing(scene, listing_start(scene, people.j, end), end, several=several)
    if listing.names:
        people.names, people.j = listing.names, listing.j
        if people.count is None:
            people.kind, people.count, people.approx = "names", listing.count, "exact"
    return people


def _late_names(scene: Scene, people: People, end: int) -> People:
    """Names told later in the sentence, if they are as many (*hai đối tượng gây án là A và B*)."""
    if people.names or people.count is None or people.count > _MAX_LATE:
        return people
    for k in range(people.j, min(end, people.j + _LATE_REACH)):
        if scene.word("listing", k):
            listing = read_listing(scene, listing_start(scene, k, end), end)
            if listing.names and listing.count == people.count:
                people.names = listing.names
                break
    return people


def _single(scene: Scene, k: int, end: int) -> People | None:
    """One person by name, noun or pronoun, or persons listed by name."""
    hit = scene.word("person", k) or post_at(scene, k)
    if hit is None or scene.forms[k][0].isupper():
        listing = read_listing(scene, k, end, titled=False)
        if listing.names:
            return People(k, listing.j, "names", listing.count, listing.approx, listing.names)
    if hit is None:
        j = nouns_end(scene, k, end)
        return _titled(scene, k, j, end) if max(scene.after(("genders",), k), j) > k + 1 else None
    if hit.value == "pronouns":
        return People(k, hit.j, "one", 1, pointing=True)
    return _titled(scene, k, hit.j if hit.value == "honorifics" else nouns_end(scene, k, end), end)


def _titled(scene: Scene, k: int, j: int, end: int) -> People | None:
    """A noun or honorific that ends before `j`, with the names after it or alone."""
    if j == k:
        return None
    listing = read_listing(scene, scene.after_rank(title_end(scene, j, end)), end, titled=not owner(scene, k))
    if listing.names:
        return People(k, listing.j, "names", listing.count, listing.approx, listing.names)
    pointing = scene.after(("pointing",), j)
    hit = scene.word("person", k)
    if hit and hit.value == "honorifics" and not (j < end and scene.keys[j] in ("bị", "được", "đã")):
        return None
    passive = j < len(scene.keys) and scene.keys[j] in ("bị", "được") and scene.keys[k] != "người"
    if hit and hit.value == "weak_nouns" and pointing == j and not passive:
        return None
    return People(k, pointing, "one", 1, pointing=pointing > j or bool(hit and hit.value == "honorifics"))
