"""Read noun phrases that mean people: how many they are and who."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.normalize.numbers import NumberSpan, read_number
from pipeline.recognize.arrests.listing import Listing, read_listing
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.lexicon import Hit

_MAX_PEOPLE = 1_000_000
_MAX_NOUNS = 4
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
    ways = (_numbered, _grouped, _plural, _single)
    return next((people for way in ways if (people := way(scene, k, end))), None)


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
    return scene.keys[k] not in ("(", '"', "“") and not (k and scene.keys[k - 1] in ("của", "cho", "tại"))


def _nouns_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after the head nouns at `k` (*nam thanh niên*, *nghi can người Lào*); `k` if there are none."""
    j = k
    for _ in range(_MAX_NOUNS):
        hit = scene.word("person", j)
        after = hit.j if hit and hit.value in ("nouns", "weak_nouns", "pairs") else scene.after(("kin", "genders"), j)
        if after == j and (post := _post(scene, j)):
            after = post.j
        if after == j or after > end:
            break
        j = after
    return j


def _post(scene: Scene, k: int) -> Hit | None:
    """A post of office at syllable `k`, which as well means a person (*cựu thứ trưởng*)."""
    return scene.reading.hits.at("position").get(k)


def _numbered(scene: Scene, k: int, end: int) -> People | None:
    number = _number_at(scene, k)
    if number is None or number.j >= end or not isinstance(number.value, int | None):
        return None
    if number.value is not None and not 0 < number.value < _MAX_PEOPLE:
        return None
    j = _after_whole(scene, scene.after(("further",), number.j), end)
    while j < end and scene.forms[j] in _SIGNS:
        j += 1
    after = _nouns_end(scene, j, end)
    if after == j:
        return None
    return _late_names(scene, _closed(scene, _counted(scene, k, number, after, end), end), end)


def _after_whole(scene: Scene, k: int, end: int) -> int:
    """Skip the whole of which the number before `k` is a part (*2 trong số 5 đối tượng*)."""
    j = scene.after(("parts",), k)
    if j == k or j >= end or (whole := _number_at(scene, j)) is None:
        return k
    return whole.j


def _number_at(scene: Scene, k: int) -> NumberSpan | None:
    """The number at syllable `k`; a plain figure also after *khẩn cấp*, where it would be a grade."""
    number = read_number(scene.syllables, k)
    if number is None and scene.forms[k].isdecimal() and k and scene.keys[k - 1] == "cấp":
        number = NumberSpan(k, k + 1, int(scene.forms[k][:9]))
    return number


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


def _grouped(scene: Scene, k: int, end: int) -> People | None:
    """*cặp vợ chồng* is 2; *nhóm đối tượng* has no count unless one follows."""
    hit = scene.word("person", k)
    if hit is None or hit.value not in ("pairs", "groups"):
        return None
    if hit.value == "pairs":
        return _closed(scene, People(k, hit.j, "number", 2), end)
    inner = _numbered(scene, _listing_start(scene, hit.j, end), end)
    if inner:
        inner.i = k
        return inner
    return _closed(scene, People(k, max(hit.j, _nouns_end(scene, hit.j, end)), "group", None, "unknown"), end)


def _group_at(scene: Scene, k: int) -> bool:
    hit = scene.word("person", k)
    return hit is not None and hit.value in ("groups", "pairs")


def _plural(scene: Scene, k: int, end: int) -> People | None:
    j = scene.after(("plurals", "singulars"), k)
    if j == k or (j == k + 1 and scene.word("singulars", k) and not _group_at(scene, j)):
        return None
    inner = _numbered(scene, j, end) or _grouped(scene, j, end)
    if inner:
        inner.i = k
        return inner
    after = _nouns_end(scene, j, end)
    if after == j and (hit := scene.word("person", j)) and hit.value == "pronouns":
        after = hit.j
    return _closed(scene, People(k, after, "many", None, "unknown"), end) if after > j else None


def _closed(scene: Scene, people: People, end: int) -> People:
    """Take what follows the nouns: *này*, *khác*, and names (*gồm A, B và C*)."""
    while (j := scene.after(("pointing", "further"), people.j)) > people.j and j <= end:
        people.pointing |= scene.word("pointing", people.j) is not None
        people.further |= scene.word("further", people.j) is not None
        people.j = j
    listing = read_listing(scene, _listing_start(scene, people.j, end), end)
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
            listing = read_listing(scene, _listing_start(scene, k, end), end)
            if listing.names and listing.count == people.count:
                people.names = listing.names
                break
    return people


def _listing_start(scene: Scene, k: int, end: int) -> int:
    """Where a list of names would begin after the nouns that end at `k`, over *gồm*, *là*, *:*."""
    for _ in range(3):
        j = scene.after(("listing",), k)
        if j == k or j >= end:
            break
        k = j
    if k < end and scene.keys[k] in (":", "-", "–"):
        k += 1
    return k


def _single(scene: Scene, k: int, end: int) -> People | None:
    """One person by name, noun or pronoun, or persons listed by name."""
    hit = scene.word("person", k) or _post(scene, k)
    if hit is None or scene.forms[k][0].isupper():
        listing = read_listing(scene, k, end, titled=False)
        if listing.names:
            return People(k, listing.j, "names", listing.count, listing.approx, listing.names)
    if hit is None:
        return _titled(scene, k, _nouns_end(scene, k, end), end) if scene.after(("genders",), k) > k + 1 else None
    if hit.value == "pronouns":
        return People(k, hit.j, "one", 1, pointing=True)
    return _titled(scene, k, hit.j if hit.value == "honorifics" else _nouns_end(scene, k, end), end)


def _titled(scene: Scene, k: int, j: int, end: int) -> People | None:
    """A noun or honorific that ends before `j`, with the names after it or alone."""
    if j == k:
        return None
    listing = read_listing(scene, scene.after_rank(_title_end(scene, j, end)), end, titled=not _owner(scene, k))
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


def _owner(scene: Scene, k: int) -> bool:
    """Whether the noun at syllable `k` is followed by what the person owns or leads rather than by his name."""
    return scene.keys[k] == "chủ" or _post(scene, k) is not None


def _title_end(scene: Scene, k: int, end: int) -> int:
    """Skip *là*, *tên*, *tên là* between a noun and a name."""
    j = scene.after(("listing",), k)
    return j if k < j < end and scene.keys[k] != "gồm" else k


__all__ = ["Listing", "People", "people_between", "read_people"]
