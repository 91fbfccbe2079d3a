"""Names of any people."""

from __future__ import annotations

from tests.recognize.arrests import told


def test_a_name_of_two_syllables_with_an_age_is_known_by_its_last() -> None:
    text = "Công an tạm giữ đối tượng Danh Thol (SN 1991). Hôm sau, Thol bị khởi tố."
    assert [(a.action, a.names) for a in told(text)] == [("detain", ["Danh Thol"]), ("charge", ["Danh Thol"])]
    text = "Công an tạm giữ đối tượng Danh Thol (ảnh). Hôm sau, Thol bị khởi tố."
    assert told(text)[1].names != ["Danh Thol"]


def test_a_name_of_any_people_that_opens_a_sentence_is_told_by_the_age_after_it() -> None:
    [arrest] = told("Chợ vắng khách. Todd Barlow, 46 tuổi, sống ở Texas, bị cảnh sát bắt giữ.")
    assert (arrest.names, arrest.foreign) == (["Todd Barlow"], True)
    assert told("Chợ vắng khách. Ba người, 46 tuổi, bị thương.") == []
