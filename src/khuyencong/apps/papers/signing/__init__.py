"""Signatures inside .pdf files: making one with a certificate, and telling what one is worth."""
