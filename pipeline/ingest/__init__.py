"""Ingest: files in, clean articles out."""

from pipeline.ingest.article import read_article
from pipeline.ingest.inputs import InputFile, find_inputs
from pipeline.ingest.limits import Limits
from pipeline.ingest.records import read_records

__all__ = ["InputFile", "Limits", "find_inputs", "read_article", "read_records"]
