"""An article keeps its own id where that is usable."""

import hashlib

import pytest

from pipeline.ingest.identifiers import article_id, usable_id


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("a1", "a1"),
        (" bài 1 ", "bài 1"),
        ("../../etc/passwd", "../../etc/passwd"),
        ("x" * 200, "x" * 200),
        (0, "0"),
        (123, "123"),
        (12.0, "12"),
        (12.5, "12.5"),
        ("a\u0301", "á"),
        ({"$oid": "5f"}, "5f"),
    ],
)
def test_usable_ids(given: object, used: str) -> None:
    assert article_id(given, "text") == used


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        "   ",
        "x" * 201,
        "a\nb",
        "a\x00",
        "\ud800",
        "a\u2028b",
        True,
        [1],
        {"a": 1},
        float("nan"),
        10**300,
        1e300,
    ],
)
def test_unusable_ids_are_replaced_by_the_hash_of_the_text(given: object) -> None:
    assert usable_id(given) is None
    assert article_id(given, "Công an") == hashlib.sha256("Công an".encode()).hexdigest()[:16]
