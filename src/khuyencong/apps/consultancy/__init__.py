"""Consultancy of a centre: requests, contracts, milestones, revenue."""
