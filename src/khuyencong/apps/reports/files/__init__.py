"""A report as a file: a sheet with live sums, an official paper, plain lines."""
