"""A case, or the total of a period or campaign."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Hải quan phối hợp với các đơn vị bắt một đối tượng buôn lậu ngà voi.", "case"),
        ("Hải quan phối hợp với các đơn vị trong đợt cao điểm bắt 48 đối tượng buôn lậu.", "statistic"),
    ],
)
def test_one_person_is_no_total(text: str, scope: str) -> None:
    assert [arrest.scope for arrest in told(text)] == [scope]
