"""Keep an installation safe: hashes of its tables, backup and restore, the move to PostgreSQL."""
