"""The gold beside the tests is well formed and quotes the sample articles exactly."""

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

Record = dict[str, Any]

GOLD = Path(__file__).parent
RAW = GOLD.parents[1] / "data" / "raw"
ACTIONS = {"arrest", "detain", "charge", "summon", "surrender", "sentence"}
DATE = re.compile(r"(\d{4}|XXXX)(-\d{2}(-\d{2})?)?")
TITLE = re.compile(
    r"(trưởng|chánh|chánh án|chủ nhiệm|tịch|ủy viên|dự khuyết|bí thư|giám đốc|tướng|trực|tư lệnh"
    r"|cán bộ|chuyên viên|chính trị viên|head of|director of)( the)? $",
    re.IGNORECASE,
)
# Holders of the highest offices: an invented official must not bear the name of one of them.
LEADERS = {
    "Hồ Chí Minh",
    "Lê Minh Hưng",
    "Lương Cường",
    "Lương Tam Quang",
    "Nguyễn Phú Trọng",
    "Nguyễn Tấn Dũng",
    "Nguyễn Xuân Phúc",
    "Phạm Minh Chính",
    "Phan Văn Giang",
    "Tô Lâm",
    "Trần Cẩm Tú",
    "Trần Đại Quang",
    "Trần Thanh Mẫn",
    "Võ Văn Thưởng",
    "Vương Đình Huệ",
}


def lines(name: str) -> list[Record]:
    """Read one of the gold files."""
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def records(path: Path) -> list[Record]:
    """Read the records of one sample file with nothing but the standard library."""
    if path.suffix == ".txt":
        return [{"text": path.read_text(encoding="utf-8")}]
    if path.suffix == ".gz":
        return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]
    content = json.loads(path.read_text(encoding="utf-8"))
    return content if isinstance(content, list) else [content]


def articles() -> Iterator[tuple[str, str]]:
    """Yield id (of the record, else the file's name) and text of every sample article."""
    for path in sorted(RAW.iterdir()):
        for record in records(path):
            text = record.get("text") or record["maintext"]
            whole = f"{record['title']}\n\n{text}" if "title" in record else text
            yield record.get("id", path.name), unicodedata.normalize("NFC", whole)


TEXTS = dict(articles())
ENTRIES = lines("gold.jsonl")


def verbatim(entry: Record) -> Iterator[str | None]:
    """Yield every string of an entry that must stand in its article as it is."""
    for agency in entry["agencies"]:
        yield from agency["mentions"] + agency["anaphors"]
    for official in entry["officials"]:
        yield official["name"]
    for document in entry["documents"]:
        yield from (document["symbol"], document["mention"])
    for arrest in entry["arrests"]:
        yield from (arrest["agency"], arrest["evidence"])


def stands_alone(form: str, forms: list[str], text: str) -> bool:
    """Whether a form occurs outside every longer form and not as the rest of a position's title."""
    for longer in sorted((other for other in forms if form != other and form in other), key=len):
        text = text.replace(longer, " ")
    starts = [found.start() for found in re.finditer(re.escape(form), text)]
    return any(not TITLE.search(text[:start]) for start in starts)


def test_every_sample_article_has_gold_and_no_other() -> None:
    assert Counter(entry["id"] for entry in ENTRIES) == Counter(article_id for article_id, _ in articles())
    assert len(ENTRIES) >= 45


def test_all_input_formats_are_among_the_samples() -> None:
    suffixes = Counter(path.suffix for path in RAW.iterdir())
    assert suffixes[".txt"] >= 15 and suffixes[".json"] >= 5 and suffixes[".gz"] == 2


@pytest.mark.parametrize("path", sorted(RAW.glob("*.gz")), ids=lambda path: path.name)
def test_archives_hold_no_clock(path: Path) -> None:
    assert path.read_bytes()[4:8] == bytes(4)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_quotes_stand_in_the_article(entry: Record) -> None:
    text = TEXTS[entry["id"]]
    assert [quote for quote in verbatim(entry) if quote is not None and quote not in text] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_agencies_are_named_once(entry: Record) -> None:
    forms = [form for agency in entry["agencies"] for form in agency["mentions"] + agency["anaphors"]]
    assert len(forms) == len(set(forms))
    assert all(agency["mentions"] or agency["anaphors"] for agency in entry["agencies"])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_nested_agencies_stand_only_inside_something_longer(entry: Record) -> None:
    forms = [form for agency in entry["agencies"] for form in agency["mentions"] + agency["anaphors"]]
    for agency in entry["agencies"]:
        alone = any(stands_alone(form, forms, TEXTS[entry["id"]]) for form in agency["mentions"])
        assert not agency["mentions"] or alone != agency["nested"], agency["mentions"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_arrests_are_legal(entry: Record) -> None:
    for arrest in entry["arrests"]:
        assert arrest["action"] in ACTIONS
        assert arrest["scope"] in {"case", "statistic"}
        assert (arrest["count"] is None) == (arrest["approx"] == "unknown")
        assert arrest["count"] is None or (arrest["count"] > 0 and arrest["basis"] in {"number", "names"})
        assert arrest["date"] is None or DATE.fullmatch(arrest["date"])
    keys = [(arrest["action"], arrest["count"], arrest["evidence"]) for arrest in entry["arrests"]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_counts_in_figures_stand_in_their_evidence(entry: Record) -> None:
    """A count of more than twenty stated by number is in the evidence, in figures or as the words used."""
    for arrest in entry["arrests"]:
        if arrest["basis"] == "number" and arrest["count"] > 20:
            figures = f"{arrest['count']:,}".replace(",", ".")
            assert figures in arrest["evidence"] or "hai mươi mốt" in arrest["evidence"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_documents_are_listed_once_and_identified(entry: Record) -> None:
    keys = [(document["type"], document["symbol"] or document["mention"]) for document in entry["documents"]]
    assert len(keys) == len(set(keys))
    for document in entry["documents"]:
        assert document["symbol"] or document.get("law") or (document["issuer"] and document["date"])
        assert document["date"] is None or DATE.fullmatch(document["date"])


def test_officials_are_invented() -> None:
    names = {official["name"] for entry in ENTRIES for official in entry["officials"]}
    assert len(names) >= 40
    assert not names & LEADERS


def test_stories_are_told_by_several_articles() -> None:
    stories = [row for row in lines("stories.jsonl") if "story" in row]
    sizes = Counter(row["story"] for row in stories)
    assert len(sizes) >= 5 and min(sizes.values()) >= 2
    assert {row["id"] for row in stories} <= set(TEXTS)


def test_page_furniture_stands_in_its_article_and_in_no_quotation() -> None:
    quoted = {entry["id"]: list(verbatim(entry)) for entry in ENTRIES}
    for row in lines("furniture.jsonl"):
        assert all(line in TEXTS[row["id"]] for line in row["lines"])
        assert not [line for line in row["lines"] for quote in quoted[row["id"]] if line in str(quote)]


def test_republished_articles_share_story_and_most_of_their_words() -> None:
    rows = {row["id"]: row for row in lines("stories.jsonl")}
    republished = [row for row in rows.values() if "duplicate_of" in row]
    assert len(republished) >= 2
    for row in republished:
        first = rows[row["duplicate_of"]]
        assert first["story"] == row["story"] and "duplicate_of" not in first
        words, others = (set(TEXTS[article_id].split()) for article_id in (row["id"], first["id"]))
        assert len(words & others) / len(words | others) > 0.85


def test_story_counts_lie_between_what_the_articles_say() -> None:
    told = {entry["id"]: entry["arrests"] for entry in ENTRIES}
    members: dict[str, list[str]] = {}
    for row in lines("stories.jsonl"):
        members.setdefault(row["story"], []).append(row["id"])
    for row in lines("counts.jsonl"):
        counts = [
            [arrest["count"] for arrest in told[article_id] if arrest["action"] == row["action"]]
            for article_id in members[row["story"]]
        ]
        totals = [max(said) for said in counts if said]
        assert len(totals) == row["n_articles"]
        assert (min(totals), max(totals)) == (row["count_low"], row["count_high"])
        assert row["count_low"] <= row["count"] <= row["count_high"]
