"""Dated law beside the support levels: one family of facts per module and per file in ``data/``."""
