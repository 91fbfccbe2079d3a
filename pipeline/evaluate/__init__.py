"""How right the tables of a run are, measured against articles that a careful reader annotated."""
