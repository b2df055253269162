"""Figures and projects of a period as one signed document that another installation takes in."""
