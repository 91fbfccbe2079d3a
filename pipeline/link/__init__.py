"""Link: mentions of one body, person, document or event brought together, within an article and across all."""
