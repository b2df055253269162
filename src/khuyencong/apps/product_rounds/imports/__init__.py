"""Readers of lists of products to be voted on."""
