"""Rows that an article states as FollowTheMoney entities: the article, mentions, posts, arrests, citations."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.export.ftm.context import Context, provenance
from pipeline.export.ftm.draft import Draft
from pipeline.export.ftm.entities import agency_topics, country, position_name
from pipeline.export.ftm.mapping import article_entity_id, entity_id, known_date, mapping, province_names
from pipeline.export.sources import Row
from pipeline.identity import content_id

_RESOLVED = {"agency": "PublicBody", "official": "Person"}
_LONGEST_NAME = 150


def article_entity(article: Row) -> Draft:
    """The article with its text; other entities point to it as their proof."""
    text: str = article["text"]
    values = {
        "title": article["title"] or text.partition("\n")[0],
        "author": article["author"],
        "publisher": article["publisher"],
        "sourceUrl": article["url"],
        "publishedAt": known_date(article["published_on"]),
        "language": article["language"],
        "bodyText": text,
        "fileName": article["source_path"],
    }
    return Draft(article_entity_id(article["article_id"]), "Article", values)


def mention_entities(article: Row, mentions: list[Row]) -> Iterator[Draft]:
    """Mentions of bodies and persons, and for each document that is cited one `Documentation`."""
    document = article_entity_id(article["article_id"])
    for mention in mentions:
        if schema := _RESOLVED.get(mention["kind"]):
            values = {
                "document": document,
                "name": mention["text"],
                "resolved": entity_id(mention["entity_id"]),
                "detectedSchema": schema,
            }
            yield Draft(entity_id(mention["mention_id"]), "Mention", values)
    for dispatch in dict.fromkeys(m["entity_id"] for m in mentions if m["kind"] == "dispatch"):
        values = {
            "document": document,
            "entity": entity_id(dispatch),
            "role": "cites",
            "date": known_date(article["published_on"]),
            **provenance(article),
        }
        yield Draft(entity_id(content_id("dc", article["article_id"], dispatch)), "Documentation", values)


def position_entities(article: Row, position: Row, context: Context) -> Iterator[Draft]:
    """The post, and that the person held it on the day of the article."""
    if not position["position"]:
        return
    agency = context.agencies.get(position["agency_id"] or "")
    body = agency["agency_id"] if agency else position["agency_text"]
    post = entity_id(content_id("ps", position["position"], body))
    yield Draft(post, "Position", _post(position, agency) | provenance(article))
    values = {
        "holder": entity_id(position["official_id"]),
        "post": post,
        "status": "ended" if position["former"] else "current",
        "date": known_date(article["published_on"]),
        "description": article["text"][position["start"] : position["end"]],
        "recordId": position["position_id"],
        **provenance(article),
    }
    yield Draft(entity_id(position["position_id"]), "Occupancy", values)


def _post(position: Row, agency: Row | None) -> dict[str, object]:
    name = position["position"]
    if agency is None:
        return {"name": " ".join(filter(None, (name, position["agency_text"])))}
    return {
        "name": position_name(name, agency),
        "organization": entity_id(agency["agency_id"]),
        "country": country(agency["foreign"]),
        "subnationalArea": province_names().get(agency["province_code"] or ""),
        "topics": agency_topics(agency) if not agency["foreign"] else [],
    }


def arrest_event(article: Row, arrest: Row, context: Context) -> Draft:
    """People taken into custody or proceeded against; those people are not named."""
    what = arrest["offence"] or arrest["evidence"]
    acting = arrest["agency_id"]
    values = {
        "name": f"{mapping()['actions'].get(arrest['action'], arrest['action'])}: {what}"[:_LONGEST_NAME],
        "summary": arrest["evidence"],
        "notes": _figures(arrest),
        "date": known_date(arrest["occurred_on"]),
        "country": country(arrest["foreign"]),
        "location": province_names().get(arrest["province_code"] or ""),
        "organizer": entity_id(acting) if acting in context.agencies else None,
        "keywords": [arrest["action"], arrest["scope"]],
        "recordId": arrest["arrest_id"],
        **provenance(article),
    }
    return Draft(entity_id(arrest["arrest_id"]), "Event", values)


def _figures(arrest: Row) -> str:
    names = ("count", "approx", "basis", "scope", "start", "end", "confidence", "found_by")
    return "; ".join(f"{name}: {arrest[name]}" for name in names if arrest[name] is not None)
