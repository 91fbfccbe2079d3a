"""Tests of the canonical agency of a form; the gold is by hand."""

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.agencies import Agency, listed_agency, normalize_agency
from pipeline.normalize.spelling import spelling_key

SAME = yaml.safe_load((Path(__file__).parent / "one_body.yml").read_text("utf-8"))
DIFFERENT = [
    ("Công an tỉnh Hà Giang", "Công an TP Hà Giang"),
    ("Công an quận 9", "Công an quận 8"),
    ("Công an tỉnh Bình Định", "UBND tỉnh Bình Định"),
    ("Công an tỉnh Bình Định", "Cơ quan CSĐT Công an tỉnh Bình Định"),
    ("Phòng PC45 Công an Hà Nội", "Phòng PC46 Công an Hà Nội"),
    ("Phòng PC45 Công an Hà Nội", "Phòng PC45 Công an TP.HCM"),
    ("Bộ Công an", "Bộ Công an Lào"),
    ("Quân khu 1", "Bộ Tư lệnh Quân khu 1"),
    ("Tỉnh ủy Nghệ An", "Đảng bộ tỉnh Nghệ An"),
    ("Đội CSGT số 3", "Đội CSGT số 4"),
    ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"),
]


@pytest.mark.parametrize(("name", "form"), [(name, form) for name in SAME for form in SAME[name]])
def test_forms_of_one_body_have_one_name_and_id(name: str, form: str) -> None:
    agency = normalize_agency(form, year=2017)
    assert agency.name == name
    assert agency.agency_id == normalize_agency(name, year=2017).agency_id


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_bodies_have_different_ids(one: str, other: str) -> None:
    assert normalize_agency(one).agency_id != normalize_agency(other).agency_id


@pytest.mark.parametrize(
    ("form", "kind", "level", "province", "parent"),
    [
        ("Công an tỉnh Hà Tĩnh", "police", "province", "42", "Bộ Công an"),
        ("Công an huyện Can Lộc", "police", "district", "42", "Công an tỉnh Hà Tĩnh"),
        ("Công an phường Sài Gòn", "police", "commune", "79", "Công an thành phố Hồ Chí Minh"),
        ("TAND quận 3", "court", "district", "79", "Tòa án nhân dân thành phố Hồ Chí Minh"),
        ("Sở Y tế Cà Mau", "department", "province", "96", "Ủy ban nhân dân tỉnh Cà Mau"),
        ("Tổng cục Thuế", "tax", "central", None, "Bộ Tài chính"),
        ("Cục Thuế TP.HCM", "tax", "province", "79", "Tổng cục Thuế"),
        ("Ban Bí thư", "party", "central", None, "Ban Chấp hành Trung ương Đảng"),
        ("Thanh tra Bộ Xây dựng", "inspectorate", "central", None, "Bộ Xây dựng"),
        ("Phòng 5 - Cục Cảnh sát hình sự", "office", "central", None, "Cục Cảnh sát hình sự"),
        ("Đồn Biên phòng Bát Sơn", "border_guard", "district", None, "Bộ đội Biên phòng"),
        ("TAND khu vực 1 - TP.HCM", "court", "district", "79", "Tòa án nhân dân thành phố Hồ Chí Minh"),
        ("Đại sứ quán Việt Nam tại Lào", "diplomatic", "central", None, "Bộ Ngoại giao"),
        ("Trại tạm giam T20 - Bộ Công an", "prison", "central", None, "Bộ Công an"),
        ("Trại tạm giam B14", "prison", "central", None, "Bộ Công an"),
        ("Ban CHQS huyện Hướng Hóa", "military", "district", "45", "Bộ Chỉ huy Quân sự tỉnh Quảng Trị"),
        ("Tiểu đoàn CSCĐ số 2 - Công an Đắk Lắk", "police", "province", "66", "Công an tỉnh Đắk Lắk"),
        ("Bộ Tham mưu Quân khu 9", "military", "central", None, "Quân khu 9"),
        ("Đoàn Trinh sát số 2 Cảnh sát biển", "coast_guard", "central", None, "Bộ Tư lệnh Cảnh sát biển"),
        ("Thuế cơ sở 12 TP HCM", "tax", "district", "79", "Thuế thành phố Hồ Chí Minh"),
        ("Thuế cơ sở 12 thuộc Thuế TP HCM", "tax", "district", "79", "Thuế thành phố Hồ Chí Minh"),
        (
            "Phòng THADS khu vực 5 TP HCM",
            "judgment_enforcement",
            "district",
            "79",
            "Thi hành án dân sự thành phố Hồ Chí Minh",
        ),
        ("BQL rừng phòng hộ Tân Phú, tỉnh Đồng Nai", "management_board", "province", "75", None),
        ("Liên hiệp các Hội VH-NT TP HCM", "organisation", "province", "79", None),
        ("Cục Thuế doanh nghiệp lớn", "tax", "central", None, "Tổng cục Thuế"),
        ("Kiểm lâm vùng III", "forest_ranger", "central", None, "Cục Kiểm lâm"),
        ("NHNN chi nhánh TP.HCM", "bank", "province", "79", "Ngân hàng Nhà nước Việt Nam"),
        ("NHNN Khu vực 5", "bank", "central", None, "Ngân hàng Nhà nước Việt Nam"),
        ("Sở An toàn thực phẩm TP.HCM", "department", "province", "79", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("Đoàn Thanh niên Công an tỉnh Sơn La", "organisation", "province", "14", "Công an tỉnh Sơn La"),
        ("Văn phòng Thường trực Ban ATGT Lai Châu", "office", "province", "12", "Ban An toàn giao thông tỉnh Lai Châu"),
        ("Ban Chỉ đạo Phòng thủ dân sự quốc gia", "steering_committee", "central", None, "Chính phủ"),
        ("Cảng vụ đường thủy nội địa Quảng Ninh", "port_authority", "province", "22", None),
        ("Cục thuế xuất nhập khẩu", "customs", "central", None, "Tổng cục Hải quan"),
        ("Lữ đoàn đặc công 1 - Binh chủng Đặc công", "military", "central", None, "Binh chủng Đặc công"),
        ("Trại giam số 5", "prison", "central", None, "Bộ Công an"),
        ("Trại tạm giam Chí Hòa Công an TP.HCM", "prison", "province", "79", "Công an thành phố Hồ Chí Minh"),
        ("Chi cục Hải quan khu vực XX", "customs", "central", None, "Cục Hải quan"),
        ("Chi cục Thuế khu vực II", "tax", "central", None, "Cục Thuế"),
    ],
)
def test_kind_level_place_and_parent(
    form: str, kind: str, level: str, province: str | None, parent: str | None
) -> None:
    agency = normalize_agency(form)
    assert (agency.kind, agency.level, agency.province_code) == (kind, level, province)
    assert (agency.parent.name if agency.parent else None) == parent
    assert not agency.foreign


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("FBI", "Cục Điều tra Liên bang Mỹ"),
        ("Lầu Năm Góc", "Bộ Quốc phòng Mỹ"),
        ("cảnh sát Thái Lan", "Cảnh sát Thái Lan"),
        ("Chính phủ Vương quốc Hà Lan", "Chính phủ Hà Lan"),
        ("cảnh sát Anh", "Cảnh sát Anh"),
        ("Bộ Ngoại giao Hoa Kỳ", "Bộ Ngoại giao Mỹ"),
        ("Liên hiệp quốc", "Liên Hợp Quốc"),
    ],
)
def test_foreign_bodies_are_marked(form: str, name: str) -> None:
    agency = normalize_agency(form)
    assert agency.foreign
    assert agency.name == name


@pytest.mark.parametrize("form", ["Công an huyện Đông Anh", "UBND huyện Đức Mỹ", "Bộ Tư pháp", "Sở Tư Pháp"])
def test_vietnamese_names_that_sound_like_countries_stay_vietnamese(form: str) -> None:
    assert not normalize_agency(form).foreign


def test_every_district_has_its_people_committee() -> None:
    for row in load_csv("districts"):
        agency = normalize_agency(f"UBND {row['kind']} {row['name']}", province=row["province"])
        assert agency.place is not None
        assert (agency.place.kind, agency.place.name) == (row["kind"], row["name"])
        assert (agency.level, agency.province_code) == ("district", row["province"])


def test_every_tenth_commune_has_its_police() -> None:
    for row in load_csv("communes")[::10]:
        agency = normalize_agency(f"Công an {row['kind']} {row['name']}", province=row["province"])
        assert agency.place is not None
        assert (agency.level, agency.province_code) == ("commune", row["province"]), row
        assert spelling_key(agency.place.name) == spelling_key(row["name"])


def test_the_context_completes_short_forms() -> None:
    police = normalize_agency("Công an tỉnh Nam Định")
    assert normalize_agency("Công an tỉnh", province="Nam Định") == police
    assert normalize_agency("PC45", province="36").parent == police
    assert normalize_agency("PC45", parent=police) == normalize_agency("PC45", province="36")
    assert normalize_agency("Sở Y tế", province="36").name == "Sở Y tế tỉnh Nam Định"
    assert normalize_agency("UBND huyện", province="40", district="Nghĩa Đàn").name == (
        "Ủy ban nhân dân huyện Nghĩa Đàn, tỉnh Nghệ An"
    )


def test_the_year_tells_what_dong_nai_is() -> None:
    assert normalize_agency("Công an Đồng Nai", year=2026).name == "Công an thành phố Đồng Nai"
    assert normalize_agency("Công an Đồng Nai", year=2025).name == "Công an tỉnh Đồng Nai"
    assert normalize_agency("Công an Đồng Nai").name == "Công an tỉnh Đồng Nai"


def test_the_year_tells_which_hue_is_meant() -> None:
    assert normalize_agency("Công an TP Huế", year=2017).level == "district"
    assert normalize_agency("Công an TP Huế", year=2025).level == "province"


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("Hanoi City Police", "Công an TP Hà Nội"),
        ("the Ho Chi Minh City Police", "Công an TP.HCM"),
        ("Nam Dinh Provincial Police", "Công an tỉnh Nam Định"),
        ("police of Thanh Hoa Province", "Công an tỉnh Thanh Hóa"),
        ("Binh Thanh District Police", "Công an quận Bình Thạnh"),
        ("District 1 Police", "Công an quận 1"),
        ("Ministry of Public Security", "Bộ Công an"),
        ("Central Public Security Party Committee", "Đảng ủy Công an Trung ương"),
        ("Department of Cyber Security and High-Tech Crime Prevention and Control", "A05"),
        ("People's Committee of Thanh Hoa Province", "UBND tỉnh Thanh Hóa"),
        ("Da Nang People’s Committee", "UBND TP Đà Nẵng"),
        ("Supreme People's Procuracy", "VKSND tối cao"),
    ],
)
def test_an_english_name_is_the_same_body(english: str, vietnamese: str) -> None:
    assert normalize_agency(english, language="en") == normalize_agency(vietnamese)
    assert normalize_agency(english).agency_id == normalize_agency(vietnamese).agency_id


@pytest.mark.parametrize("table", ["bodies", "departments", "police"])
def test_every_listed_form_names_its_row(table: str) -> None:
    for row in load_csv(table):
        assert normalize_agency(row["name"]).name == row["name"]
        assert listed_agency(row["name"]).kind == row["kind"]


@pytest.mark.parametrize("table", ["bodies", "departments", "police"])
def test_every_listed_english_name_is_understood(table: str) -> None:
    for row in load_csv(table):
        if row["name_en"]:
            assert normalize_agency(row["name_en"].split("|")[0], language="en").name == row["name"]


@given(st.text(max_size=60))
def test_any_text_gives_an_agency_with_a_stable_key(form: str) -> None:
    agency = normalize_agency(form)
    assert isinstance(agency, Agency)
    assert agency.agency_id == normalize_agency(form).agency_id


@given(st.sampled_from([row["name"] for row in load_csv("bodies")]), st.sampled_from([str.upper, str.lower]))
def test_case_does_not_change_a_listed_body(name: str, change: object) -> None:
    assert callable(change)
    assert normalize_agency(change(name)).name == name


@pytest.mark.parametrize(
    "form",
    [
        "Công an " * 50_000,
        "a" * 300_000,
        "(" * 100_000,
        "Phòng Ban Sở " * 20_000,
        "UBND " + "xã Hà huyện Hà " * 100_000,
    ],
    ids=["police", "letter", "brackets", "offices", "places"],
)
def test_hostile_forms_take_no_time(form: str) -> None:
    start = time.process_time()
    normalize_agency(form)
    assert time.process_time() - start < 30


@pytest.mark.parametrize(
    ("form", "year", "name", "parent"),
    [
        ("Thuế TP.HCM", 2017, "Cục Thuế thành phố Hồ Chí Minh", "Tổng cục Thuế"),
        ("Thuế TP.HCM", 2026, "Thuế thành phố Hồ Chí Minh", "Cục Thuế"),
        ("Thành ủy TP.HCM", 2026, "Thành ủy thành phố Hồ Chí Minh", "Ban Chấp hành Trung ương Đảng"),
        ("Quận ủy quận 2", 2017, "Quận ủy quận 2, thành phố Hồ Chí Minh", "Thành ủy thành phố Hồ Chí Minh"),
        ("Huyện ủy Củ Chi", 2017, "Huyện ủy Củ Chi, thành phố Hồ Chí Minh", "Thành ủy thành phố Hồ Chí Minh"),
        ("Công an phường Mỹ Quới", 2026, "Công an phường Mỹ Quới, thành phố Cần Thơ", "Công an thành phố Cần Thơ"),
        ("Thống kê tỉnh Nghệ An", 2026, "Thống kê tỉnh Nghệ An", "Cục Thống kê"),
        ("Ban chỉ đạo T.Ư về phát triển KHCN, đổi mới sáng tạo, chuyển đổi số", 2026,
         "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
         "Ban Chấp hành Trung ương Đảng"),
        ("Cục Kinh tế hợp tác và PTNT", 2020, "Cục Kinh tế hợp tác và Phát triển nông thôn",
         "Bộ Nông nghiệp và Môi trường"),
    ],
)  # fmt: skip
def test_bodies_of_their_time(form: str, year: int, name: str, parent: str | None) -> None:
    body = normalize_agency(form, year=year)
    assert (body.name, body.parent.name if body.parent else None) == (name, parent)


@pytest.mark.parametrize("forms", load_yaml("agency_names"))
def test_the_forms_of_a_whole_name_are_one_row(forms: list[str]) -> None:
    bodies = [normalize_agency(form) for form in forms]
    assert {body.key for body in bodies} == {bodies[0].key}
    assert bodies[0].kind != "other"


FORCES = yaml.safe_load((Path(__file__).parent / "force_names.yml").read_text("utf-8"))


@pytest.mark.parametrize(("form", "name"), FORCES.items())
def test_forms_of_the_forces(form: str, name: str) -> None:
    assert normalize_agency(form).name == name
