"""Rows of the tables of entities as FollowTheMoney entities: bodies, persons, documents."""

from __future__ import annotations

from pipeline.export.ftm.context import Context
from pipeline.export.ftm.draft import Draft
from pipeline.export.ftm.mapping import entity_id, known_date, mapping
from pipeline.export.sources import Row
from pipeline.write.titles import document_title


def country(foreign: bool) -> str | None:
    """The country of a body or person of ours; none of others, whose country the tables do not hold."""
    return None if foreign else "vn"


def agency_topics(agency: Row) -> list[str]:
    """Topics of a body and of its posts."""
    words = mapping()
    found = [words["level_topics"].get(agency["level"]), words["kind_topics"].get(agency["kind"])]
    return [topic for topic in found if topic]


def public_body(agency: Row, context: Context) -> Draft:
    """A body of the state, the Party or the forces."""
    values = {
        "name": agency["name"],
        "alias": agency["name_en"],
        "abbreviation": agency["abbreviation"],
        "country": country(agency["foreign"]),
        "jurisdiction": country(agency["foreign"]),
        "classification": agency["kind"],
        "topics": agency_topics(agency) if not agency["foreign"] else [],
        "parent": entity_id(agency["parent_id"]) if agency["parent_id"] in context.agencies else None,
        **context.proof(agency["agency_id"]),
    }
    return Draft(entity_id(agency["agency_id"]), "PublicBody", values)


def person(official: Row, context: Context) -> Draft:
    """A person who holds or held office."""
    posts = context.posts.get(official["official_id"], [])
    values = {
        "name": official["name"],
        "title": official["rank"],
        "position": [position_name(post, context.agencies.get(agency or "")) for post, agency, _ in posts],
        "country": country(official["foreign"]),
        "topics": _person_topics(posts, context),
        **context.proof(official["official_id"]),
    }
    return Draft(entity_id(official["official_id"]), "Person", values)


def position_name(post: str, agency: Row | None) -> str:
    """A post with its body: *Giám đốc* of *Công an tỉnh Lạng Sơn* → *Giám đốc Công an tỉnh Lạng Sơn*."""
    return f"{post} {agency['name']}" if agency and agency["name"] not in post else post


def _person_topics(posts: list[tuple[str, str | None, bool]], context: Context) -> list[str]:
    topics: dict[str | None, None] = {}
    leading: list[bool] = []
    for post, agency_id, former in posts:
        agency = context.agencies.get(agency_id or "")
        if agency and not former:
            topics[mapping()["person_topics"].get(agency["kind"])] = None
        if agency and _leads(post, agency):
            leading.append(former)
    if leading:
        topics["role.pep.frmr" if all(leading) else "role.pep"] = None
    return [topic for topic in topics if topic]


def _leads(post: str, agency: Row) -> bool:
    name = position_name(post, agency)
    return agency["level"] in mapping()["leading_levels"] and name.startswith(tuple(mapping()["leading_posts"]))


def document(dispatch: Row, context: Context) -> Draft:
    """An official document that articles cite."""
    title = document_title(dispatch)
    issuer = context.agencies.get(dispatch["issuer_id"] or "")
    values = {
        "title": title,
        "fileName": title,
        "date": known_date(dispatch["issued_on"]) or known_date(dispatch["year"]),
        "author": issuer["name"] if issuer else dispatch["issuer"],
        "summary": dispatch["subject"],
        "country": country(issuer["foreign"]) if issuer else None,
        **context.proof(dispatch["dispatch_id"]),
    }
    return Draft(entity_id(dispatch["dispatch_id"]), "Document", values)
