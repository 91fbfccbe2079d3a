"""Tries of syllables."""

from pipeline.recognize.trie import Hit, Listing, Node, hits_at, insert


def test_an_entry_counts_once_and_the_longest_of_a_label_is_found() -> None:
    root = Node()
    assert insert(root, ["công", "an"], "body", 1)
    assert not insert(root, ["công", "an"], "body", 2)
    assert insert(root, ["công", "an", "xã"], "body", 3)
    assert hits_at(root, ["công", "an", "xã"], 0) == {"body": Hit(0, 3, "body", 3)}
    assert hits_at(root, ["công", "an", "tỉnh"], 0) == {"body": Hit(0, 2, "body", 1)}
    assert hits_at(root, ["công"], 0) == {}


def test_a_listing_has_a_place_for_each_of_its_labels() -> None:
    listing = Listing()
    listing.add("body", [(["tòa", "án"], None)])
    listing.add("place", [])
    assert listing.hits(["ở", "tòa", "án"]) == {"body": {1: Hit(1, 3, "body", None)}, "place": {}}
