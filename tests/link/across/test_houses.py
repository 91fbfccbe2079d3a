"""Houses: the province or ministry in which an office is held."""

from __future__ import annotations

import pytest

from pipeline.link.across.houses import house_of
from pipeline.normalize.agencies import normalize_agency


def _line(name: str) -> list[object]:
    line, body = [], normalize_agency(name)
    while body is not None:
        line.append(body)
        body = body.parent
    return line


@pytest.mark.parametrize(
    ("body", "house"),
    [("Sở Y tế tỉnh Hà Nam", "35"), ("Quốc hội", ""), ("Tỉnh ủy Hà Nam", ""), ("Sở Y tế", "")],
)
def test_the_house_of_a_body(body: str, house: str) -> None:
    assert house_of(_line(body)) == house


def test_the_house_of_a_department_is_its_ministry() -> None:
    assert house_of(_line("Vụ Pháp chế, Bộ Y tế")) == house_of(_line("Bộ Y tế")) != ""
