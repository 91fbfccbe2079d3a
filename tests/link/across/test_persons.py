"""Persons across articles: one name, one man or several."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

from pipeline.link.across.persons import link_persons

Row = dict[str, Any]
NUMBER = iter(range(1000))


def row(name: str, *posts: str, rank: str | None = None, day: str | None = None, **more: Any) -> Row:
    """A person in an article of its own; a post is *Trưởng Công an|body|province|level|house*."""
    number = next(NUMBER)
    return {
        "official_id": f"local{number}",
        "article_id": more.get("article", f"article{number:04}"),
        "name": name,
        "rank": rank,
        "foreign": more.get("foreign", False),
        "posts": [post.replace("|", "\t") for post in posts],
        "published_on": date.fromisoformat(day) if day else None,
        "story": more.get("story", f"story{number}"),
        "mentions": 1,
    }


def people(*rows: Row) -> list[list[int]]:
    """The numbers of the rows that are one person, person by person."""
    ids, linked = link_persons(rows)
    assert {r["official_id"] for r in linked} == set(ids.values())
    groups: dict[str, list[int]] = {}
    for number, r in enumerate(rows):
        groups.setdefault(ids[r["official_id"]], []).append(number)
    return sorted(groups.values())


NGHE_AN = "Trưởng Công an huyện|ag_qc|40|district|40"
CA_MAU = "Trưởng Công an huyện|ag_tvt|96|district|96"
MINISTRY = "Thứ trưởng|ag_bca||central|ag_bca"


def test_a_name_alone_is_one_person() -> None:
    assert people(row("Lò Văn Sươm"), row("Lò Văn Sươm"), row("LÒ VĂN SƯƠM")) == [[0, 1, 2]]


def test_posts_in_two_provinces_at_a_time_are_two_people() -> None:
    rows = [row("Lê Văn Hùng", NGHE_AN, day="2024-01-05"), row("Lê Văn Hùng", CA_MAU, day="2024-02-05"),
            row("Lê Văn Hùng", NGHE_AN, day="2024-03-01")]  # fmt: skip
    assert people(*rows) == [[0, 2], [1]]


def test_who_moves_to_another_province_years_later_is_the_same() -> None:
    assert people(row("Lê Văn Hùng", NGHE_AN, day="2019-01-05"), row("Lê Văn Hùng", CA_MAU, day="2023-02-05")) == [
        [0, 1]
    ]


def test_ranks_and_levels_far_apart_are_two_people() -> None:
    assert people(row("Trần Văn Nam", rank="Trung tướng"), row("Trần Văn Nam", rank="Đại úy")) == [[0], [1]]
    assert people(row("Trần Văn Nam", MINISTRY), row("Trần Văn Nam", NGHE_AN)) == [[0], [1]]
    assert people(row("Trần Văn Nam", rank="Thượng tá"), row("Trần Văn Nam", rank="Đại tá")) == [[0, 1]]


def test_offices_of_two_houses_at_a_time_are_two_people() -> None:
    health = "Giám đốc|ag_syt|24|province|24"
    roads, water = "Cục trưởng|ag_cdb||central|ag_gtvt", "Vụ trưởng|ag_vtl||central|ag_nn"
    assert people(row("Vi Thị Sen", health), row("Vi Thị Sen", roads), row("Vi Thị Sen", water)) == [[0], [1], [2]]
    assert people(row("Vi Thị Sen", roads), row("Vi Thị Sen", "Thứ trưởng|ag_gtvt||central|ag_gtvt")) == [[0, 1]]
    assert people(row("Vi Thị Sen", roads), row("Vi Thị Sen", "Đại biểu|ag_qh||central|")) == [[0, 1]]
    assert people(row("Vi Thị Sen", roads, story="s"), row("Vi Thị Sen", water, story="s")) == [[0, 1]]
    late = row("Vi Thị Sen", roads, day="2024-05-05")
    assert people(row("Vi Thị Sen", water, day="2019-05-05"), late) == [[0, 1]]


def test_accents_tell_people_apart() -> None:
    post = "Chủ tịch|ag_ubnd|42|district|"
    assert people(row("Trần Viết Hạ", post), row("Trần Việt Hạ", post)) == [[0], [1]]
    assert people(row("Nguyễn Văn Thành"), row("Nguyễn Văn Thanh")) == [[0], [1]]
    assert people(row("Nguyễn Văn Hòa"), row("Nguyễn Văn Hoà")) == [[0, 1]]


def test_a_name_without_accents_joins_for_rank_post_or_story() -> None:
    accented = row("Lương Tấn Quảng", "Thứ trưởng|ag_bca||central|", rank="Thượng tướng", story="s1")
    assert people(accented, row("Luong Tan Quang", rank="Thượng tướng")) == [[0, 1]]
    assert people(accented, row("Luong Tan Quang", story="s1")) == [[0, 1]]
    assert people(accented, row("Luong Tan Quang", "Thứ trưởng|ag_bca||central|")) == [[0, 1]]
    assert people(accented, row("Luong Tan Quang")) == [[0], [1]]


def test_a_name_without_accents_joins_neither_of_two_candidates() -> None:
    two = [row("Nguyễn Văn Thành", rank="Đại tá"), row("Nguyễn Văn Thanh", rank="Đại tá")]
    assert people(*two, row("Nguyen Van Thanh", rank="Đại tá")) == [[0], [1], [2]]
    told = [row("Nguyễn Văn Thành", rank="Đại tá", story="s"), row("Nguyễn Văn Thanh", rank="Đại tá")]
    assert people(*told, row("Nguyen Van Thanh", story="s")) == [[0, 2], [1]]


def test_an_official_of_another_state_is_kept_apart_unless_it_was_a_slip() -> None:
    assert people(row("Kim Min Ho"), row("Kim Min Ho", foreign=True)) == [[0], [1]]
    premier = "Thủ tướng|ag_cp||central|"
    rows = [row("Đinh Công Trứ", premier), row("Đinh Công Trứ", premier), row("Đinh Công Trứ", premier, foreign=True)]
    assert people(*rows) == [[0, 1, 2]]
    assert [person["foreign"] for person in link_persons(rows)[1]] == [False]


def test_the_row_of_a_person_has_the_latest_rank_and_the_days_seen() -> None:
    rows = [row("Vi Đình Tụ", rank="Thượng tá", day="2020-05-01"), row("VI ĐÌNH TỤ", rank="Đại tá", day="2023-01-09"),
            row("Vi Đình Tụ", day="2024-02-02")]  # fmt: skip
    (person,) = link_persons(rows)[1]
    assert (person["name"], person["rank"], person["n_articles"]) == ("Vi Đình Tụ", "Đại tá", 3)
    assert (person["first_seen_on"], person["last_seen_on"]) == (date(2020, 5, 1), date(2024, 2, 2))


def test_the_accented_spelling_is_kept() -> None:
    rows = [row("Vi Dinh Tu", rank="Đại tá", day="2020-05-01"), row("Vi Đình Tụ", rank="Đại tá", day="2023-01-09")]
    assert [person["name"] for person in link_persons(rows)[1]] == ["Vi Đình Tụ"]


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [row("Lê Văn Hùng", NGHE_AN), row("Lê Văn Hùng", CA_MAU), row("Le Van Hung", NGHE_AN), row("Lê Văn Hùng")]
    results = {tuple(sorted(link_persons(order)[0].items())) for order in permutations(rows)}
    assert len(results) == 1


def test_a_person_is_of_abroad_where_most_articles_say_so() -> None:
    post = "Thị trưởng|body||central|"
    seen = [row("Ramon Sabater", post, foreign=foreign, story="one") for foreign in (True, False, True)]
    assert [person["foreign"] for person in link_persons(seen)[1]] == [True]
    assert [person["foreign"] for person in link_persons(seen[:2])[1]] == [False]
