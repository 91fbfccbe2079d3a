"""The body that issued a document."""

from __future__ import annotations

import pytest

from pipeline.facts import DispatchSpan
from pipeline.link.dispatches.issuing_bodies import issuing_body


@pytest.mark.parametrize(
    ("symbol", "issuer", "body"),
    [
        ("33/CĐ-TTg", "Thủ tướng", "Chính phủ"),
        ("72/2025/QH15", None, "Quốc hội"),
        ("14/2017/TT-BYT", None, "Bộ Y tế"),
        (None, "Thủ tướng Chính phủ", "Chính phủ"),
        (None, "Thủ tướng", None),  # perhaps another state's
        ("05/2015/TTLT-BTP-BCA", None, None),
        ("12/QĐ-UBND", None, None),
    ],
)
def test_a_symbol_or_a_post_tells_the_body(symbol: str | None, issuer: str | None, body: str | None) -> None:
    found = issuing_body(DispatchSpan(0, 1, 0, 1, "", 1.0, symbol=symbol, issuer=issuer))
    assert (found.name if found else None) == body
