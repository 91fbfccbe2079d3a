"""Turn bytes into text: find the encoding of a file or a record."""

from __future__ import annotations

from pipeline.ingest.streams import unicode_encoding


def decode_text(content: bytes, declared: str | None = None) -> str | None:
    """Decode bytes in whatever encoding they are in, or return None where none gives plausible text."""
    encoding = unicode_encoding(content[:4096])
    try:
        return content.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        return None
