"""Indicators counted from records, reports over them, freezes and schedules."""
