"""Imported by the server that worker processes are forked from: loads what every worker needs, once for all of them."""

from __future__ import annotations

import pandas  # noqa: F401 (pyarrow imports it when it is given its first list)

import pipeline.engine.plan  # noqa: F401 (what the linking needs)
from pipeline.engine.record import make_ready

make_ready()
