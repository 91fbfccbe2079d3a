"""Bodies that are named because somebody has a post there."""

from pipeline.recognize.arrests.attributes.posts import titled
from tests.recognize.arrests import scene, told


def test_a_rank_or_post_stands_right_before_a_body() -> None:
    seen = scene("Nguyên Trưởng Công an xã Châu Lộc bị khởi tố. Công an huyện Quỳ Hợp điều tra.")
    assert [titled(seen, k) for k in sorted(seen.agencies)] == [True, False]


def test_who_was_of_the_police_was_not_arrested_by_his_own_unit() -> None:
    text = "Nguyên phó phòng CSĐT Lò Văn Pản bị khởi tố."
    assert [arrest.agency_text for arrest in told(text)] == [None]
