"""Which mentions of bodies belong together within an article."""

from __future__ import annotations

import gc
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from pipeline.link.agencies.linking import link_agencies
from tests.recognize.agencies.reading import reading_of


def bodies_of(text: str) -> dict[str, str]:
    """The key of the body of each form."""
    reading = reading_of(text)
    link_agencies(reading)
    return {span.text: span.agency.key for span in reading.agencies if span.agency}


BODIES = yaml.safe_load((Path(__file__).parent / "bodies.yml").read_text("utf-8"))


@pytest.mark.parametrize("told", BODIES["same"], ids=itemgetter("text"))
def test_forms_of_one_body(told: dict[str, Any]) -> None:
    one, other = map(bodies_of(told["text"]).__getitem__, told["forms"])
    assert one == other


@pytest.mark.parametrize("told", BODIES["different"], ids=itemgetter("text"))
def test_different_bodies(told: dict[str, Any]) -> None:
    one, other = map(bodies_of(told["text"]).__getitem__, told["forms"])
    assert one != other


def test_a_short_form_without_a_body_to_stand_for_is_left_out() -> None:
    assert bodies_of("Người dân báo cho công an phường và chờ.") == {}


def test_a_short_form_that_means_any_district_is_left_out() -> None:
    text = "Việc tuyển người do UBND huyện lo, theo Sở Nội vụ tỉnh Bình Định. Ở huyện Sóc Sơn thì khác."
    assert list(bodies_of(text)) == ["Sở Nội vụ tỉnh Bình Định"]
    assert list(bodies_of("Công an TP Vinh bắt hai người. Theo Công an huyện, đã xong.")) == ["Công an TP Vinh"]
    assert "công an xã" not in bodies_of("Công an phường Bến Nghé (quận 1, TP.HCM) bắt hai người. Họ báo công an xã.")
    assert bodies_of("Bí thư, Phó Bí thư Tỉnh ủy và Thành ủy cùng dự.") == {}


def test_a_short_form_never_hides_the_name_of_a_place() -> None:
    text = "Ban chỉ huy quân sự phường mở cuộc thi. Ban chỉ huy quân sự P.4, Q.Tân Bình (TP.HCM) trao giải."
    assert "phường 4" in bodies_of(text)["Ban chỉ huy quân sự phường"]


def test_an_unclear_ministry_is_left_out() -> None:
    assert "Bộ" not in bodies_of("Bộ Y tế và Bộ Tài chính họp, sau đó Bộ ra văn bản.")


@pytest.mark.parametrize(
    ("first", "again"),
    [("Công an quận 1 bắt. ", "Công an quận báo. "), ("Cơ quan CSĐT Bộ Công an. ", "Cơ quan CSĐT. ")],
)
def test_many_mentions_are_linked_in_linear_time(first: str, again: str) -> None:
    few, many = (_seconds(first + again * count) for count in (1_000, 8_000))
    assert many < 40 * max(few, 0.01)


def _seconds(text: str) -> float:
    """The time of linking alone: not of a collection of all that the tests before left."""
    reading = reading_of(text)
    gc.disable()
    start = process_time()
    link_agencies(reading)
    spent = process_time() - start
    gc.enable()
    assert len(reading.agencies) > 1_000
    return spent


def test_a_commune_of_a_text_with_districts_is_on_the_old_map() -> None:
    reading = reading_of("Công an huyện Thủy Nguyên (Hải Phòng) và Công an xã Lập Lễ tuần tra.")
    link_agencies(reading)
    agencies = [span.agency for span in reading.agencies if span.text == "Công an xã Lập Lễ"]
    assert [a.name for a in agencies if a] == ["Công an xã Lập Lễ, huyện Thủy Nguyên, thành phố Hải Phòng"]


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Tin từ Hà Nội: Công an huyện Krông Mơ, tỉnh Đắk Lắk vào cuộc.", "Công an huyện Krông Mơ",
         "Công an huyện Krông Mơ, tỉnh Đắk Lắk"),
        ("Công an huyện Quỳnh Lưu bắt ông Bảy ở chợ. Công an xã Ninh Sở canh gác.", "Công an xã Ninh Sở",
         "Công an xã Ninh Sở, huyện Quỳnh Lưu, tỉnh Nghệ An"),
        ("Công an xã Đồi Sim (huyện Nam Đàn) giữ ông Bảy. Công an huyện Lai Vung vào cuộc.", "Công an xã Đồi Sim",
         "Công an xã Đồi Sim, huyện Nam Đàn, tỉnh Nghệ An"),
        ("Công an TP Hà Nội báo tin cho Công an huyện Châu Thành (Kiên Giang).", "Công an huyện Châu Thành",
         "Công an huyện Châu Thành, tỉnh Kiên Giang"),
        ("Công an quận Gò Vấp bắt. Công an quận Gò Vấp tra. Công an phường Hiệp Bình Chánh giúp.",
         "Công an phường Hiệp Bình Chánh",
         "Công an phường Hiệp Bình Chánh, thành phố Thủ Đức, thành phố Hồ Chí Minh"),
        ("Công an quận 9 bắt. Công an phường Phước Long B giúp.", "Công an phường Phước Long B",
         "Công an phường Phước Long B, quận 9, thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_the_place_told_behind_a_body_says_where_it_is(text: str, form: str, name: str) -> None:
    reading = reading_of(text)
    link_agencies(reading)
    assert {span.text: span.agency.name for span in reading.agencies if span.agency}[form] == name


@pytest.mark.parametrize(
    ("published_on", "name"),
    [
        ("2019-03-04", "Công an xã Hóa Quỳ, huyện Như Xuân, tỉnh Thanh Hóa"),
        ("2025-05-20", "Công an xã Hóa Quỳ, huyện Như Xuân, tỉnh Thanh Hóa"),
        ("2025-07-02", "Công an xã Hóa Quỳ, tỉnh Thanh Hóa"),
        ("2026-08-20", "Công an xã Hóa Quỳ, tỉnh Thanh Hóa"),
    ],
)
def test_a_commune_is_on_the_map_of_the_day(published_on: str, name: str) -> None:
    reading = reading_of("Công an xã Hóa Quỳ, tỉnh Thanh Hóa bắt hai người.")
    reading.article = replace(reading.article, published_on=published_on)
    link_agencies(reading)
    assert [span.agency.name for span in reading.agencies if span.agency] == [name]


VU_PHAP_CHE = "Vụ Pháp chế, Bộ Nội vụ | Vụ Pháp chế, Bộ Y tế"
PHUONG_12 = "Công an phường 12, quận Gò Vấp, thành phố Hồ Chí Minh"


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("Tại huyện Nam Đàn (Nghệ An), UBND huyện họp.", "UBND huyện", "Ủy ban nhân dân huyện Nam Đàn, tỉnh Nghệ An"),
        (
            "Ở huyện Nam Đàn rồi thành phố Vinh (Nghệ An), Công an thành phố bắt một người.",
            "Công an thành phố",
            "Công an thành phố Vinh, tỉnh Nghệ An",
        ),
        (
            "Ở huyện Thanh Liêm rồi huyện Can Lộc, Công an tỉnh Hà Nam và UBND huyện họp.",
            "UBND huyện",
            "Ủy ban nhân dân huyện Thanh Liêm, tỉnh Hà Nam",
        ),
        (
            "Tỉnh Phú Yên chỉ đạo Chi cục Thủy sản. Sở NN&PTNT tỉnh Phú Yên họp.",
            "Chi cục Thủy sản",
            "Chi cục Thủy sản tỉnh Phú Yên",
        ),
        (
            "Công an Hà Tĩnh cho hay Đội CSGT phía Nam dừng xe.",
            "Đội CSGT phía Nam",
            "Đội Cảnh sát giao thông phía Nam, Phòng Cảnh sát giao thông, Công an tỉnh Hà Tĩnh",
        ),
        (
            "Tại Hà Nội, Phòng Cảnh sát PCCC số 7 dập lửa.",
            "Phòng Cảnh sát PCCC số 7",
            "Phòng Cảnh sát Phòng cháy và chữa cháy số 7, Cảnh sát Phòng cháy và chữa cháy thành phố Hà Nội",
        ),
        (
            "UBND các tỉnh Nam Định, Ninh Bình họp. UBND tỉnh Nam Định báo cáo.",
            "UBND tỉnh Nam Định",
            "Ủy ban nhân dân tỉnh Nam Định",
        ),
        ("Ở TP.HCM, Sở Nội vụ, Tài chính tỉnh Nghệ An cùng họp.", "Sở Nội vụ", "Sở Nội vụ tỉnh Nghệ An"),
        ("Ở quận 1, TP.HCM, UBND thành phố họp.", "UBND thành phố", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        (
            "Huyện ủy Quỳ Hợp họp. Văn phòng Huyện ủy báo cáo.",
            "Văn phòng Huyện ủy",
            "Văn phòng Huyện ủy Quỳ Hợp, tỉnh Nghệ An",
        ),
        ("UBND quận 1 họp, Quận ủy đồng ý.", "Quận ủy", "Quận ủy quận 1, thành phố Hồ Chí Minh"),
        ("UBND TP Vinh (Nghệ An) họp, Thành ủy đồng ý.", "Thành ủy", "Thành ủy Vinh, tỉnh Nghệ An"),
        ("UBND TP.HCM và quận 1 họp, Thành ủy đồng ý.", "Thành ủy", "Thành ủy thành phố Hồ Chí Minh"),
        ("UBND huyện Can Lộc họp, Thị ủy đồng ý.", "Thị ủy", ""),
        ("Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Kỳ Anh.", "Huyện ủy", "Huyện ủy Kỳ Anh, tỉnh Hà Tĩnh"),
        (
            "UBND huyện Kỳ Anh họp, Ban Thường vụ Huyện ủy đồng ý.",
            "Ban Thường vụ Huyện ủy",
            "Ban Thường vụ Huyện ủy Kỳ Anh, tỉnh Hà Tĩnh",
        ),
        ("Ở phường 12, quận Gò Vấp, Công an phường đến.", "Công an phường", PHUONG_12),
        ("Thường trực HĐND, UBND tỉnh Nghệ An họp.", "Thường trực HĐND", "Thường trực Hội đồng nhân dân tỉnh Nghệ An"),
        ("Tại Đà Nẵng có Thuế cơ sở 3, Thuế tỉnh Lâm Đồng.", "Thuế cơ sở 3", "Thuế cơ sở 3 tỉnh Lâm Đồng"),
        ("Thuế cơ sở 3 (Thuế tỉnh Lâm Đồng) họp.", "Thuế cơ sở 3", "Thuế cơ sở 3 tỉnh Lâm Đồng"),
        ("Ở TP.HCM có TAND khu vực 3, TAND tỉnh Gia Lai.", "TAND khu vực 3", "Tòa án nhân dân khu vực 3, tỉnh Gia Lai"),
        ("BHXH cơ sở Hóc Môn (BHXH TP.HCM) họp.", "BHXH TP.HCM", "Bảo hiểm xã hội thành phố Hồ Chí Minh"),
        ("Cục Đường bộ Việt Nam họp. Lãnh đạo Cục đồng ý.", "Cục", "Cục Đường bộ Việt Nam"),
        ("Chi cục Thủy lợi Hà Nội họp; Chi cục đồng ý.", "Chi cục", "Chi cục Thủy lợi thành phố Hà Nội"),
        ("Vụ Pháp chế (Bộ Y tế) và Vụ Pháp chế, Bộ Nội vụ.", "Vụ Pháp chế", VU_PHAP_CHE),
        (
            "Chi cục QLTT tỉnh Lào Cai họp. Đội QLTT số 2 báo cáo.",
            "Đội QLTT số 2",
            "Đội Quản lý thị trường số 2, Chi cục Quản lý thị trường tỉnh Lào Cai",
        ),
        (
            "Ban Thi đua - Khen thưởng (Sở Nội vụ Hà Nội) họp.",
            "Ban Thi đua - Khen thưởng",
            "Ban Thi đua - Khen thưởng, Sở Nội vụ thành phố Hà Nội",
        ),
    ],
)
def test_a_short_form_is_of_the_place_told_before_it(text: str, form: str, name: str) -> None:
    reading = reading_of(text)
    link_agencies(reading)
    names = {span.agency.name for span in reading.agencies if span.text == form and span.agency}
    assert " | ".join(sorted(names)) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ở xã Hưng Tân và xã Hưng Phú (Nghệ An), Đảng ủy xã họp.",
        "Ở phường Bến Thủy (Nghệ An), Đảng ủy xã họp.",
        "Ở xã Hưng Tân (Nghệ An), dân báo công an xã.",
    ],
)
def test_a_commune_s_body_is_told_by_the_only_commune_of_its_kind(text: str) -> None:
    assert not any("xã" in name for name in bodies_of(text).values())


def test_a_province_on_no_list_is_another_country_s() -> None:
    reading = reading_of("Lào bàn giao: Công an tỉnh Houphan trao đối tượng cho Công an tỉnh Thanh Hóa.")
    assert {span.text: span.foreign for span in reading.agencies} == {
        "Công an tỉnh Houphan": True,
        "Công an tỉnh Thanh Hóa": False,
    }


@pytest.mark.parametrize(("where", "foreign"), [("", True), ("Tại Hà Nội, ", False)])
def test_the_highest_court_in_short_is_ours_where_a_place_of_ours_is_told(where: str, foreign: bool) -> None:
    assert [span.foreign for span in reading_of(f"{where}Tòa án Tối cao bác đơn của ông Brand.").agencies] == [foreign]


def test_a_unit_of_a_ministry_that_is_not_told_is_left_out() -> None:
    assert bodies_of("Thanh tra Bộ đã vào cuộc.") == {}


def test_a_foreign_body_is_named_with_its_country() -> None:
    bodies = bodies_of("Không quân Myanmar mất máy bay. Năm ngoái, không quân nước này cũng mất một chiếc.")
    assert set(bodies.values()) == {"nước ngoài không quân myanmar"}


def test_a_higher_court_without_its_name_is_left_out() -> None:
    assert bodies_of("Tòa phúc thẩm tuyên y án. Theo Tòa sơ thẩm, ông Tám có tội.") == {}


def test_a_code_in_brackets_stands_for_the_branch_before_it() -> None:
    reading = reading_of("Cục Cảnh sát truy nã tội phạm phía Nam (C52B) bắt một người. Hôm sau, C52B trả xe.")
    link_agencies(reading)
    coded = [span.agency.key for span in reading.agencies if span.agency and span.text == "C52B"]
    assert len(coded) == 2
    assert len(set(coded)) == 1


def test_whose_an_office_is_beside_another_body() -> None:
    police = bodies_of("Cơ quan CSĐT, Bộ Công an khởi tố. Công an tỉnh Điện Biên giúp.")
    assert police["Cơ quan CSĐT"] == "cơ quan cảnh sát điều tra bộ công an"
    team = bodies_of("Đội Tham mưu, Phòng Quản lý xuất nhập cảnh - Công an tỉnh Sơn La cho biết.")["Đội Tham mưu"]
    assert team == "đội tham mưu phòng quản lý xuất nhập cảnh công an tỉnh sơn la"
