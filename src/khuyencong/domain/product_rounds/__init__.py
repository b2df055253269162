"""How products are voted for: levels, groups, sheets of marks, certificates, as dated data."""
