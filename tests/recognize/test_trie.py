"""Tries of syllables."""

from pipeline.recognize.trie import Hit, Listing, Node, insert, longest_hit


def test_an_entry_counts_once_and_the_longest_is_found() -> None:
    root = Node()
    assert insert(root, ["công", "an"], "body", 1)
    assert not insert(root, ["công", "an"], "body", 2)
    assert insert(root, ["công", "an", "xã"], "body", 3)
    begin = root.next["công"]
    assert longest_hit(begin, ["công", "an", "xã"], 0) == Hit(0, 3, "body", 3)
    assert longest_hit(begin, ["của", "công", "an", "tỉnh"], 1) == Hit(1, 3, "body", 1)
    assert longest_hit(begin, ["công"], 0) is None
    assert longest_hit(None, ["công"], 0) is None


def test_a_listing_has_a_place_for_each_of_its_labels() -> None:
    listing = Listing()
    listing.add("body", [(["tòa", "án"], None)])
    listing.add("place", [])
    assert listing.hits(["ở", "tòa", "án"]) == {"body": {1: Hit(1, 3, "body", None)}, "place": {}}
