"""Tests of the agency itself."""

import re

import pytest

from pipeline.normalize.agency import Agency, identity, listed_agency


def test_the_id_depends_on_the_key_alone() -> None:
    one = Agency("công an tỉnh x", "Công an tỉnh X", kind="police")
    other = Agency("công an tỉnh x", "Công an Tỉnh X", level="province")
    assert one.agency_id == other.agency_id
    assert re.fullmatch(r"ag_[0-9a-f]{12}", one.agency_id)
    assert one.agency_id != Agency("công an tỉnh y", "Công an tỉnh Y").agency_id


def test_identity_ignores_writing_habits() -> None:
    assert identity("Bộ Văn hoá, Thể thao và Du lịch") == identity("Bộ Văn hóa - Thể thao - Du lịch")


def test_a_listed_body_has_its_parents() -> None:
    agency = listed_agency("Cục Cảnh sát giao thông")
    assert agency.abbreviation == "C08"
    assert agency.parent is not None
    assert agency.parent.name == "Bộ Công an"


def test_an_unlisted_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        listed_agency("Bộ Phép thuật")
