"""The quotation marks of the press, straight ones too, which open and close alike."""

PARTNERS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}
"""The marks that open a quotation, with those that close it."""
OPENING = frozenset(PARTNERS)
CLOSING = frozenset(PARTNERS.values())
MARKS = OPENING | CLOSING
