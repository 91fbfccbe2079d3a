"""Noun phrases for people: who they are, and how many, wherever in a sentence they stand.

`phrases` reads one at a syllable or all of a stretch, as `persons.People`. Of what it is made: nouns and numbers
(`nouns`), names (`names`), lists of them (`listing`, with `unnamed` companions), numbers and plurals (`several`, with
what is `following` them), somebody's `relatives`, phrases in a row (`together`) and sums (`totals`).
"""
