"""Addresses of rounds of the vote for outstanding products, their entries and certificates."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    outstanding_products,
    product_entries,
    product_imports,
    product_judging,
    product_results,
    product_round_write,
    product_rounds,
)

ALL = "product-rounds/"
ONE = f"{ALL}<int:round_id>/"
ENTRY = f"{ALL}entries/<int:entry_id>/"
SEATS = "product-judging/"
SEAT = f"{SEATS}<int:seat_id>/"
CARD = f"{SEAT}<int:entry_id>/"
HELD = "outstanding-products/"
PAPER = f"{HELD}<int:certificate_id>/"
COMPLAINT = f"{ONE}complaints/<int:complaint_id>/"
product_round_paths: list[URLPattern] = [
    path(ALL, product_rounds.list_page, name="product_rounds"),
    path(f"{ALL}export.xlsx", product_rounds.export, name="product_rounds_export"),
    path(f"{ALL}new/", product_round_write.new_page, name="product_round_new"),
    path(f"{ALL}template.xlsx", product_imports.template, name="product_entries_template"),
    path(ONE, product_rounds.page, name="product_round"),
    path(f"{ONE}edit/", product_round_write.edit_page, name="product_round_edit"),
    path(f"{ONE}do/<slug:deed>/", product_round_write.do, name="product_round_do"),
    path(f"{ONE}entries/", product_entries.list_page, name="product_round_entries"),
    path(f"{ONE}entries/new/", product_entries.new_page, name="product_entry_new"),
    path(f"{ONE}entries/import/", product_imports.import_page, name="product_entries_import"),
    path(f"{ONE}jury/", product_results.jury_page, name="product_round_jury"),
    path(f"{ONE}jury/<int:seat_id>/unseat/", product_results.unseat, name="product_round_unseat"),
    path(f"{ONE}results/", product_results.results_page, name="product_round_results"),
    path(f"{ONE}results/<int:entry_id>/", product_results.cards_page, name="product_round_cards"),
    path(f"{ONE}votes/", product_results.votes_page, name="product_round_votes"),
    path(f"{ONE}decide/", product_round_write.decide_page, name="product_round_decide"),
    path(f"{ONE}published/", product_round_write.publish_page, name="product_round_published"),
    path(f"{ONE}papers/", product_results.papers_page, name="product_round_papers"),
    path(f"{ONE}papers/<slug:kind>.docx", product_results.paper, name="product_round_paper"),
    path(f"{ONE}complaints/", product_results.complaints_page, name="product_round_complaints"),
    path(f"{ONE}complaints/new/", product_results.complaint_new, name="product_complaint_new"),
    path(f"{COMPLAINT}answer/", product_results.complaint_answer, name="product_complaint"),
    path(f"{COMPLAINT}reopen/", product_results.complaint_reopen, name="product_complaint_reopen"),
    path(f"{ONE}certificates/", outstanding_products.round_page, name="product_round_certificates"),
    path(f"{ONE}issue/", product_round_write.issue_page, name="product_round_issue"),
    path(f"{ONE}send-up/<int:above_id>/", product_round_write.send_up_page, name="product_send_up"),
    path(ENTRY, product_entries.page, name="product_entry"),
    path(f"{ENTRY}edit/", product_entries.edit_page, name="product_entry_edit"),
    path(f"{ENTRY}paper/", product_entries.paper_page, name="product_entry_paper"),
    path(f"{ENTRY}photo/", product_entries.photo_page, name="product_entry_photo"),
    path(f"{ENTRY}ocop/", product_entries.ocop_page, name="product_entry_ocop"),
    path(f"{ENTRY}withdraw/", product_entries.withdraw_page, name="product_entry_withdraw"),
    path(f"{ENTRY}do/<slug:deed>/", product_entries.do, name="product_entry_do"),
    path(
        f"{ENTRY}parts/<slug:kind>/<int:part_id>/<slug:deed>/",
        product_entries.part,
        name="product_entry_part",
    ),
    path(SEATS, product_judging.list_page, name="product_judging"),
    path(SEAT, product_judging.seat_page, name="product_seat"),
    path(CARD, product_judging.card_page, name="product_card"),
    path(f"{CARD}<slug:kind>/<int:part_id>/", product_judging.file, name="product_card_file"),
    path(HELD, outstanding_products.list_page, name="outstanding_products"),
    path(f"{HELD}export.xlsx", outstanding_products.export, name="outstanding_products_export"),
    path(PAPER, outstanding_products.page, name="outstanding_product"),
    path(f"{PAPER}qr.svg", outstanding_products.qr_picture, name="outstanding_product_qr"),
    path(f"{PAPER}certificate.pdf", outstanding_products.pdf, name="outstanding_product_pdf"),
    path(
        f"{PAPER}withdraw/",
        outstanding_products.withdraw_page,
        name="outstanding_product_withdraw",
    ),
    path(f"{PAPER}restore/", outstanding_products.restore, name="outstanding_product_restore"),
    path(f"{PAPER}report/", outstanding_products.report_page, name="outstanding_product_report"),
]
