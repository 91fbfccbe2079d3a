"""Privacy: names of private persons are replaced by keyed pseudonyms; officials in office stay named."""
