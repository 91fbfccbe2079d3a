"""Score a run's tables against annotated articles: precision, recall and F1 by kind of fact."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from pipeline.evaluate.figures import Score
from pipeline.evaluate.gold import Found, Row, read_both
from pipeline.evaluate.text import agree_on_day, contains, differ_by_place, fold_form, join_role, share_words
from pipeline.knowledge.load import load_yaml


def evaluate(gold: str | Path, tables: str | Path) -> Score:
    """Compare the tables in a folder with a file of annotated articles."""
    return score(*read_both(gold, tables))


def score(articles: Iterable[Row], found: Found) -> Score:
    """Compare what was found with what is true, article by article."""
    result = Score()
    for article in articles:
        _score_agencies(result, article, found)
        _score_officials(result, article, found)
        _score_dispatches(result, article, found)
        _score_arrests(result, article, found)
    return result


def _score_agencies(result: Score, article: Row, found: Found) -> None:
    rows = [m for m in found.mentions[article["id"]] if m["kind"] == "agency"]
    forms = [form for agency in article["agencies"] for form in _forms(agency)]
    same = _pair_forms(forms, sorted({row["text"] for row in rows}))
    entity: dict[str, str] = {}
    native = set()
    for row in rows:
        form = same.get(fold_form(row["text"]), fold_form(row["text"]))
        entity.setdefault(form, row["entity_id"])
        if not found.agencies.get(row["entity_id"], {}).get("foreign"):
            native.add(form)
    required, optional = _required(article)
    result.compare("agency*", article["id"], required, native, optional)
    _score_links(result, article, entity)


def _forms(agency: Row) -> list[str]:
    return [*agency.get("mentions", ()), *agency.get("anaphors", ())]


def _required(article: Row) -> tuple[set[str], set[str]]:
    """The forms that must be found, and those that may be."""
    generic = {fold_form(word) for word in load_yaml("evaluation")["generic"]}
    required: set[str] = set()
    optional = set(generic)
    for agency in article["agencies"]:
        free = agency.get("nested") or agency.get("foreign")
        (optional if free else required).update(map(fold_form, agency.get("mentions", ())))
        optional.update(map(fold_form, agency.get("anaphors", ())))
    required -= generic | {""}
    return required, optional - required


def _pair_forms(gold: list[str], found: list[str]) -> dict[str, str]:
    """For found forms that differ from a gold form only by a place added: that gold form; each gold form once."""
    exact = {fold_form(form) for form in gold}
    free = [form for form in gold if fold_form(form) not in {fold_form(f) for f in found}]
    pairs = {}
    for form in found:
        if fold_form(form) not in exact:
            match = next((g for g in free if differ_by_place(g, form)), None)
            if match is not None:
                free.remove(match)
                pairs[fold_form(form)] = fold_form(match)
    return pairs


def _score_links(result: Score, article: Row, entity: dict[str, str]) -> None:
    """Pairs of forms that were found: one body or two."""
    body: dict[str, int] = {}
    for number, agency in enumerate(article["agencies"]):
        for form in _forms(agency):
            body.setdefault(fold_form(form), number)
    pairs = list(combinations(sorted(body.keys() & entity.keys()), 2))
    result.compare(
        "agency link",
        article["id"],
        [(a, b) for a, b in pairs if body[a] == body[b]],
        [(a, b) for a, b in pairs if entity[a] == entity[b]],
    )


def _score_officials(result: Score, article: Row, found: Found) -> None:
    id_, people = article["id"], found.officials
    own = [o for o in article["officials"] if not o.get("foreign")]
    foreign = {fold_form(o["name"]) for o in article["officials"] if o.get("foreign")}
    positions = [p for p in found.positions[id_] if p["official_id"] in people]
    seen = {m["entity_id"] for m in found.mentions[id_] if m["kind"] == "official"}
    seen = (seen | {p["official_id"] for p in positions}) & people.keys()
    names = {fold_form(people[o]["name"]) for o in seen if not people[o].get("foreign")}
    result.compare("official*", id_, {fold_form(o["name"]) for o in own}, names, foreign)
    posts = [(fold_form(people[p["official_id"]]["name"]), p) for p in positions]
    posts = [(name, p) for name, p in posts if name not in foreign]
    ranks = {(name, fold_form(p["rank"])) for name, p in posts if p.get("rank")}
    true_ranks = [(fold_form(o["name"]), fold_form(o["rank"])) for o in own if o.get("rank")]
    result.compare("official rank", id_, true_ranks, ranks)
    _score_roles(result, id_, own, posts)


def _score_roles(result: Score, id_: str, own: list[Row], posts: list[tuple[str, Row]]) -> None:
    true = [(fold_form(o["name"]), fold_form(r.get("position")), r.get("agency"))
            for o in own for r in o["roles"] if r.get("position")]  # fmt: skip
    stated = [(name, fold_form(p["position"]), p.get("agency_text")) for name, p in posts if p.get("position")]
    left = list(dict.fromkeys(stated))
    hits = []
    for role in true:
        match = next((other for other in left if _same_role(role, other)), None)
        if match:
            left.remove(match)
            hits.append(role)
    missed = list(true)
    for role in hits:
        missed.remove(role)
    result.compare("role*", id_, hits + missed, hits + left)


def _same_role(gold: tuple[str, str, Any], other: tuple[str, str, Any]) -> bool:
    if gold[0] != other[0]:
        return False
    same_post = gold[1] == other[1] and (not gold[2] or contains(other[2], gold[2]))
    return same_post or join_role(*gold[1:]) == join_role(*other[1:])


def _score_dispatches(result: Score, article: Row, found: Found) -> None:
    id_ = article["id"]
    cited = {m["entity_id"] for m in found.mentions[id_] if m["kind"] == "dispatch"} & found.dispatches.keys()
    rows = [row for row in (found.dispatches[c] for c in sorted(cited)) if row.get("symbol") or row.get("symbol_text")]
    written = {_document(row["doc_type"], row.get("symbol")): _document_as_cited(row) for row in rows}
    true = {_document(d["type"], d["symbol"]) for d in article["documents"] if d.get("symbol")}
    result.compare("dispatch*", id_, {written.get(d, d) for d in true}, {_document_as_cited(row) for row in rows})
    by_symbol = {_document_as_cited(row)[1]: row for row in rows}
    for document in article["documents"]:
        row = by_symbol.get(fold_form(document.get("symbol")))
        if document.get("symbol") and row:
            if document.get("date"):
                right = agree_on_day(document["date"], row.get("issued_on"))
                result.judge("dispatch date", id_, document["symbol"], right)
            if document.get("issuer"):
                right = contains(row.get("issuer"), document["issuer"])
                result.judge("dispatch issuer", id_, document["symbol"], right)


def _document(doc_type: str, symbol: str | None) -> tuple[str, str]:
    return fold_form(doc_type), fold_form(symbol)


def _document_as_cited(row: Row) -> tuple[str, str]:
    return _document(row["doc_type"], row.get("symbol_text") or row.get("symbol"))


def _arrest(row: Row) -> tuple[str, int | None]:
    return row["action"], None if row["count"] is None else int(row["count"])


def _score_arrests(result: Score, article: Row, found: Found) -> None:
    id_, rows = article["id"], found.arrests[article["id"]]
    own = [a for a in article["arrests"] if not a.get("foreign")]
    foreign = {_arrest(a) for a in article["arrests"] if a.get("foreign")}
    native = [row for row in rows if not row.get("foreign")]
    result.compare("arrest*", id_, map(_arrest, own), map(_arrest, native), foreign)
    stated = [_arrest(a) for a in own if a.get("basis") == "number" and a["count"] is not None]
    seen = [_arrest(r) for r in native if r.get("basis") == "number" and r["count"] is not None]
    result.compare("arrest number", id_, stated, seen, foreign | {_arrest(a) for a in own})
    _judge_arrests(result, id_, own, rows)


def _judge_arrests(result: Score, id_: str, own: list[Row], rows: list[Row]) -> None:
    """The attributes of arrests that were found; of two alike gold ones, the first's body and the last's rest count."""
    date = {_arrest(a): a["date"] for a in own if a.get("date")}
    offence = {_arrest(a): a["offence"] for a in own if a.get("offence")}
    agency = {_arrest(a): a["agency"] for a in reversed(own) if a.get("agency")}
    for row in rows:
        key = _arrest(row)
        if key in date:
            result.judge("arrest date", id_, key, agree_on_day(date.pop(key), row.get("occurred_on")))
        if key in offence:
            result.judge("arrest offence", id_, key, share_words(offence.pop(key), row.get("offence")))
        if key in agency:
            result.judge("arrest agency", id_, key, contains(row.get("agency_text"), agency.pop(key)))
