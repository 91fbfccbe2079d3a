"""Read noun phrases that mean people: how many they are and who."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.knowledge.named_words import PERSON
from pipeline.recognize.arrests.people.listing import named, read_listing
from pipeline.recognize.arrests.people.nouns import nouns_end, opens_number, owner, post_at, title_end
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.quotes import MARKS
from pipeline.recognize.arrests.people.relatives import named_relative, relative_at
from pipeline.recognize.arrests.people.several import both, grouped, numbered, plural
from pipeline.recognize.arrests.people.together import with_others
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LATE_REACH = 8
_IDENTITY = small_words("identity")
_BOTH = small_words("both")
_OWNED = small_words("owned")
_PASSIVE = small_words("passive")
_PREDICATE = _PASSIVE | small_words("adverbs")


def read_people(scene: Scene, k: int, end: int) -> People | None:
    """Read the noun phrase for people that begins at syllable `k` and ends before `end`, if one does.

    *hai nghi phạm* is 2, *2 nam, 1 nữ* is 3, *Hồng và 2 đồng phạm* is 3, *nhóm đối tượng* has no count.
    """
    while k < end and (scene.forms[k] in MARKS or scene.forms[k] == "(" or _both_named(scene, k, end)):
        k += 1
    if k >= end:
        return None
    ways = (numbered, both, grouped, plural, _single)
    people = next((people for way in ways if (people := way(scene, k, end))), None)
    return with_others(scene, people, end) if people and people.count else people


def _both_named(scene: Scene, k: int, end: int) -> bool:
    """Whether *cả* at syllable `k` opens names (*cả Hòa và Bích*)."""
    return scene.keys[k] in _BOTH and k + 1 < end and scene.forms[k + 1].istitle()


def people_between(scene: Scene, i: int, j: int) -> list[People]:
    """All noun phrases for people from syllable `i` to before `j` of one sentence, in text order."""
    first = scene.sentence(i)[0]
    if first not in scene.told:
        scene.told[first] = _people_of(scene, *scene.sentence(i))
    starts, people = scene.told[first]
    within = people[bisect_left(starts, i) : bisect_left(starts, j)]
    if within and within[-1].j > j:
        crossing = read_people(scene, within[-1].i, j)
        within[-1:] = [crossing] if crossing else []
    return within


def _people_of(scene: Scene, i: int, j: int) -> tuple[list[int], list[People]]:
    """The noun phrases for people of the sentence from syllable `i` to before `j`, with their first syllables."""
    found = people_near(scene, i, j)
    return [people.i for people in found], found


def people_near(scene: Scene, i: int, j: int) -> list[People]:
    """All noun phrases for people from syllable `i` to before `j`, few syllables on; read anew at each call."""
    found: list[People] = []
    k = i
    while k < j:
        people = read_people(scene, k, j) if _may_open(scene, k) else None
        owner = people is not None and k > 0 and scene.keys[k - 1] in _OWNED
        if people and not owner:
            found.append(people)
        elif span := scene.agencies.get(k) or scene.names.get(k):
            k = span.j
            continue
        k = people.j if people and (people.names or people.kind == "many" or not owner) else k + 1
    return found


def _may_open(scene: Scene, k: int) -> bool:
    """Whether people may be told from syllable `k` on: not in brackets, or within a thing (*xe khách*)."""
    if scene.forms[k].islower() and k not in scene.nouns and not opens_number(scene.keys[k]):
        return False
    if scene.keys[k] in ("(", '"', "“"):
        return False
    around = (scene.word(kind, k - 1) for kind in ("things", "person")) if k else ()
    return all(hit is None or hit.j <= k for hit in around)


def _single(scene: Scene, k: int, end: int) -> People | None:
    """One person by name, noun or pronoun, or persons listed by name."""
    if relative := relative_at(scene, k, end):
        return relative
    hit = scene.word("person", k) or post_at(scene, k)
    if hit is None or scene.forms[k][0].isupper():
        listing = read_listing(scene, k, end, titled=False)
        if listing.names:
            return named(k, listing)
    if hit is None:
        j = nouns_end(scene, k, end)
        return _titled(scene, k, j, end) if max(scene.after(("genders",), k), j) > k + 1 else None
    if hit.value == "pronouns":
        named_so = scene.forms[k].isupper() and hit.j < end and scene.forms[hit.j][0].isupper()
        return None if named_so else People(k, hit.j, "one", 1, pointing=True)
    return _titled(scene, k, hit.j if hit.value == "honorifics" else nouns_end(scene, k, end), end)


def _titled(scene: Scene, k: int, j: int, end: int) -> People | None:
    """A noun or honorific that ends before `j`, with the names after it or alone."""
    if j == k:
        return None
    listing = read_listing(scene, scene.after_rank(title_end(scene, j, end)), end, titled=not owner(scene, k))
    if listing.names:
        return named_relative(scene, k, listing.j, end) or named(k, listing)
    if own := _named_later(scene, k, j, end):
        return own
    pointing = scene.after(("pointing",), j)
    hit = scene.word("person", k)
    if hit and hit.value == "honorifics" and not _acts(scene, j, end):
        return None
    passive = j < len(scene.keys) and scene.keys[j] in _PASSIVE and scene.keys[k] != PERSON
    if hit and hit.value == "weak_nouns" and pointing == j and not passive:
        return None
    return People(k, pointing, "one", 1, pointing=pointing > j or bool(hit and hit.value == "honorifics"))


def _acts(scene: Scene, k: int, end: int) -> bool:
    """Whether a polite word before syllable `k` means somebody told before: a verb follows (*CÔ chống đối …*)."""
    return k < end and (scene.keys[k] in _PREDICATE or scene.word("acts", k) is not None)


def _named_later(scene: Scene, k: int, j: int, end: int) -> People | None:
    """Who an accused one is, told after the deed (*bắt hung thủ GÂY ÁN LÀ Lê Văn An cùng đồng phạm*)."""
    if not scene.word("suspects", k):
        return None
    for p in range(j, min(end - 1, j + _LATE_REACH)):
        if scene.keys[p] in _IDENTITY and p + 1 in scene.names:
            return named(k, read_listing(scene, p + 1, end))
        if not scene.forms[p].isalpha() or scene.word("closers", p) or scene.word("trigger", p):
            break
    return None
