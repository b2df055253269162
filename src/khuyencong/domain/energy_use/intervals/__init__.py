"""Readings of electricity meters by 5 to 30 minutes: reading files, faults, profile, bands, demand.

``reading`` makes whole watt-hours by local time of a file and names what is wrong in it;
``expression`` is the heavy part, one expression for one machine or many; ``figures`` turns the
few rows it gives into what a page shows.
"""
