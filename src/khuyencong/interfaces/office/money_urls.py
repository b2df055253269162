"""Addresses of money."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import contracts, fund_lines, money_entries, project_money

PROJECT = "projects/<int:project_id>/money/"
money_paths = [
    path("money/", fund_lines.list_page, name="fund_lines"),
    path("money/assign/", fund_lines.assign_page, name="estimate_assign"),
    path("money/lines/<int:line_id>/", fund_lines.line_page, name="fund_line"),
    path("money/lines/<int:line_id>/management/", fund_lines.management_page, name="management"),
    path("money/lines/<int:line_id>/close/", fund_lines.close_page, name="year_close"),
    path("money/entries/<int:entry_id>/", money_entries.entry_page, name="money_entry"),
    path("money/entries/<int:entry_id>/reverse/", money_entries.reverse_page, name="entry_reverse"),
    path("money/contracts/<int:contract_id>/", contracts.contract_page, name="contract"),
    path("money/contracts/<int:contract_id>/annex/", contracts.annex_page, name="contract_annex"),
    path("money/contracts/<int:contract_id>/end/", contracts.end_page, name="contract_end"),
    path(f"{PROJECT}contract/", contracts.new_page, name="contract_new"),
    path(PROJECT, project_money.money_page, name="project_money"),
    path(f"{PROJECT}transfer/", project_money.transfer_page, name="money_transfer"),
    path(f"{PROJECT}refund/", project_money.refund_page, name="money_refund"),
    path(f"{PROJECT}share/", project_money.share_page, name="money_share"),
    path(f"{PROJECT}interest/", project_money.interest_page, name="money_interest"),
    path(f"{PROJECT}move/", money_entries.move_page, name="money_move"),
    path(f"{PROJECT}<int:position_id>/carry/", money_entries.carry_page, name="money_carry"),
]
