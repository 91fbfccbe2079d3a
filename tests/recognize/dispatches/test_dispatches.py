"""Documents with issuer, day, subject and full symbol."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.facts import DispatchSpan
from pipeline.flow import read
from pipeline.recognize.dispatches import recognize_dispatches
from tests.recognize.dates.reading import reading_of


def find(text: str, published: str | None = None) -> list[DispatchSpan]:
    return recognize_dispatches(reading_of(text, published))


def only(text: str, published: str | None = None) -> DispatchSpan:
    (span,) = find(text, published)
    return span


@pytest.mark.parametrize(
    ("text", "mention", "issuer", "issued_on"),
    [
        (
            "theo Nghị định số 84/2009/NĐ-CP ngày 15/10/2009 của Chính phủ về kinh doanh xăng dầu.",
            "Nghị định số 84/2009/NĐ-CP ngày 15/10/2009 của Chính phủ",
            "Chính phủ",
            "2009-10-15",
        ),
        (
            "Ngày 9/5, Bộ trưởng Bộ Tài chính đã ký ban hành Quyết định số 949.",
            "Quyết định số 949",
            "Bộ trưởng Bộ Tài chính",
            "XXXX-05-09",
        ),
        (
            "Công điện số 33 (ngày 6/2) của Thủ tướng",
            "Công điện số 33 (ngày 6/2) của Thủ tướng",
            "Thủ tướng",
            "XXXX-02-06",
        ),
        (
            "Thông tư số 22/2014 về kho số do Bộ TT&TT ban hành ngày 3/4/2014.",
            "Thông tư số 22/2014",
            "Bộ TT&TT",
            "2014-04-03",
        ),
        ("Thông tư 71/2019/TT-BTC được Bộ Tài chính ký ngày 08/10/2019", None, "Bộ Tài chính", "2019-10-08"),
        ("Nghị định số 91/2018/NĐ-CP đã được ban hành ngày 5/6/2018", None, None, "2018-06-05"),
        ("Bộ Y tế chấn chỉnh các cơ sở theo Chỉ thị 09/CT-BYT.", "Chỉ thị 09/CT-BYT", "Bộ Y tế", None),
        ("Hiệp hội Lúa Vàng (VLV) đã có văn bản số 47/CV-VLV gửi các tỉnh", None, "Hiệp hội Lúa Vàng", None),
        (
            "Giấy phép cát được Bộ Xây dựng cấp (số 135/GP-BXD ngày 20/3/2015)",
            None,
            "Bộ Xây dựng",
            "2015-03-20",
        ),
        ("Theo Nghị định 91, ngày 14/9/2018, Bộ Y tế có hướng dẫn.", "Nghị định 91", None, None),
        ("Nghị định 24 (năm 2014) của Chính phủ có hiệu lực.", None, "Chính phủ", "2014"),
        ("Thông tư 15/2013/TT-BYT năm 2015 được áp dụng", None, None, None),
        (
            "Bộ Xây dựng đã phê duyệt dự án tại Quyết định số 23 ngày 1/5/2016.",
            None,
            "Bộ Xây dựng",
            "2016-05-01",
        ),
        ("thực hiện chỉ đạo của Bộ Y tế tại Công văn số 573/BYT-TCD", None, "Bộ Y tế", None),
        ("theo ý kiến của Thủ tướng tại Thông báo số 812/TB-VPCP", None, None, None),
        ("Tại Quyết định số 324/QĐ-XYZ ngày 18/11/2013, Bộ Y tế điều chỉnh", None, "Bộ Y tế", "2013-11-18"),
        ("Hôm qua chỉ thị mang số hiệu 37 đã được Thủ tướng ký", None, "Thủ tướng", None),
        ("tại văn bản 5190 ngày 24/7 của Bộ Y tế", None, "Bộ Y tế", "XXXX-07-24"),
        ("Thông tư 15/2015 mà Bộ Y tế đã ban hành", None, "Bộ Y tế", None),
        (
            "Quyết định số 33/QĐ-TTCP phê duyệt kế hoạch năm nay của Thanh tra Chính phủ",
            None,
            "Thanh tra Chính phủ",
            None,
        ),
        ("Chính phủ nói sẽ sửa. Theo Nghị định 67/2014/NĐ-CP thì được vay.", None, "Chính phủ", None),
        ("Bộ Y tế họp. Theo Nghị định 67/2014/NĐ-CP thì được vay.", "Nghị định 67/2014/NĐ-CP", None, None),
        (
            "theo quyết định 17 (ngày 3/8/2015) của Thủ tướng",
            "quyết định 17 (ngày 3/8/2015) của Thủ tướng",
            "Thủ tướng",
            "2015-08-03",
        ),
        ("Quyết định 5/QĐ-TTg có hiệu lực từ ngày 1/7/2017", "Quyết định 5/QĐ-TTg", None, None),
        ("theo Nghị quyết 12 của Trung ương khóa XI và Nghị quyết này thì khác", None, "Trung ương khóa XI", None),
        ("Bị can Lý là người ký quyết định số 175 về việc lập tổ.", "quyết định số 175", None, None),
    ],
)
def test_issuer_and_date(text: str, mention: str | None, issuer: str | None, issued_on: str | None) -> None:
    span = only(text)
    assert (span.issuer, span.issued_on) == (issuer, issued_on)
    assert mention is None or text[span.start : span.end] == mention


def test_a_number_is_completed_and_kept_as_written() -> None:
    span = only("thực hiện Công điện số 33 của Thủ tướng Chính phủ")
    assert (span.symbol_text, span.symbol, span.number) == ("33", "33/CĐ-TTg", "33")


def test_the_numbers_of_a_list_share_code_year_and_issuer() -> None:
    spans = find("các Nghị định 47, 54 và 56/2017/NĐ-CP của Chính phủ")
    assert [s.symbol for s in spans] == ["47/2017/NĐ-CP", "54/2017/NĐ-CP", "56/2017/NĐ-CP"]
    assert [s.symbol_text for s in spans] == ["47", "54", "56/2017/NĐ-CP"]
    assert {s.issuer for s in spans} == {"Chính phủ"}


def test_documents_in_a_row_share_the_issuer_behind_the_last() -> None:
    spans = find("tại Thông báo số 409 ngày 6/8/2018 và Công văn số 7315 ngày 21/8/2018 của Văn phòng Chính phủ")
    assert [(s.symbol_text, s.issuer, s.issued_on) for s in spans] == [
        ("409", "Văn phòng Chính phủ", "2018-08-06"),
        ("7315", "Văn phòng Chính phủ", "2018-08-21"),
    ]


def test_the_year_of_a_new_document_is_that_of_the_article() -> None:
    assert only("Thủ tướng vừa ký Chỉ thị số 20", "2017-05-20").year == 2017
    assert only("Thủ tướng đã ký Chỉ thị số 20", "2017-05-20").year is None


def test_the_subject() -> None:
    assert only("Nghị định 5/2016/NĐ-CP quy định mức phạt; ông cho biết").subject == "quy định mức phạt"
    assert only("ký Quyết định 15/QĐ-TTg về việc lập quỹ lúa.").subject == "lập quỹ lúa"
    assert only("ký Công văn số 15 gửi các tỉnh yêu cầu báo cáo.").subject is None


def test_a_document_known_by_issuer_and_date() -> None:
    span = only("Ngày 9/6, Bộ Y tế đã có công văn yêu cầu các địa phương báo cáo.")
    assert (span.doc_type, span.symbol, span.issuer, span.issued_on) == ("Công văn", None, "Bộ Y tế", "XXXX-06-09")
    assert span.confidence < 0.9


@pytest.mark.parametrize(
    "text", ["Ngày 9/6, Bộ Y tế sẽ ra quyết định.", "Ngày 9/6, Bộ Y tế quyết định họp.", "Bộ Y tế đã có công văn."]
)
def test_documents_that_are_not_known(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "doc_type", "subject", "year"),
    [
        ("theo Luật Đất đai 2013, hộ dân", "Luật", "Đất đai năm 2013", 2013),
        ("theo luật Đất đai năm 2013", "Luật", "Đất đai năm 2013", 2013),
        ("Điều 174 Bộ luật Hình sự", "Bộ luật", "Hình sự", None),
        ("Điều 174 BLHS", "Bộ luật", "Hình sự", None),
        ("Luật Cán bộ, công chức", "Luật", "Cán bộ, công chức", None),
        ("Hiến pháp năm 2013", "Hiến pháp", "năm 2013", 2013),
    ],
)
def test_named_laws(text: str, doc_type: str, subject: str, year: int | None) -> None:
    span = only(text)
    assert span.law
    assert (span.doc_type, span.subject, span.year, span.symbol) == (doc_type, subject, year, None)


@pytest.mark.parametrize("text", ["luật thuế mới", "Đại học Luật Đầu tư", "Công ty Luật Đất đai", "luật sư Lúa"])
def test_what_is_no_named_law(text: str) -> None:
    assert find(text) == []


def test_english_articles_are_left_to_their_own_module() -> None:
    assert recognize_dispatches(reading_of("Quyết định 15/QĐ-TTg", language="en")) == []


WORDS = """Nghị@định Quyết@định Công@điện số và , các 15/QĐ-UBND 33 84/2009/NĐ-CP ngày@8/2 của Chính@phủ Bộ@Y@tế do đã
ban@hành ký về ( ) . Luật@Đất@đai 2013 văn@bản này gửi"""
PIECES = st.sampled_from([*(word.replace("@", " ") for word in WORDS.split()), "\n"])


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_spans_are_the_text_they_say(text: str) -> None:
    reading = reading_of(text)
    for span in recognize_dispatches(reading):
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
        assert reading.syllables_within(span.start, span.end)[0] == span.i
        assert span.symbol_text is None or span.symbol_text in text
        assert span.issuer is None or span.issuer in text


def test_an_issuer_behind_the_second_of_a_list_is_of_both() -> None:
    first, second = find("theo Chỉ thị số 41 ngày 7/10/2018 cũng như Công điện ngày 9/1/2019 của Thủ tướng Chính phủ.")
    assert (first.issuer, first.issued_on) == ("Thủ tướng Chính phủ", "2018-10-07")
    assert second.issuer == "Thủ tướng Chính phủ"


def test_a_number_plate_is_no_document() -> None:
    assert find("chiếc xe biển xanh (BS: 80-166-CV-11) đỗ ở cổng") == []


def test_a_date_on_the_line_after_a_title_is_not_the_documents() -> None:
    assert only("Tàu vỏ thép theo Nghị định 67\n\nNgày 30/6, Bộ Tài chính họp.").issued_on is None


def test_a_guidance_with_a_bare_number_is_told_by_its_day() -> None:
    span = only("theo Hướng dẫn 1389 ngày 30.6.2015 của Bộ Tài chính thì tiền được trả")
    assert (span.symbol_text, span.issuer, span.issued_on) == ("1389", "Bộ Tài chính", "2015-06-30")


def test_who_signs_with_an_honorific_is_no_issuer() -> None:
    assert only("Sau đó ông Lã Hữu Bình đã ký quyết định số 1517- VC/ĐT phê duyệt báo cáo.").issuer is None


def test_what_the_issuer_does_besides_is_no_part_of_it() -> None:
    span = only("Theo tin mới, Liên minh Chè Shan vừa ký quyết định ban hành văn bản số 410/LM-NL.")
    assert span.issuer == "Liên minh Chè Shan"


def test_a_province_that_does_something_by_a_document_issued_it() -> None:
    text = "Tại Quyết định số 815/QĐ-UBND ngày 12/5/2011, tỉnh Lào Cai đã đổi tên hai trường."
    [span] = read(Article("a", "a.txt", text)).dispatches
    assert span.issuer == "tỉnh Lào Cai"


def test_the_time_of_day_may_stand_before_the_day() -> None:
    span = only("Công điện số 02/CĐ-TW hồi 10h30 ngày 4/5/2020 của Bộ Quốc phòng")
    assert (span.issued_on, span.issuer) == ("2020-05-04", "Bộ Quốc phòng")


def test_a_plan_with_a_bare_number_is_told_by_issuer_or_subject() -> None:
    assert [span.symbol_text for span in find("Kế hoạch 28 của Bộ Chính trị; Kế hoạch 2467 về thu hồi vũ khí")] == [
        "28",
        "2467",
    ]
    assert find("Kế hoạch 2017 về lợi nhuận; Kế hoạch 100 ngày với Mỹ") == []


def test_bare_numbers_of_a_list_have_one_issuer_and_day() -> None:
    found = find(
        "Ngày 20/7/2015, ông Lò Văn Pọm - Phó Chủ tịch UBND huyện Mù Cang Chải đã ký liên tiếp 3 Quyết định mang "
        "số 2356, 2357 và 2358 để chuyển đổi đất rừng."
    )
    assert [span.symbol for span in found] == ["2356/QĐ-UBND", "2357/QĐ-UBND", "2358/QĐ-UBND"]
    assert {span.issued_on for span in found} == {"2015-07-20"}


def test_an_issuer_behind_a_list_is_not_of_a_central_bodys_symbol() -> None:
    first, second = find("Thông báo 77/TB-VPCP, Công văn số 5 của Bộ Tài chính")
    assert (first.issuer, second.issuer) == (None, "Bộ Tài chính")


def test_a_deputy_who_signs_is_the_issuer() -> None:
    span = only("Văn bản số 12 do Phó Tổng cục trưởng Tổng cục Thuế ký ngày 9/5/2019")
    assert span.issuer == "Phó Tổng cục trưởng Tổng cục Thuế"


def test_an_issuer_behind_a_list_is_not_of_a_symbol_with_another_code() -> None:
    report, decision = find("Tờ trình 12/TTr-SXD và Quyết định 456 của UBND tỉnh Lâm Đồng")
    assert (report.issuer, decision.issuer) == (None, "UBND tỉnh Lâm Đồng")


def test_the_code_of_the_second_of_a_list_tells_nothing_of_the_first() -> None:
    first, second = find("Bộ Tài chính họp. Quyết định số 58/2018/QĐ-TTg và Thông tư số 204/2018/TT-BTC chưa rõ.")
    assert (first.issuer, second.issuer) == (None, "Bộ Tài chính")


def test_who_only_spoke_of_a_committees_decision_is_not_its_issuer() -> None:
    told = "Theo kết luận của Thanh tra tỉnh Bình Thuận, ông Khiết đã ký Quyết định 2093/QĐ-UBND giao đất."
    assert only(told).issuer is None
    assert only("UBND tỉnh Bình Thuận đã ký Quyết định 2093/QĐ-UBND giao đất.").issuer == "UBND tỉnh Bình Thuận"


def test_the_prime_minister_signs_decrees_of_the_government() -> None:
    assert only("Thủ tướng Chính phủ vừa ký Nghị định 17/2017/NĐ-CP về tem.").issuer == "Thủ tướng Chính phủ"
