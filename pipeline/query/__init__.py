"""Ask the tables in SQL."""
