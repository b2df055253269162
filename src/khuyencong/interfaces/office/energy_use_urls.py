"""Addresses of energy use: sites, bills, output, readings."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    energy_baseline,
    energy_bill_months,
    energy_bills,
    energy_output,
    energy_site_removal,
    energy_sites,
    energy_use_imports,
    learned_columns,
    lists,
)

SITE = "energy-use/<int:site_id>/"
BILL = "energy-use/bills/<int:bill_id>/"
COLUMNS = "energy-use/columns/"
FIRM = "establishments/<int:establishment_id>/energy/"
energy_use_paths: list[URLPattern] = [
    path("energy-use/", energy_sites.list_page, name="energy_sites"),
    path("energy-use/export.xlsx", lists.energy_sites_export, name="energy_sites_export"),
    path("energy-use/bills/", energy_bills.all_page, name="energy_all_bills"),
    path("energy-use/bills/export.xlsx", lists.energy_bills_export, name="energy_bills_export"),
    path(FIRM, energy_sites.of_establishment, name="establishment_energy"),
    path(f"{FIRM}new/", energy_sites.new_page, name="energy_site_new"),
    path(SITE, energy_sites.site_page, name="energy_site"),
    path(f"{SITE}advice/", energy_sites.advice_page, name="energy_site_advice"),
    path(f"{SITE}edit/", energy_sites.edit_page, name="energy_site_edit"),
    path(f"{SITE}undo/<int:version>/", energy_sites.undo, name="energy_site_undo"),
    path(f"{SITE}remove/", energy_site_removal.remove_page, name="energy_site_remove"),
    path(f"{SITE}again/", energy_site_removal.again, name="energy_site_again"),
    path(
        "energy-use/removed/<int:entry_id>/restore/",
        energy_site_removal.restore,
        name="energy_site_restore",
    ),
    path(f"{SITE}meters/new/", energy_sites.meter_page, name="energy_meter_new"),
    path(f"{SITE}meters/<int:meter_id>/", energy_sites.meter_page, name="energy_meter"),
    path(f"{SITE}fuels/", energy_sites.fuel_value_page, name="energy_fuel_value"),
    path(f"{SITE}bills/", energy_bills.list_page, name="energy_bills"),
    path(f"{SITE}bills/new/", energy_bills.new_page, name="energy_bill_new"),
    path(f"{SITE}bills/months/", energy_bill_months.months_page, name="energy_bill_months"),
    path(f"{SITE}output/", energy_output.list_page, name="energy_output"),
    path(f"{SITE}output/<slug:kind>/", energy_output.write_page, name="energy_months"),
    path(f"{SITE}output/undo/<int:entry_id>/", energy_output.undo, name="energy_months_undo"),
    path(f"{SITE}baseline/", energy_baseline.baseline_page, name="energy_baseline"),
    path(f"{SITE}benchmark/", energy_baseline.benchmark_page, name="energy_benchmark"),
    path(f"{SITE}import/<slug:kind>/", energy_use_imports.import_page, name="energy_import"),
    path(
        "energy-use/imports/<int:import_id>/undo/",
        energy_use_imports.undo,
        name="energy_import_undo",
    ),
    path(
        "energy-use/template-<slug:kind>.xlsx", energy_use_imports.template, name="energy_template"
    ),
    path(f"{COLUMNS}bills/", learned_columns.energy_bill_page, name="energy_bill_columns"),
    path(f"{COLUMNS}output/", learned_columns.energy_out_page, name="energy_out_columns"),
    path(
        f"{COLUMNS}bills/<int:column_id>/forget/",
        learned_columns.forget_energy_bill,
        name="energy_bill_column_forget",
    ),
    path(
        f"{COLUMNS}output/<int:column_id>/forget/",
        learned_columns.forget_energy_out,
        name="energy_out_column_forget",
    ),
    path(BILL, energy_bills.edit_page, name="energy_bill"),
    path(f"{BILL}remove/", energy_bills.remove_page, name="energy_bill_remove"),
    path(f"{BILL}undo/<int:version>/", energy_bills.undo, name="energy_bill_undo"),
]
