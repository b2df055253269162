"""One module for each family; each function is one published formula in SI."""
