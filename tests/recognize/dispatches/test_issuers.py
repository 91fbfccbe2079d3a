"""Issuers: how far the names of unknown ones go on, and which of two bodies side by side it is."""

import pytest

from pipeline.articles import Article
from pipeline.flow import read


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kế hoạch số 02-KH/BCĐTW của Ban Chỉ đạo Trung ương.", "Ban Chỉ đạo Trung ương"),
        ("Công văn số 12/BCĐ của Ban Chỉ đạo tỉnh.", "Ban Chỉ đạo tỉnh"),
        ("Công văn số 12/CV của Hội An Bình gửi các hội viên.", "Hội An Bình"),
        ("Cục Thú y, Bộ Nông nghiệp và Môi trường, vừa có công văn 31/TY-DT gửi các tỉnh.", "Cục Thú y"),
        ("Ngân hàng Nhà nước Việt Nam (NHNN) đã có văn bản số 88/NHNN-TT.", "Ngân hàng Nhà nước Việt Nam"),
        ("Theo kế hoạch, TP.HCM đã bỏ lệ này khi ban hành Quyết định 33/2014 về tách thửa.", "TP.HCM"),
        ("Bộ Y tế, Bộ Nội vụ vừa có văn bản số 88/BNV-TC.", "Bộ Nội vụ"),
        ("Sở Y tế, UBND tỉnh Hà Nam vừa có văn bản số 88/UBND-VX.", "UBND tỉnh Hà Nam"),
    ],
)
def test_the_name_of_an_issuer(text: str, issuer: str) -> None:
    (found,) = read(Article(article_id="a", source_path="a", text=text)).dispatches
    assert found.issuer == issuer


def test_a_law_is_no_issuer() -> None:
    spans = read(Article("a", "a", "Căn cứ Luật Thủy sản đã ban hành quyết định số 45/QĐ-ABC.")).dispatches
    assert [span.issuer for span in spans if not span.law] == [None]


def test_who_passes_a_proposal_did_not_write_it() -> None:
    assert not read(Article("a", "a", "HĐND tỉnh Hà Nam thông qua tờ trình ngày 4/7 về đường mới.")).dispatches
    (passed,) = read(Article("a", "a", "HĐND tỉnh Hà Nam thông qua nghị quyết ngày 4/7 về đường mới.")).dispatches
    assert passed.issuer == "HĐND tỉnh Hà Nam"
