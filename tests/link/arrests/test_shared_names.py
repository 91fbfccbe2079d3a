"""Names of one person, written in several ways."""

import pytest

from pipeline.link.arrests.shared_names import share_name


@pytest.mark.parametrize(
    ("names", "others"),
    [
        (["Lò Văn Tám"], ["Hồ Thị Chín", "Lò Văn Tám"]),
        (["Tám"], ["Lò Văn Tám"]),
        (["Lò Văn Tám"], ["Văn Tám"]),
        (["Sáu Lý"], ["Trần Sáu Văn Lý"]),
        (["Lê Thanh Sơn"], ["Lê Thành Sơn"]),
        (["T.V.Q"], ["V Q"]),
    ],
)
def test_one_person_is_known_again(names: list[str], others: list[str]) -> None:
    assert share_name(names, others)


@pytest.mark.parametrize(
    ("names", "others"),
    [
        (["Lò Văn Tám"], ["Hồ Thị Chín"]),
        (["Lê Thanh Sơn"], ["Lê Thanh Sang"]),
        (["Văn"], ["Lò Văn Tám"]),
        ([], ["Lò Văn Tám"]),
    ],
)
def test_others_are_others(names: list[str], others: list[str]) -> None:
    assert not share_name(names, others)
