"""Spreadsheets of any kind as plain rows: opened safely, old fonts told, cells read or named."""
