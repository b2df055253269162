"""Regulations of a province in the making: drafts, comparison, simulated cost."""
