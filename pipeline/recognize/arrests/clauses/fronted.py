"""Tell the subject of a sentence from those of whom the clause in front of it tells."""

from __future__ import annotations

from pipeline.recognize.arrests.people.listing import named, read_listing
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene


def without_fronted(scene: Scene, people: People, first: int) -> People:
    """The people without those named before the comma that ends a clause in front (*Sau khi đâm Lưu, KHÁNH bị bắt*).

    The clause begins the sentence, and its own subject does not stand right behind its first word.
    """
    if people.kind != "names" or (people.count or 0) < 2:
        return people
    opener = scene.last("presupposed", first, people.i)
    if opener is None or opener.j == people.i or "," in scene.keys[opener.j : people.i]:
        return people
    comma = next((k for k in range(people.i, people.j) if scene.keys[k] == ","), None)
    listing = read_listing(scene, comma + 1, people.j) if comma else None
    if comma is None or listing is None or listing.j != people.j or not listing.names:
        return people
    return named(comma + 1, listing)
