"""Measure how fast underthesea, spaCy and the project work on the same articles: one process, one core."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.table import Table

Subject = Callable[[list[str]], object]
REFERENCE = "underthesea.word_tokenize"
WHOLE_RUN = "whole run, files to tables"
PATIENCE = 60.0  # seconds of measuring after which a slow subject gets no further round
WARM_UP = "Sáng 3/4, công an bắt giữ 12 người."


@dataclass(frozen=True, slots=True)
class BenchRow:
    """How fast one subject went over the articles: median over its rounds, in processor seconds of this process.

    `ratio` is its speed in characters by that of `underthesea.word_tokenize`; `spread` the slowest round's time by the
    fastest's.
    """

    subject: str
    seconds: float
    articles_per_second: float
    characters_per_second: float
    ratio: float
    spread: float
    articles: int
    rounds: int


def bench(
    texts: Sequence[str],
    rounds: int = 5,
    more: Mapping[str, Subject] | None = None,
    own_texts: Mapping[str, Sequence[str]] | None = None,
) -> list[BenchRow]:
    """Time the standard subjects and `more` of them on `texts`, `rounds` times each, in turns.

    A subject is a function that is given all texts at once: `texts`, or those that `own_texts` has for it. One that has
    taken a minute gets no further round (`underthesea.ner` needs two seconds per article). Raises ValueError for no
    texts or no rounds.
    """
    articles = list(texts)
    if not articles or rounds < 1:
        raise ValueError("a measurement needs at least one article and one round")
    subjects = {**standard_subjects(), **(more or {})}
    for subject in subjects.values():
        subject([WARM_UP])  # loads models
    given = {name: list((own_texts or {}).get(name, articles)) for name in subjects}
    times: dict[str, list[float]] = {name: [] for name in subjects}
    # In turns, so that what else the machine does meanwhile burdens all alike.
    for name in [*subjects] * rounds:
        if sum(times[name]) < PATIENCE:
            times[name].append(_time(subjects[name], given[name]))
    return rate(times, given)


def rate(times: Mapping[str, Sequence[float]], texts: Mapping[str, Sequence[str]]) -> list[BenchRow]:
    """Turn the seconds that each subject took for its texts in each round into rows; they must hold the reference."""
    speeds = {name: sum(map(len, texts[name])) / median(rounds) for name, rounds in times.items()}
    return [
        BenchRow(
            subject,
            seconds := median(rounds),
            len(texts[subject]) / seconds,
            speeds[subject],
            speeds[subject] / speeds[REFERENCE],
            max(rounds) / min(rounds),
            len(texts[subject]),
            len(rounds),
        )
        for subject, rounds in times.items()
    ]


def standard_subjects() -> dict[str, Subject]:
    """Return underthesea's segmentation and entities, spaCy's blank pipeline and the project's segmentation."""
    # Imported here: each takes a second or so, and nobody but this command needs all of them.
    import underthesea

    from pipeline.tokenize.words import WordSegmenter

    segmenter, forgetful = WordSegmenter(), WordSegmenter()

    def segment_unprepared(texts: list[str]) -> object:
        forgetful.forget()
        return forgetful.segment(texts)

    return {
        REFERENCE: lambda texts: [underthesea.word_tokenize(text, use_token_normalize=False) for text in texts],
        "underthesea.ner": lambda texts: [underthesea.ner(text) for text in texts],
        'spacy.blank("vi")': _spacy_subject(),
        "word segmentation": segmenter.segment,
        "word segmentation, first sight": segment_unprepared,
    }


def read_texts(inputs: Sequence[str | Path]) -> Iterator[str]:
    """Yield the texts of the articles in files and folders; raises FileNotFoundError for a missing one."""
    from pipeline.articles import Article, Record
    from pipeline.flow import ingest
    from pipeline.ingest.inputs import InputFile, find_inputs
    from pipeline.ingest.records import read_records

    files = (item for item in find_inputs(inputs) if isinstance(item, InputFile))
    records = (item for file in files for item in read_records(file) if isinstance(item, Record))
    yield from (article.text for article in map(ingest, records) if isinstance(article, Article))


def project_subjects() -> dict[str, Subject]:
    """Return the project's stages, each with those that it builds on, and the whole run from records to tables."""
    from pipeline.articles import Article, Record
    from pipeline.engine.batches import BATCH
    from pipeline.flow import ingest, read_all, write
    from pipeline.reading import Reading
    from pipeline.tokenize.article import tokenize

    def article(text: str) -> Article:
        return Article(article_id="", source_path="", text=text)

    def readings(texts: list[str]) -> Iterator[Reading]:
        for start in range(0, len(texts), BATCH):
            yield from read_all(list(map(article, texts[start : start + BATCH])))

    return {
        "stage: ingest": lambda texts: [ingest(Record("", {"text": text})) for text in texts],
        "stage: tokenize": lambda texts: [tokenize(article(text)) for text in texts],
        "stage: tokenize to link": lambda texts: list(readings(texts)),
        "stage: tokenize to rows": lambda texts: list(map(write, readings(texts))),
        WHOLE_RUN: _run_all,
    }


def _run_all(texts: list[str]) -> None:
    from pipeline.engine.run import run

    with TemporaryDirectory() as folder:
        lines = (json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts))
        source = Path(folder, "articles.jsonl")
        source.write_text("\n".join(lines), encoding="utf-8")
        run([source], Path(folder, "tables"))


def _spacy_subject() -> Subject:
    import spacy

    # spaCy's default for Vietnamese needs pyvi; this is the tokenizer that it brings itself.
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    return lambda texts: list(nlp.pipe(texts))


def _time(subject: Subject, texts: list[str]) -> float:
    start = time.process_time()
    subject(texts)
    # The clock's own step, lest an instant subject divide by nothing.
    return max(time.process_time() - start, time.get_clock_info("process_time").resolution)


def bench_table(rows: Sequence[BenchRow]) -> Table:
    """Lay `rows` out for a terminal."""
    table = Table(caption=f"ratio: to {REFERENCE}; medians of the rounds, one process")
    table.add_column("subject", no_wrap=True)
    for heading in ("articles/s", "characters/s", "ratio", "articles", "rounds"):
        table.add_column(heading, justify="right")
    for row in rows:
        speeds = (f"{row.articles_per_second:,.1f}", f"{row.characters_per_second:,.0f}")
        table.add_row(row.subject, *speeds, f"{row.ratio:.2f}", f"{row.articles:,}", str(row.rounds))
    return table


def bench_json(rows: Sequence[BenchRow]) -> str:
    """Return `rows` as a JSON list of objects."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=2)
