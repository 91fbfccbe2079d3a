"""Link: mentions of one body, person, document or event brought together, within an article and across all.

A folder for each kind of fact links within an article; `across/` and `stories/` link the articles of a run, by what
`traits` and `duplicates` know of each.
"""
