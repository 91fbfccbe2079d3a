"""Whether a clause tells an arrest by the Vietnamese state: not denied, planned, abroad, of things or by offenders."""
