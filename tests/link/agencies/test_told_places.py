"""Where a commune lies that another mention in the article tells."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.flow import read


def name_of(text: str, form: str) -> str:
    spans = read(Article("a", "a.txt", text)).agencies
    return next(span.agency.name for span in spans if span.text == form and span.agency)


POLICE = "Công an phường Bùi Thị Xuân"  # the lists have one in Quy Nhơn alone


def test_another_body_of_the_commune_tells_it() -> None:
    text = f"UBND phường Bùi Thị Xuân, quận Hai Bà Trưng, Hà Nội dọn vỉa hè. {POLICE} đến giúp."
    assert name_of(text, POLICE) == "Công an phường Bùi Thị Xuân, quận Hai Bà Trưng, thành phố Hà Nội"


def test_an_address_tells_it() -> None:
    text = f"Bà Mận (trú phường Bùi Thị Xuân, quận Hai Bà Trưng, Hà Nội) mất xe. {POLICE} tìm xe."
    assert name_of(text, POLICE) == "Công an phường Bùi Thị Xuân, quận Hai Bà Trưng, thành phố Hà Nội"


def test_two_districts_or_an_unknown_one_tell_nothing() -> None:
    both = "phường Bùi Thị Xuân, quận Hai Bà Trưng và phường Bùi Thị Xuân, quận Ba Đình"
    for told in (both, "phường Bùi Thị Xuân, quận Hai Bà Chưng"):
        assert "Bình Định" in name_of(f"Xe qua {told}. {POLICE} tìm xe.", POLICE)


def test_a_province_alone_tells_it() -> None:
    text = f"Bà Mận (phường Bùi Thị Xuân, Hà Nội) mất xe. {POLICE} tìm xe."
    assert name_of(text, POLICE).endswith("thành phố Hà Nội")


def test_a_short_form_means_the_province_named_before_it_in_its_sentence() -> None:
    text = "Đoàn ĐBQH tỉnh Thanh Hóa họp. Khi ở tỉnh Hà Tĩnh, ông Lò Văn Khướu là Bí thư Tỉnh ủy, rồi ra Hà Nội."
    spans = read(Article("a", "a.txt", text)).agencies
    assert [span.agency.name for span in spans if span.text == "Tỉnh ủy" and span.agency] == ["Tỉnh ủy Hà Tĩnh"]


def test_so_does_one_of_a_city_mean_the_city() -> None:
    text = "UBND TP.HCM họp. UBND TP.HCM lập kế hoạch. Với Hà Nội, theo ông Lò Văn Khướu, Thành ủy đã đồng ý."
    assert name_of(text, "Thành ủy") == "Thành ủy Hà Nội"
    text = "UBND tỉnh Quảng Trị họp hai lần. UBND huyện Cam Lộ bàn. Ở Thừa Thiên Huế, Tỉnh ủy đã đồng ý."
    assert name_of(text, "Tỉnh ủy") == "Tỉnh ủy Thừa Thiên Huế"
