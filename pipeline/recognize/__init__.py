"""The recognize stage."""
