"""Issuers that no list knows: how far their names go on."""

import pytest

from pipeline.articles import Article
from pipeline.flow import read


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kế hoạch số 02-KH/BCĐTW của Ban Chỉ đạo Trung ương.", "Ban Chỉ đạo Trung ương"),
        ("Công văn số 12/BCĐ của Ban Chỉ đạo tỉnh.", "Ban Chỉ đạo tỉnh"),
        ("Công văn số 12/CV của Hội An Bình gửi các hội viên.", "Hội An Bình"),
    ],
)
def test_the_name_of_an_unknown_issuer(text: str, issuer: str) -> None:
    (found,) = read(Article(article_id="a", source_path="a", text=text)).dispatches
    assert found.issuer == issuer
