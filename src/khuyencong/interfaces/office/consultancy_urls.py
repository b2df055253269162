"""Addresses of consultancy."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    engagement_deeds,
    engagement_invoices,
    engagements,
    lists,
)

ONE = "consultancy/<int:engagement_id>/"
MILESTONE = "consultancy/milestones/<int:milestone_id>/"
INVOICE = "consultancy/invoices/<int:invoice_id>/"
consultancy_paths: list[URLPattern] = [
    path("consultancy/", engagements.list_page, name="engagements"),
    path("consultancy/export.xlsx", lists.engagements_export, name="engagements_export"),
    path("consultancy/revenue/", engagements.revenue_page, name="consultancy_revenue"),
    path("consultancy/new/", engagements.new_page, name="engagement_new"),
    path(ONE, engagements.engagement_page, name="engagement"),
    path(f"{ONE}edit/", engagements.edit_page, name="engagement_edit"),
    path(f"{ONE}offer/", engagement_deeds.offer_page, name="engagement_offer"),
    path(f"{ONE}contract/", engagement_deeds.contract_page, name="engagement_contract"),
    path(f"{ONE}annex/", engagement_deeds.annex_page, name="engagement_annex"),
    path(f"{ONE}milestone/", engagement_deeds.milestone_page, name="engagement_milestone"),
    path(f"{ONE}invoice/", engagement_invoices.invoice_page, name="engagement_invoice"),
    path(f"{ONE}team/", engagement_deeds.team_page, name="engagement_team"),
    path(f"{ONE}end/", engagement_deeds.end_page, name="engagement_end"),
    path(f"{MILESTONE}done/", engagement_deeds.milestone_done_page, name="milestone_done"),
    path(f"{INVOICE}pay/", engagement_invoices.pay_page, name="invoice_pay"),
    path(
        "consultancy/payments/<int:payment_id>/withdraw/",
        engagement_invoices.withdraw_page,
        name="payment_withdraw",
    ),
    path(f"{INVOICE}cancel/", engagement_invoices.cancel_page, name="invoice_cancel"),
]
