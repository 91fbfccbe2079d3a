"""Departments told by the beginning of what they do."""

from __future__ import annotations

import pytest

from tests.link.agencies.test_linking import bodies_of


def test_the_beginning_of_a_task_means_the_department_told_in_full() -> None:
    bodies = bodies_of("Sở Văn hóa và Thể thao Hà Nội họp. Theo Sở Văn hóa, lễ hội được hoãn.")
    assert bodies["Sở Văn hóa"] == bodies["Sở Văn hóa và Thể thao Hà Nội"]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Sở Văn hóa và Thể thao Hà Nội họp cùng Sở Văn hóa Hà Nam.",
            "Sở Văn hóa Hà Nam",
            "Sở Văn hóa và Thể thao Hà Nội",
        ),
        (
            "Sở Nông nghiệp Gia Lai, Sở Nông nghiệp và Môi trường Gia Lai, Sở Nông nghiệp và PTNT Gia Lai.",
            "Sở Nông nghiệp Gia Lai",
            "Sở Nông nghiệp và Môi trường Gia Lai",
        ),
    ],
)
def test_not_of_another_place_nor_where_two_could_be_meant(text: str, short: str, full: str) -> None:
    bodies = bodies_of(text)
    assert bodies[short] != bodies[full]
