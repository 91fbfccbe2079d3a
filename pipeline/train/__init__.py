"""Train the learned recognizer on annotated articles, and optionally on what the rules find in others."""
