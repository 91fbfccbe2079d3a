"""Link the agency spans of an article: `linking` gives each the body that it names.

Spans of one body are a group (`grouping`, `bodies`, by what they are: `kinds`), with those that a misprint, a shorter
form or a town's name hides (`misprints`, `shortened`, `towns`); an office belongs to the body told around it (`owners`,
`told_owners`).
"""
