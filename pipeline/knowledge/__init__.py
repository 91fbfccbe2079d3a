"""What the pipeline knows of the Vietnamese state and language: data files, and their loader."""
