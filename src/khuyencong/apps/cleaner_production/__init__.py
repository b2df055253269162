"""Guided files of cleaner production: balances, waste streams, options."""
