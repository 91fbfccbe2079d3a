"""Posts in every form of the press, with what is known of each."""

from __future__ import annotations

from pipeline.recognize.officials.posts import Post, post_phrases


def posts() -> dict[str, Post]:
    entries = list(post_phrases())
    return {entry.text: entry.value for entry in reversed(entries) if entry.label == "position"}


def test_deputies_and_suffixes_make_further_posts() -> None:
    known = posts()
    assert known["Phó Giám đốc thường trực"] == known["Giám đốc"]
    assert known["Cục phó phụ trách"] == known["Cục trưởng"]
    assert "Phó Trưởng phòng thường trực thường trực" not in known


def test_a_post_knows_its_bodies_and_their_tasks() -> None:
    post = posts()["Phó Trưởng ban"]
    assert (post.bodies, "giám sát" in post.verbal_tasks) == (("Ban",), True)


def test_who_serves_the_head_of_another_state_is_of_that_state() -> None:
    known = posts()
    assert (known["cố vấn của Tổng thống"].kind, known["phu nhân Tổng thống"].kind) == ("foreign", "private")
    assert known["Trợ lý Thủ tướng"].kind == "state"
