"""Publishers are known by address or by dateline."""

import pytest

from pipeline.ingest.publishers import opens_with_dateline, publisher_of


@pytest.mark.parametrize(
    ("url", "body", "publisher"),
    [
        ("https://vnexpress.net/a-1.html", "", "VnExpress"),
        ("https://ngoisao.vnexpress.net/a", "", "VnExpress"),
        ("https://www.bao.example/a", "", "bao.example"),
        ("https://notvnexpress.net/a", "", "notvnexpress.net"),
        (None, "(VTC News) - Ngày 25/4, Công an bắt 5 người.", "VTC News"),
        (None, "TTO - Công an bắt 5 người.", "Tuổi Trẻ"),
        (None, "VOV.VN - Công an bắt 5 người.", "VOV"),
        ("https://bao.example/a", "(NLĐO) – Công an bắt 5 người.", "Người Lao Động"),
        (None, "Công an huyện - nơi bắt 5 người.", None),
        ("http://[bad", "", None),
        (None, "", None),
    ],
)
def test_publishers(url: str | None, body: str, publisher: str | None) -> None:
    assert publisher_of(url, body) == publisher


@pytest.mark.parametrize("line", ["Lao động - Thương binh và Xã hội", "Công an - Viện kiểm sát", "Hà Nội - Hải Phòng"])
def test_other_lines_with_a_dash_are_no_datelines(line: str) -> None:
    assert not opens_with_dateline(line)
