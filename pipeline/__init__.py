"""Read Vietnamese news, write normalized tables of facts."""
