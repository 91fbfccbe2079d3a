"""Make the body of an article readable and clean: its encoding, its characters, its marks, its page."""

from __future__ import annotations

import re

from pipeline.ingest.cleaning import clean_text
from pipeline.ingest.datelines import take_date_line
from pipeline.ingest.decoding import repair_text
from pipeline.ingest.furniture import remove_furniture
from pipeline.ingest.language import has_vietnamese_letters
from pipeline.ingest.limits import UnusableRecord
from pipeline.ingest.pages import article_part, is_markdown, is_page, unmark, without_link_lists

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]{0,14}|!--)(?:[\s/][^<>]*)?>")
_BLOCK_TAGS = frozenset({"p", "/p", "br", "div", "/div", "li", "h1", "h2", "h3", "tr", "table", "/table", "ul", "/ul"})
_FEW_TAGS = 3
# Shares of characters beyond which a text is damaged goods: one in so many.
_NULS = 50
_A_FEW = 3
_REPLACED = 50


def readable(text: str) -> str:
    """Return a text in its right encoding; raises UnusableRecord for what is binary or was destroyed by decoding."""
    if (nuls := text.count("\0")) > _A_FEW and nuls * _NULS > len(text):
        raise UnusableRecord("binary data, not text: it is full of NUL characters")
    if (lost := text.count("\ufffd")) > _A_FEW and lost * _REPLACED > len(text):
        raise UnusableRecord("the text was decoded wrongly: it is full of replacement characters")
    if text.isascii() or has_vietnamese_letters(text):
        return text
    return repair_text(text) or text


def looks_like_html(text: str) -> bool:
    """Tell whether a text is markup: it opens with an element and holds several."""
    return text.lstrip()[:1] == "<" and sum(1 for _ in zip(_TAG.finditer(text), range(_FEW_TAGS), strict=False)) > 1


def clean_body(raw: str) -> tuple[str, str | None]:
    """Return the clean text of a body without furniture, and the date (`2025-04-11`) that its date line gives."""
    text = clean_text(_without_tags(raw) if "<" in raw else raw)
    if marked := is_markdown(text):
        text = clean_text(unmark(text))
    if is_page(text, raw):
        date, text = article_part(text)
        return remove_furniture(text), date
    date, text = take_date_line(text)
    return remove_furniture(without_link_lists(text) if marked else text), date


def _without_tags(text: str) -> str:
    """Drop what is left of a page's markup, if there is more of it than a stray sign."""
    if sum(1 for _ in zip(_TAG.finditer(text), range(_FEW_TAGS), strict=False)) < _FEW_TAGS:
        return text
    return _TAG.sub(lambda tag: "\n" if tag[1].lower() in _BLOCK_TAGS else "", text)
