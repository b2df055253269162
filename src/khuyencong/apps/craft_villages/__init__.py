"""Craft villages and clusters: recognition, yearly review, watch list."""
