"""Figures of a period sent from a province to the nation."""
