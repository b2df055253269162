"""Campaigns to establishments, and what followed."""
