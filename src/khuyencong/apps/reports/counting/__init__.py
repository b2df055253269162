"""Count indicators from records: sources, one grouped statement each, and the rows behind."""
