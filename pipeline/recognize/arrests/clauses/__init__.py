"""Whom the verb of a clause concerns: which of the people that its sentence tells of.

`reader` tries the ways, the surest first; each has a module: the object (`objects`), the subject of a passive
(`passives`, `subjects`, `long_subjects`, `unknown_subjects`, `unknown_names`), people left out (`elided`) or told
before (`antecedents`). Where a clause starts say `starts`, `fronted` and `asides`; how many a band is that it does not
count, `group_sizes`; whether the verb tells a warrant, a remand or the way to the station, `measures`.
"""
