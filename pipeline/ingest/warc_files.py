"""Read a web archive (WARC): an article in each HTML response."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Any

from pipeline.articles import Record, Reject
from pipeline.ingest.html_files import page_record
from pipeline.ingest.limits import Limits

_MARK = b"WARC/"
_LONGEST_LINE = 100_000
_HTML = ("text/html", "application/xhtml+xml")


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the page of each HTML response, numbered by the archive's records; all other records are passed over.

    An error page (status 400 and above) is a reject; redirections hold no article and are passed over.
    """
    # warcio would look for the end of the first line however far away it is.
    if not stream.peek(len(_MARK)).startswith(_MARK):
        raise ValueError("not a web archive (WARC)")
    for number, record in enumerate(_records(stream), start=1):
        if not _is_html(record):
            continue
        if item := _page_or_reject(f"{source}#{number}", record, limits):
            yield item
    stream.read(1)  # warcio takes the break of a compressed file for its end; reading on raises


def _records(stream: io.BufferedReader) -> Iterator[Any]:
    """Yield the archive's records; raises ValueError for a line of a header that has no end.

    warcio would put such a line together piece by piece, in quadratic time.
    """
    from warcio.archiveiterator import ArchiveIterator

    archive = ArchiveIterator(stream)
    read_line = archive.reader.readline

    def read_header_line(length: int | None = None) -> bytes:
        most = 10 * _LONGEST_LINE  # warcio gives up well before so many bytes
        line: bytes = read_line(min(length or most, most))
        if len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            raise ValueError(f"a header line is longer than {_LONGEST_LINE:,} bytes")
        return line

    archive.reader.readline = read_header_line
    yield from archive


def _is_html(record: Any) -> bool:
    """Tell whether a record is a response that says that it is a web page."""
    if record.rec_type != "response" or not record.http_headers:
        return False
    return (record.http_headers.get_header("Content-Type") or "").strip().lower().startswith(_HTML)


def _page_or_reject(source: str, record: Any, limits: Limits) -> Record | Reject | None:
    """Return the page of one response, or a reject where its content is damaged: the archive goes on after it."""
    try:
        return _page(source, record, limits)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        return Reject(source, "ingest", f"the content of the response is damaged: {error}"[:200])


def _page(source: str, record: Any, limits: Limits) -> Record | Reject | None:
    """Return the page of one response, a reject, or None for a redirection."""
    status = record.http_headers.get_statuscode()
    if status.startswith("3"):
        return None
    if not status.startswith("2"):
        return Reject(source, "ingest", f"the page is an error message (HTTP status {status})")
    content = record.content_stream().read(limits.max_record_bytes + 1)
    if record.raw_stream.limit > 0 and len(content) <= limits.max_record_bytes:
        return Reject(source, "ingest", "the archive breaks off in this record")
    if len(content) > limits.max_record_bytes:
        return Reject(source, "ingest", f"larger than {limits.max_record_bytes:,} bytes, the limit of one record")
    _, _, declared = (record.http_headers.get_header("Content-Type") or "").partition("charset=")
    url = record.rec_headers.get_header("WARC-Target-URI")
    return page_record(source, content, declared.split(";")[0].strip(" \"'") or None, url)
