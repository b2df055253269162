"""Addresses of money."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import (
    contracts,
    fund_lines,
    line_years,
    lists,
    local_shares,
    money_entries,
    project_money,
    repayments,
    settlement,
)

PROJECT = "projects/<int:project_id>/money/"
money_paths = [
    path("money/", fund_lines.list_page, name="fund_lines"),
    path("money/assign/", fund_lines.assign_page, name="estimate_assign"),
    path("money/lines/<int:line_id>/", fund_lines.line_page, name="fund_line"),
    path("money/lines/<int:line_id>/management/", fund_lines.management_page, name="management"),
    path("money/lines/<int:line_id>/year-end/", line_years.year_end_page, name="line_year_end"),
    path("money/lines/<int:line_id>/flows/", line_years.flows_page, name="line_flows"),
    path("money/lines/<int:line_id>/close/", fund_lines.close_page, name="year_close"),
    path("money/entries/", money_entries.list_page, name="money_entries"),
    path("money/entries/export.xlsx", lists.money_entries_export, name="money_entries_export"),
    path("money/entries/<int:entry_id>/", money_entries.entry_page, name="money_entry"),
    path("money/entries/<int:entry_id>/reverse/", money_entries.reverse_page, name="entry_reverse"),
    path("money/contracts/", contracts.list_page, name="contracts"),
    path("money/contracts/export.xlsx", lists.contracts_export, name="contracts_export"),
    path("money/shares/", local_shares.list_page, name="local_shares"),
    path("money/shares/new/", local_shares.new_page, name="local_share_new"),
    path("money/shares/<int:share_id>/end/", local_shares.end_page, name="local_share_end"),
    path("money/repayments/", repayments.all_page, name="instalments"),
    path("money/repayments/export.xlsx", lists.instalments_export, name="instalments_export"),
    path("money/contracts/<int:contract_id>/", contracts.contract_page, name="contract"),
    path("money/contracts/<int:contract_id>/annex/", contracts.annex_page, name="contract_annex"),
    path("money/contracts/<int:contract_id>/end/", contracts.end_page, name="contract_end"),
    path(
        "money/contracts/<int:contract_id>/reopen/", contracts.reopen_page, name="contract_reopen"
    ),
    path(f"{PROJECT}contract/", contracts.new_page, name="contract_new"),
    path(PROJECT, project_money.money_page, name="project_money"),
    path(f"{PROJECT}settlement/", settlement.settlement_page, name="settlement"),
    path(f"{PROJECT}settlement/<str:fund>/", settlement.compute_page, name="settlement_compute"),
    path(f"{PROJECT}transfer/", project_money.transfer_page, name="money_transfer"),
    path(f"{PROJECT}refund/", project_money.refund_page, name="money_refund"),
    path(f"{PROJECT}share/", project_money.share_page, name="money_share"),
    path(f"{PROJECT}interest/", project_money.interest_page, name="money_interest"),
    path(f"{PROJECT}move/", money_entries.move_page, name="money_move"),
    path(f"{PROJECT}<int:position_id>/carry/", money_entries.carry_page, name="money_carry"),
]
