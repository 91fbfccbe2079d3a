"""The report: a static site that shows the tables of a run and leads from every number to its evidence."""
