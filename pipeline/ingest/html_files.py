"""Read a web page that was saved as a file: one article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from pipeline.articles import Record, Reject
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.limits import Limits
from pipeline.ingest.streams import read_whole

_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{2,40})", re.I)
_HEAD = 4096


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the one record of a page, its markup under `html`."""
    yield page_record(source, read_whole(stream, limits), None)


def page_record(source: str, content: bytes, declared: str | None, url: str | None = None) -> Record | Reject:
    """Return a page as a record; its encoding is that which it declares itself, or which its server declared."""
    inner = _CHARSET.search(content[:_HEAD])
    html = decode_text(content, declared or (inner and inner[1].decode("ascii")))
    if html is None:
        return Reject(source, "ingest", "not text in any known encoding")
    if not html.strip():
        return Reject(source, "ingest", "the page is empty")
    return Record(source, {"html": html, "url": url} if url else {"html": html})
