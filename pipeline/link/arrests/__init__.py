"""Link the statements of one fact: title, lead and body tell the same arrest.

`merging` makes one fact of those `statements` of which `sameness` says that they tell one act on the same people
(`shared_names`).
"""
