"""Measures of an audit: what they are worth together, over time, beside others."""
