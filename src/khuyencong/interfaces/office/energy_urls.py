"""Addresses of the calculators and of the facts of energy."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import energy, energy_facts

energy_paths = [
    path("energy/", energy.list_page, name="energy"),
    path("energy/facts/", energy_facts.facts_page, name="energy_facts"),
    path(
        "energy/facts/withdraw/<int:confirmation_id>/",
        energy_facts.withdraw_page,
        name="energy_fact_withdraw",
    ),
    path("energy/facts/<str:key>/confirm/", energy_facts.confirm_page, name="energy_fact_confirm"),
    path("energy/<slug:name>/", energy.calculator_page, name="energy_calculator"),
    path("energy/<slug:name>/doc/", energy.documentation_page, name="energy_doc"),
]
