"""A regulation in the making: what it changes, and what it would have cost."""
