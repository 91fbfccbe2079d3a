"""What follows nouns for several people: *này*, *khác*, and the names that go with them, at once or late."""

from __future__ import annotations

from pipeline.recognize.arrests.people.listing import read_listing
from pipeline.recognize.arrests.people.nouns import after_people, listing_start
from pipeline.recognize.arrests.people.persons import Listing, People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MAX_LATE = 12
_LATE_REACH = 40
_GROUP_REACH = 16
_CONSISTING = small_words("consisting")


def with_names(scene: Scene, people: People, end: int) -> People:
    """Take what follows the nouns: *này*, *khác*, and names (*gồm A, B và C*)."""
    while (j := scene.after(("pointing", "further"), people.j)) > people.j and j <= end:
        people.pointing |= scene.word("pointing", people.j) is not None
        people.further |= scene.word("further", people.j) is not None
        people.j = j
    people.j = min(after_people(scene, people.j), max(end, people.j))
    several = people.kind == "many" or (people.count or 0) > 1
    listing = read_listing(scene, listing_start(scene, people.j, end), end, several=several)
    open_ended = listing.approx == "at_least" or (people.kind == "group" and listing.count == 1)
    if listing.names and people.count is None and open_ended:
        people.names, people.j, people.vague = listing.names, listing.j, listing.count > 1
    elif listing.names:
        of_kin = scene.before("kin", people.j) is not None
        people.names, people.j = listing.names, listing.j
        if people.count is None or (of_kin and people.count < len(listing.names)):
            people.kind, people.count, people.approx = "names", listing.count, "exact"
        elif listing.total and (of_kin or people.count == len(listing.names)):
            people.count += _unnamed(listing)
    return people


def _unnamed(listing: Listing) -> int:
    """How many a list adds without their names to those told in front of it (*vợ chồng Lưu và 2 CON*).

    Where all have names, the list names one of those in front, as kin are told.
    """
    return listing.total - len(listing.names) if listing.total > len(listing.names) else listing.total - 1


def with_late_names(scene: Scene, people: People, end: int) -> People:
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


def listed_late(scene: Scene, people: People, end: int) -> People:
    """The names of a plural that follow later (*nghi can, đều ngụ tại A, gồm: B*, *các bị can trong vụ án gồm B*)."""
    k = people.j
    if k >= end or (scene.keys[k] == "," and not scene.word("attributes", k + 1)):
        return people
    for p in range(k, min(end, k + _GROUP_REACH)):
        if scene.keys[p] in _CONSISTING:
            listing = read_listing(scene, listing_start(scene, p, end), end, several=True)
            if listing.names:
                return People(people.i, listing.j, "names", listing.count, listing.approx, listing.names)
        if scene.word("trigger", p) or (scene.keys[k] != "," and scene.word("closers", p)):
            break
    return people
