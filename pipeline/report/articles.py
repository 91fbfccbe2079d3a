"""Articles as the site shows them: the text, every span of it, and the row that each became."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.report.chunks import Chunks, is_empty
from pipeline.report.streams import Sorted
from pipeline.report.tables import Row, rows
from pipeline.review.decisions import text_key
from pipeline.write.sql import quoted

_AROUND = 160
"""How many code points of a sentence are shown before and after a span."""

_ARTICLES = """
SELECT a.*, s.title AS story_title, s.n_articles AS story_articles, d.title AS duplicate_title, h.title AS heading
FROM articles a JOIN heads h USING (article_id) LEFT JOIN stories s ON s.story_id = a.story_id
LEFT JOIN heads d ON d.article_id = a.duplicate_of ORDER BY a.article_id
"""

_MENTIONS = """
SELECT m.*, coalesce(g.name, o.name, d.title) AS name, g.kind AS body, g.level,
  coalesce(g.province_code, '') AS province_code, coalesce(g."foreign", o."foreign") AS "foreign",
  d.issuer, d.issued_on, d.subject
FROM mentions m LEFT JOIN agencies g ON m.kind = 'agency' AND g.agency_id = m.entity_id
LEFT JOIN officials o ON m.kind = 'official' AND o.official_id = m.entity_id
LEFT JOIN documents d ON m.kind = 'dispatch' AND d.dispatch_id = m.entity_id
ORDER BY m.article_id, m.start, m."end" DESC, m.mention_id
"""

_POSITIONS = """
SELECT p.*, o.name, g.name AS agency FROM positions p LEFT JOIN officials o USING (official_id)
LEFT JOIN agencies g ON g.agency_id = p.agency_id ORDER BY p.article_id, p.start, p."end" DESC, p.position_id
"""

_ARRESTS = """
SELECT r.*, g.name AS agency FROM arrests r LEFT JOIN agencies g USING (agency_id)
ORDER BY r.article_id, r.start, r."end" DESC, r.arrest_id
"""

_EVIDENCE = pa.schema([(name, pa.string()) for name in ("row_id", "before", "span", "after")])

_FIRST_BREAK, _LAST_BREAK = re.compile(r"\A\S*\s+"), re.compile(r"\s+\S*\Z")


def write_articles(connection: duckdb.DuckDBPyConnection, data: Path, scratch: Path) -> None:
    """Write every article, and add a table `evidence` (row_id, before, span, after) with the words around each row."""
    sentences = Sorted(rows(connection, 'SELECT article_id, start, "end" FROM sentences ORDER BY 1, 2'), "article_id")
    parts = {
        "mention": Sorted(rows(connection, _MENTIONS), "article_id"),
        "position": Sorted(rows(connection, _POSITIONS), "article_id"),
        "arrest": Sorted(rows(connection, _ARRESTS), "article_id"),
    }
    chunks = Chunks(data, "articles")
    path = scratch / "evidence.parquet"
    with pq.ParquetWriter(path, _EVIDENCE) as writer:
        for article in rows(connection, _ARTICLES):
            key, text = article["article_id"], article["text"]
            found = {kind: part.take(key) for kind, part in parts.items()}
            bounds = [(s["start"], s["end"]) for s in sentences.take(key)]
            evidence = list(_evidence(text, bounds, found))
            if evidence:
                writer.write_table(pa.Table.from_pylist(evidence, schema=_EVIDENCE))
            chunks.add(key, _record(article, found))
    chunks.close()
    connection.execute(f"CREATE TABLE evidence AS SELECT * FROM read_parquet({quoted(str(path))})")


def _evidence(text: str, sentences: list[tuple[int, int]], found: dict[str, list[Row]]) -> Iterator[Row]:
    for kind, part in found.items():
        sentence = 0
        for row in part:
            start, end = row["start"], row["end"]
            while sentence + 1 < len(sentences) and sentences[sentence + 1][0] <= start:
                sentence += 1
            first, last = sentences[sentence] if sentences else (start, end)
            before = text[max(min(first, start), start - _AROUND - 1) : start]
            after = text[end : min(max(last, end), end + _AROUND + 1)]
            yield {"row_id": row[f"{kind}_id"], "before": _last_words(before), "span": text[start:end],
                   "after": _first_words(after)}  # fmt: skip


def _last_words(text: str) -> str:
    """Return the end of what stands before a span; an ellipsis tells that there is more."""
    return text if len(text) <= _AROUND else "…" + _FIRST_BREAK.sub("", text)


def _first_words(text: str) -> str:
    return text if len(text) <= _AROUND else _LAST_BREAK.sub("", text) + "…"


def _record(article: Row, found: dict[str, list[Row]]) -> dict[str, Any]:
    fields = ("url", "publisher", "author", "published_on", "published_from", "language", "source_path", "text")
    record = {name: article[name] for name in fields if article[name] is not None}
    record |= {"title": article["heading"], "key": text_key(article["text"])}
    record["story"] = [article["story_id"], article["story_title"], article["story_articles"]]
    if article["duplicate_of"]:
        record["duplicate"] = [article["duplicate_of"], article["duplicate_title"]]
    record["rows"] = [_row(kind, row) for kind, part in found.items() for row in part]
    return record


def _row(kind: str, row: Row) -> dict[str, Any]:
    """A row of an article without what is empty, and without what the page knows."""
    left_out = {"article_id", "sentence_id", "mention_id", "position_id", "arrest_id", "text", "evidence"}
    kept = {name: value for name, value in row.items() if name not in left_out and not is_empty(value)}
    return kept | {"kind": row["kind"] if kind == "mention" else kind}
