"""Addresses of readings of meters."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import instrument_uses, readings

reading_paths = [
    path("energy-use/sites/<int:site_id>/readings/", readings.list_page, name="readings"),
    path("energy-use/sites/<int:site_id>/readings/new/", readings.new_page, name="readings_new"),
    path("energy-use/readings/<int:file_id>/", readings.file_page, name="reading_file"),
    path("energy-use/readings/<int:file_id>/undo/", readings.undo_page, name="readings_undo"),
    path(
        "energy-use/readings/<int:file_id>/instruments/new/",
        instrument_uses.of_readings,
        name="reading_instrument_new",
    ),
    path("energy-use/reading-sets/<int:set_id>/", readings.set_page, name="reading_set"),
]
