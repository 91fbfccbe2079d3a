"""Write: rows of facts with their ids and evidence, as Parquet or CSV files, and how to load them again."""
