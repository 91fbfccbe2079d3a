"""Rows of bodies from a name and what tells it from others."""

from __future__ import annotations

from pipeline.normalize.agency import listed_agency
from pipeline.normalize.build import below, located
from pipeline.normalize.places import Place


def test_a_place_tells_a_body_from_others() -> None:
    place = Place("tỉnh", "Yên Bái", "province", "15")
    committee = located("Tỉnh ủy", place, "party", "Tỉnh ủy")
    assert (committee.name, committee.province_code, committee.level) == ("Tỉnh ủy Yên Bái", "15", "province")
    assert located("Công an", place, "police", "Công an").name == "Công an tỉnh Yên Bái"


def test_a_parent_tells_a_body_from_others() -> None:
    ministry = listed_agency("Bộ Y tế")
    assert below("Vụ Pháp chế", ministry, "department", "", "Vụ").name == "Vụ Pháp chế, Bộ Y tế"
    assert below("Thanh tra", ministry, "inspectorate", "", "Thanh tra").name == "Thanh tra Bộ Y tế"
    assert below("Vụ Pháp chế", None, "department", "central", "Vụ").parent is None
