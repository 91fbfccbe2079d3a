"""The evidence for an entity of the tables: where it is named, and why its mentions are taken to be of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from rich.text import Text

from pipeline.link.across.houses import house_of
from pipeline.link.across.persons import Person, as_seen, common, conflict
from pipeline.normalize.spelling import plain
from pipeline.schema import TABLES
from pipeline.write.load import Tables, load
from pipeline.write.titles import document_title

Row = dict[str, Any]

KINDS = {"ag": ("agency", "agencies"), "of": ("official", "officials"), "di": ("dispatch", "dispatches")}
"""For the first letters of an id the kind of its mentions, and its table."""

NAME_ALONE = "the same name, and nothing speaks against it"


def explain_entity(folder: Path, entity: str) -> Iterator[Text]:
    """The row of an entity, then its mentions by article in the order of time, each article with why it is joined.

    Raises ValueError for an id that the tables do not hold, FileNotFoundError for a folder without tables.
    """
    tables = load(folder)
    kind, row = _row(tables, entity)
    yield Text(f"{kind} {entity}", style="bold")
    for column, value in row.items():
        if column != TABLES[KINDS[entity[:2]][1]].names[0] and not _missing(value):
            yield Text(f"  {column}  ", style="dim").append(_shown(value), style="default")
    articles = _articles(tables, tables.mentions[tables.mentions.entity_id == entity])
    reasons = _reasons(tables, entity, articles) if kind == "official" else _by_value(kind, row)
    for article, reason in zip(articles.itertuples(), reasons, strict=False):
        yield from _article(tables, entity, article, reason)
    if kind == "official":
        yield from _namesakes(tables, row)


def _row(tables: Tables, entity: str) -> tuple[str, Row]:
    kind, table = KINDS.get(entity[:2], ("", "agencies"))
    frame = getattr(tables, table)
    found = frame[frame[TABLES[table].names[0]] == entity]
    if found.empty or not kind:
        raise ValueError(f"no entity {entity} in these tables: take an id from agencies, officials or dispatches")
    return kind, found.iloc[0].to_dict()


def _articles(tables: Tables, mentions: pd.DataFrame) -> pd.DataFrame:
    """The articles that name an entity, the dated ones first, in the order of time."""
    named = tables.articles[tables.articles.article_id.isin(mentions.article_id)]
    return named.sort_values(["published_on", "article_id"], na_position="last")


def _by_value(kind: str, row: Row) -> Iterator[str]:
    """Why each article is joined: bodies and documents are joined by what they are."""
    value = row["name"] if kind == "agency" else document_title({name: _text(known) for name, known in row.items()})
    while True:
        yield f"its mentions stand for {value}"


def _article(tables: Tables, entity: str, article: Any, reason: str) -> Iterator[Text]:
    day = "" if _missing(article.published_on) else f"{article.published_on}  "
    yield Text(f"\n{day}{article.article_id}  ", style="bold").append(_text(article.title) or "", style="default")
    yield Text(f"  joined: {reason}", style="green")
    mentions = tables.mentions[
        (tables.mentions.entity_id == entity) & (tables.mentions.article_id == article.article_id)
    ]
    sentences = tables.sentences[tables.sentences.article_id == article.article_id].set_index("sentence_id")
    for mention in mentions.itertuples():
        sentence = sentences.loc[mention.sentence_id]
        yield _marked(article.text, mention, int(sentence.start), max(int(sentence.end), int(mention.end)))
    roles = tables.positions[(tables.positions.official_id == entity)
                             & (tables.positions.article_id == article.article_id)]  # fmt: skip
    for role in roles.itertuples():
        parts = filter(None, map(_text, (role.position, role.agency_text, role.rank)))
        yield Text(f"  {role.start}:{role.end}  role: {', '.join(parts)}", style="dim")


def _marked(text: str, mention: Any, start: int, end: int) -> Text:
    """The sentence of a mention, the mention marked."""
    sentence = Text(f"  {mention.start}:{mention.end}  ", style="dim")
    sentence.append(" ".join(text[start : mention.start].split()) + " ", style="default")
    sentence.append(mention.text, style="bold magenta").append(" ")
    return sentence.append(" ".join(text[mention.end : end].split()), style="default")


def _reasons(tables: Tables, entity: str, articles: pd.DataFrame) -> Iterator[str]:
    """What each article shares with those before it."""
    person = Person()
    for article in articles.itertuples():
        seen = as_seen(_seen_row(tables, entity, article))
        if not person.seen:
            yield "the first article that names this person"
        else:
            yield ", ".join(common(person, seen)) or conflict(person, seen) or NAME_ALONE
        person.add(seen)


def _seen_row(tables: Tables, entity: str, article: Any) -> Row:
    """A person as an article shows him, in the form that linking compares."""
    roles = tables.positions[(tables.positions.official_id == entity)
                             & (tables.positions.article_id == article.article_id)]  # fmt: skip
    bodies = tables.agencies.fillna("").set_index("agency_id", drop=False)
    known = tables.officials.set_index("official_id").loc[entity]
    present = [role for role in roles.itertuples() if not role.former]
    return {
        "name": known["name"],
        "foreign": known["foreign"],
        "rank": next((rank for role in present if (rank := _text(role.rank))), None),
        "posts": [_post(bodies, role) for role in present],
        "published_on": None if _missing(article.published_on) else article.published_on,
        "story": article.story_id,
        "article_id": article.article_id,
    }


def _post(bodies: pd.DataFrame, role: Any) -> str:
    line = list(_line(bodies, _text(role.agency_id)))
    context = (line[0].agency_id, line[0].province_code, line[0].level, house_of(line)) if line else ("", "", "", "")
    return "\t".join((_text(role.position), *context))


def _line(bodies: pd.DataFrame, body: str) -> Iterator[Any]:
    """A body and those that it is part of, up to the top."""
    while body in bodies.index:
        row: Any = bodies.loc[body]
        yield row
        body = row.parent_id


def _namesakes(tables: Tables, row: Row) -> Iterator[Text]:
    """Others of the same name, who are kept apart."""
    names = tables.officials.name.map(plain)
    others = tables.officials[(names == plain(row["name"])) & (tables.officials.official_id != row["official_id"])]
    for other in others.itertuples():
        roles = tables.positions[tables.positions.official_id == other.official_id]
        posts = sorted({" ".join(filter(None, map(_text, (r.position, r.agency_text)))) for r in roles.itertuples()})
        yield Text(f"\nkept apart: {other.official_id} {other.name} ({'; '.join(posts[:3])})", style="yellow")


def _missing(value: Any) -> bool:
    return value is None or bool(pd.isna(value))


def _text(value: Any) -> str:
    return "" if _missing(value) else str(value)


def _shown(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
