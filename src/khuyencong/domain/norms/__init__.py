"""Support norms as dated data, and the functions that read them."""
