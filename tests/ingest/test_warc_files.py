"""Of a web archive, the HTML responses are articles, numbered by the archive's records."""

import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

PAGE = "<html><body><p>Công an tỉnh Nam Định bắt giữ 5 đối tượng.</p></body></html>"
RESPONSES = [
    ("https://bao.example/1", "200 OK", "text/html; charset=utf-8", PAGE.encode()),
    ("https://bao.example/logo", "200 OK", "image/png", b"\x89PNG"),
    ("https://bao.example/2", "404 Not Found", "text/html", b"<p>404</p>"),
    ("https://bao.example/3", "301 Moved", "text/html", b""),
    ("https://bao.example/4", "200 OK", "text/html; charset=utf-16-le", PAGE.encode("utf-16-le")),
    ("https://bao.example/5", "200 OK", "text/html", PAGE.encode() * 200),
]


def archive(compressed: bool) -> bytes:
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for url, status, kind, body in RESPONSES:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers))
    return target.getvalue()


def read(path: Path, content: bytes) -> list[Record | Reject]:
    path.write_bytes(content)
    return list(read_records(InputFile(path, "a.warc"), Limits(max_record_bytes=10_000)))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_html_responses_are_records(tmp_path: Path, name: str) -> None:
    items = read(tmp_path / name, archive(name.endswith("gz")))
    pages = {item.source_path: item.fields for item in items if isinstance(item, Record)}
    assert pages == {
        "a.warc#2": {"html": PAGE, "url": "https://bao.example/1"},
        "a.warc#6": {"html": PAGE, "url": "https://bao.example/4"},
    }
    errors = {item.source_path: item.error for item in items if isinstance(item, Reject)}
    assert list(errors) == ["a.warc#4", "a.warc#7"]
    assert "HTTP status 404" in errors["a.warc#4"]
    assert "limit of one record" in errors["a.warc#7"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_that_breaks_off_says_so(tmp_path: Path, name: str) -> None:
    content = archive(name.endswith("gz"))
    for length in (len(content) // 8, len(content) // 2, len(content) - 200):
        assert any(isinstance(item, Reject) for item in read(tmp_path / name, content[:length]))


def test_what_is_no_archive_is_a_reject(tmp_path: Path) -> None:
    (reject,) = read(tmp_path / "a.warc", PAGE.encode())
    assert isinstance(reject, Reject)


@pytest.mark.parametrize("place", [b"WARC-Type: ", b"Content-Type: text/html"])
def test_a_header_without_end_is_a_reject_at_once(tmp_path: Path, place: bytes) -> None:
    whole = archive(compressed=False)
    cut = whole.rindex(place)
    *_, last = read(tmp_path / "a.warc", whole[:cut] + b"X-Long: " + b"a" * 30_000_000 + b"\r\n" + whole[cut:])
    assert isinstance(last, Reject)
    assert "header line" in last.error
