"""Read sheets of projects that ran before the system did."""
