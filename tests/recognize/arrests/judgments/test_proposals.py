"""Penalties that the procuracy asks for are no judgments."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.judgments.proposals import proposed
from tests.recognize.arrests import counts, scene


def test_a_proposal_counts_before_the_penalty_only() -> None:
    read = scene("Viện kiểm sát đề nghị 5 năm tù")
    assert proposed(read, 0, 5)
    assert not proposed(read, 0, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Đại diện viện kiểm sát đề nghị 7 năm tù cho Tạ Văn Lưu.",
        "Viện KSND đề nghị hội đồng xét xử tuyên phạt Tạ Văn Lưu 5 đến 6 năm tù.",
        "VKSND tỉnh đề nghị HĐXX phạt Tạ Văn Lưu 2 năm tù nhưng cho hưởng án treo.",
        "VKS đề nghị phạt Tạ Văn Lưu 3 năm tù, phạt Lò Văn Hảo 18 tháng tù.",
        "Ông Tấn bị đề nghị 7 đến 8 năm tù.",
    ],
)
def test_proposed_penalties_are_none(text: str) -> None:
    assert counts(text) == []


def test_a_court_s_penalties_behind_a_proposal_count() -> None:
    assert counts("Theo đề nghị của VKS, HĐXX phạt Tạ Văn Lưu 3 năm tù, cho hưởng án treo.") == [("sentence", 1)]
    assert counts("VKS đề nghị 3 năm tù nhưng HĐXX tuyên phạt Tạ Văn Lưu 2 năm tù.") == [("sentence", 1)]
