"""Tests of the canonical agency of a form. The gold is by hand: forms on one line name one body."""

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.normalize.agencies import Agency, listed_agency, normalize_agency
from pipeline.normalize.spelling import fold

SAME = [
    (
        "Công an thành phố Hồ Chí Minh",
        "CA TP.HCM | Công an TPHCM | CATP Hồ Chí Minh | công an Tp HCM | CÔNG AN TP.HCM",
    ),
    ("Công an thành phố Hà Nội", "CAHN | Công an Hà Nội | CATP Hà Nội | Cơ quan Công an TP. Hà Nội"),
    ("Công an tỉnh Hà Tĩnh", "Công an Hà Tĩnh | CA tỉnh Hà Tĩnh"),
    ("Công an tỉnh An Giang", "Công an An Giang | CA An Giang | công an tỉnh An Giang"),
    ("Công an tỉnh Thanh Hóa", "Công an Thanh Hoá | CA tỉnh Thanh Hoá"),
    ("Công an thành phố Thanh Hóa, tỉnh Thanh Hóa", "Công an TP Thanh Hóa | CA TP. Thanh Hoá"),
    ("Công an tỉnh Đắk Lắk", "Công an tỉnh Đắc Lắc | CA Đăk Lăk"),
    ("Công an tỉnh Thừa Thiên Huế", "Công an tỉnh TT-Huế | Công an Thừa Thiên - Huế"),
    ("Công an xã Nghĩa Minh, huyện Nghĩa Đàn, tỉnh Nghệ An", "Ban công an xã Nghĩa Minh | CAX Nghĩa Minh"),
    (
        "Ủy ban nhân dân huyện Củ Chi, thành phố Hồ Chí Minh",
        "UBND H.Củ Chi | UBND huyện Củ Chi | Uỷ ban Nhân dân huyện Củ Chi",
    ),
    ("Ủy ban nhân dân quận 9, thành phố Hồ Chí Minh", "UBND Q.9 | UBND quận 9 TPHCM"),
    ("Viện kiểm sát nhân dân tỉnh Hòa Bình", "Viện KSND tỉnh Hòa Bình | VKSND Hoà Bình | VKS tỉnh Hòa Bình"),
    ("Tòa án nhân dân tối cao", "TAND tối cao | TANDTC | Toà án nhân dân Tối cao"),
    (
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ NN-PTNT | Bộ NN&PTNT | Bộ Nông nghiệp và PTNT | Bộ NNPTNT",
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội",
        "Bộ LĐ-TB&XH | Bộ LĐ, TB&XH | Bộ LĐ - TB và XH | Bộ LĐTB-XH | Bộ Lao động, Thương binh và Xã hội",
    ),
    ("Bộ Giao thông Vận tải", "Bộ GTVT | Bộ GT-VT | Bộ Giao thông vận tải | Bộ G iao thông Vận tải"),
    ("Bộ Tư pháp", "BỘ TƯ PHÁP | Bộ Tư Pháp"),
    ("Ban Tổ chức Trung ương", "Ban Tổ chức TƯ | Ban Tổ chức T.Ư | Ban Tổ chức Trung ương Đảng"),
    ("Quốc hội", "QH | Quốc hội khóa XIV | Quốc hội Việt Nam"),
    (
        "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        "A05 | Cục A05 | Cục An ninh mạng và phòng chống tội phạm sử dụng công nghệ cao (A05) | Cục A05 Bộ Công an",
    ),
    ("Cục Cảnh sát hình sự", "C45 | C02 | Cục C02 | Cục Cảnh sát hình sự Bộ Công an | Cục CSHS (C02)"),
    (
        "Phòng Cảnh sát hình sự, Công an tỉnh Nam Định",
        "PC45 Công an tỉnh Nam Định | Phòng PC02 Công an Nam Định | Phòng CSHS (PC45) Công an tỉnh Nam Định",
    ),
    (
        "Phòng Cảnh sát giao thông, Công an tỉnh Hà Tĩnh",
        "Phòng CSGT Công an Hà Tĩnh | CSGT Hà Tĩnh | Phòng CSGT đường bộ và đường sắt Hà Tĩnh | PC67 Công an Hà Tĩnh",
    ),
    (
        "Cơ quan Cảnh sát điều tra Công an quận 9, thành phố Hồ Chí Minh",
        "Cơ quan CSĐT Công an quận 9 | cơ quan cảnh sát điều tra - Công an Q.9 | CQĐT Công an quận 9",
    ),
    (
        "Sở Tài nguyên và Môi trường thành phố Đà Nẵng",
        "Sở TN&MT TP Đà Nẵng | Sở TN-MT Đà Nẵng | Sở Tài nguyên Đà Nẵng",
    ),
    (
        "Bộ đội Biên phòng tỉnh Quảng Trị",
        "BĐBP Quảng Trị | Biên phòng Quảng Trị | lực lượng Biên phòng Quảng Trị",
    ),
    ("Hạt Kiểm lâm huyện Kon Plông, tỉnh Kon Tum", "Kiểm lâm huyện Kon Plông | Hạt kiểm lâm H.Kon Plông"),
    ("Tòa án nhân dân cấp cao tại Hà Nội", "TAND cấp cao tại Hà Nội | Tòa án cấp cao tại Hà Nội"),
    (
        "Tòa phúc thẩm Tòa án nhân dân tối cao tại Thành phố Hồ Chí Minh",
        "TAND tối cao tại TP.HCM | Tòa phúc thẩm TAND tối cao tại TP HCM",
    ),
    ("Cục Quản lý đấu thầu", "Cục QLĐT"),
    ("Cục Hàng không Việt Nam", "Cục HKVN | Cục Hàng không VN"),
    ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Vh-TT&DL | Bộ VHTT&DL"),
    ("Ban cán sự đảng Bộ Giao thông Vận tải", "Ban Cán sự Đảng Bộ Giao thông | Ban cán sự đảng Bộ GTVT"),
    (
        "Trung tâm An ninh và nghiên cứu biển",
        "Trung tâm An ninh & Nghiên cứu biển",
    ),
    ("Tổ công tác Y6/141", "tổ công tác Y6/141"),
    ("Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh", "Ban QL các KCN Bắc Ninh"),
    ("Tòa án quân sự Quân khu 7", "TAQS Quân khu 7 | TAQS QK 7"),
    ("Viện kiểm sát quân sự Quân khu 5", "Viện KSQS Quân khu 5 | VKSQS Quân khu 5"),
    ("Cơ quan điều tra hình sự khu vực 2, Quân khu 4", "Cơ quan ĐTHS khu vực 2 Quân khu 4"),
    ("Viện kiểm sát nhân dân cấp cao tại Đà Nẵng", "VKSND cấp cao 2 | Viện KSND cấp cao 2"),
    ("Trại giam số 5", "Trại giam số 5 Bộ Công an | trại giam số 5 - Bộ Công an"),
    ("Vùng Cảnh sát biển 3", "Cảnh sát biển Vùng 3 | Bộ Tư lệnh Vùng Cảnh sát biển 3 | Vùng 3 CSB"),
    ("Vùng 2 Hải quân", "Hải quân Vùng 2 | Bộ Tư lệnh Vùng 2 Hải quân"),
    ("Hạt Kiểm lâm Vườn quốc gia Yok Đôn", "Hạt Kiểm lâm VQG Yok Đôn"),
    (
        "Ban Chỉ huy Phòng chống thiên tai, Tìm kiếm cứu nạn và Phòng thủ dân sự tỉnh Nghệ An",
        "Ban Chỉ huy PCTT-TKCN và PTDS tỉnh Nghệ An | Ban Chỉ huy PTDS-PCTT&TKCN tỉnh Nghệ An",
    ),
    ("Trung tâm Kiểm soát bệnh tật thành phố Hà Nội", "CDC Hà Nội | Trung tâm KSBT Hà Nội"),
    ("Sở Quy hoạch - Kiến trúc thành phố Hà Nội", "Sở QHKT Hà Nội | Sở Quy hoạch Kiến trúc Hà Nội"),
    ("Cục Cảnh sát hình sự", "C02B"),
    ("Lữ đoàn Công binh 414", "lữ đoàn công binh 414"),
    ("Hải đội Biên phòng 2", "Hải đội Biên phòng 2"),
    ("Trại giam Phú Sơn 4", "trại giam Phú Sơn 4"),
    (
        "Đội Cảnh sát giao thông - trật tự, Công an huyện Bình Chánh, thành phố Hồ Chí Minh",
        "Đội CSGT-TT Công an huyện Bình Chánh",
    ),
    ("Chi cục Hải quan Cửa khẩu sân bay quốc tế Nội Bài", "Chi cục Hải quan cửa khẩu sân bay quốc tế Nội Bài"),
    ("Hạt Kiểm lâm Liên huyện Ea H'leo - Krông Búk", "Hạt kiểm lâm liên huyện Ea H'leo - Krông Búk"),
    ("Đảng ủy Khối các cơ quan tỉnh Nghệ An", "Đảng ủy khối các cơ quan tỉnh Nghệ An"),
    (
        "Văn phòng Đoàn Đại biểu Quốc hội và Hội đồng nhân dân tỉnh Hậu Giang",
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh Hậu Giang",
    ),
    ("Ủy ban nhân dân huyện Krông Pắc, tỉnh Đắk Lắk", "UBND huyện Krông Pắk"),
    ("Ban Quản lý Dự án đầu tư xây dựng huyện Hóc Môn, thành phố Hồ Chí Minh", "Ban QLDA ĐTXD huyện Hóc Môn"),
    ("Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp & MT | Bộ NN&MT"),
    ("Tòa án nhân dân khu vực 5, thành phố Cần Thơ", "TAND khu vực 5 - Cần Thơ"),
    (
        "Đội Cảnh sát giao thông phía Bắc, Phòng Cảnh sát giao thông, Công an tỉnh Hà Tĩnh",
        "Đội CSGT phía Bắc Phòng CSGT Công an tỉnh Hà Tĩnh | Đội CSGT phía Bắc Công an tỉnh Hà Tĩnh",
    ),
    ("Chi cục Kiểm lâm tỉnh Đắk Lắk", "Chi cục Kiểm lâm thuộc Sở NN&PTNT tỉnh Đắk Lắk"),
    (
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Thanh Hóa",
        "Ban Chỉ huy BĐBP - Bộ CHQS tỉnh Thanh Hóa | Ban Chỉ huy Bộ đội Biên phòng tỉnh Thanh Hóa",
    ),
    (
        "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        "Cục An ninh mạng và phòng, chống tội phạm công nghệ cao",
    ),
    ("Ban Quản lý Dự án đầu tư xây dựng khu vực Thủ Đức", "Ban QLDA ĐTXD khu vực Thủ Đức"),
    ("Trung tâm Kiểm soát bệnh tật thành phố Hồ Chí Minh", "HCDC | CDC TP.HCM"),
    ("Chi cục Quản lý đường bộ II.3", "chi cục quản lý đường bộ II.3"),
]
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


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in SAME for form in forms.split(" | ")])
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
        assert fold(agency.place.name) == fold(row["name"])


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


@pytest.mark.parametrize("form", ["Công an " * 50_000, "a" * 300_000, "(" * 100_000, "Phòng Ban Sở " * 20_000])
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


def test_a_hostile_form_takes_no_time() -> None:
    assert normalize_agency("UBND " + "xã Hà huyện Hà " * 100_000).kind == "people_committee"
