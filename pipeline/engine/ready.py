"""Imported by the server that worker processes are forked from: loads what every worker needs, once for all of them."""

from __future__ import annotations

from pipeline.engine.record import make_ready, uncollected

with uncollected():  # word lists are many objects that stay: going through them again and again delays a start
    import pandas  # noqa: F401 (pyarrow imports it when it is given its first list)

    import pipeline.engine.plan  # noqa: F401 (what the linking needs)

    make_ready()
