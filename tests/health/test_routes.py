"""The table route x role x unit: every address is listed, and answers each person as it should."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver

from tests.norm_cast import add_line, confirm, confirm_fact_of, writer_of

OFFICE = ("officer", "appraiser", "leader", "finance", "agency")
ROLES = (*OFFICE, "collaborator", "owner", "other_unit", "administrator")
STAFF = tuple(role for role in ROLES if role != "owner")
"""Who works in an office: an owner has pages of his own."""
KEEPERS = ("leader", "administrator")
TAKE_PART = tuple(role for role in ROLES if role not in ("owner", "administrator"))
ANSWER = tuple(role for role in TAKE_PART if role != "collaborator")
ASK = ("officer", "appraiser", "leader", "agency")
BOOKS = ("officer", "finance")
DRAFTERS = ("appraiser", "leader")
MANAGE = ("officer", "leader")
HANDLE = ("officer", "appraiser", "leader")
ARRANGE = ("appraiser", "leader", "agency")
KEEP_VILLAGES = ("officer", "appraiser")
RECOGNISE = ("appraiser", "leader")
# route -> (path to try, roles that may enter); the rest get 403. None: open to everybody.
ROUTES: dict[str, tuple[str, tuple[str, ...] | None]] = {
    "portal:front": ("/", None),
    "portal:guide": ("/toi-duoc-ho-tro-gi/", None),
    "portal:guide_short": ("", None),  # leads on: tests/interfaces/portal/test_guide.py
    "portal:surveys": ("/s/", None),
    "portal:survey_worker": ("/s/sw.js", None),
    "portal:find_receipt": ("/s/receipt/", None),
    "portal:receipt": ("", None),  # opened by who holds it: tests/interfaces/portal
    "portal:survey_qr": ("", None),  # needs a campaign: tests/interfaces/portal/collaborators
    "portal:survey": ("", None),  # needs a campaign: tests/interfaces/portal/test_surveys.py
    "portal:verify": ("/kiem-tra/", None),
    "portal:complain": ("/khieu-nai/", None),
    "portal:find_complaint": ("/khieu-nai/tra-loi/", None),
    "portal:complaint": ("", None),  # opened by who holds it: tests/interfaces/portal
    "portal:track": ("/tra-cuu/", None),
    "portal:news": ("/tin-tuc/", None),
    "portal:results": ("/ket-qua/", None),
    "portal:places": ("/ban-do/", None),
    "portal:find": ("/tim/", None),
    "portal:contents": ("/huong-dan/", None),
    "portal:content": ("/huong-dan/machines/", None),
    "portal:forms": ("/huong-dan/bieu-mau/", None),
    "portal:form_file": ("/huong-dan/bieu-mau/bang-nhu-cau.xlsx", None),
    "portal:data": ("/du-lieu/", None),
    "portal:dataset": ("/du-lieu/dinh-muc/", None),
    "portal:data_csv": ("/du-lieu/dinh-muc.csv", None),
    "portal:data_json": ("/du-lieu/dinh-muc.json", None),
    "portal:data_schema": ("/du-lieu/dinh-muc.schema.json", None),
    "portal:projects": ("/de-an/", None),
    "portal:project": ("", None),  # needs a published one: tests/interfaces/portal/test_projects.py
    "portal:law": ("/van-ban/", None),
    "portal:law_document": ("/van-ban/tt-28-2018-tt-btc/", None),
    "portal:news_feed": ("/tin-tuc/rss.xml", None),
    "portal:sitemap": ("/sitemap.xml", None),
    "portal:robots": ("/robots.txt", None),
    "portal:picture": ("", None),  # needs a picture: tests/interfaces/portal/test_pictures.py
    "portal:write_draft": ("", None),  # POST only: tests/interfaces/portal/test_news.py
    "owners:home": ("/co-so/", ("owner",)),
    # what is his: tests/interfaces/portal/owners
    "owners:establishment": ("", None),
    "owners:project": ("", None),
    "owners:promises": ("", None),
    "owners:papers": ("", None),
    "owners:bring": ("", None),
    "owners:reuse": ("", None),
    "owners:file": ("", None),
    "owners:need": ("", None),
    "owners:correct": ("", None),
    "owners:proposal_withdraw": ("", None),
    "collaborators:home": ("/cong-tac-vien/", ("collaborator",)),
    "collaborators:answers": ("/cong-tac-vien/phieu/", ("collaborator",)),
    "collaborators:establishments": ("/cong-tac-vien/co-so/", ("collaborator",)),
    "collaborators:needs": ("/cong-tac-vien/nhu-cau/", ("collaborator",)),
    # what lies in his communes: tests/interfaces/portal/collaborators
    "collaborators:establishment": ("", None),
    "collaborators:correct": ("", None),
    "collaborators:proposal_withdraw": ("", None),
    "collaborators:need": ("", None),
    "collaborators:supplement_withdraw": ("", None),
    "office:portal": ("", None),  # leads on to the editor, whose pages look at roles themselves
    # routes of tokens: tests/interfaces/api/test_leaks.py asks each
    "api:read_deadlines": ("", None),
    "api:read_documents": ("", None),
    "api:read_entries": ("", None),
    "api:read_establishment": ("", None),
    "api:read_establishments": ("", None),
    "api:read_file": ("", None),
    "api:read_indicators": ("", None),
    "api:read_need": ("", None),
    "api:read_needs": ("", None),
    "api:read_plan": ("", None),
    "api:read_plan_items": ("", None),
    "api:read_plans": ("", None),
    "api:read_project": ("", None),
    "api:read_projects": ("", None),
    "api:read_value": ("", None),
    "api:read_years": ("", None),
    "api:send_need": ("", None),
    "api:write_year": ("", None),
    "api_unknown": ("", None),  # 404: tests/interfaces/api/test_token_routes.py
    "healthz": ("/healthz", None),
    "readyz": ("/readyz", None),
    "metrics": ("", None),  # for who holds the token: tests/interfaces/common/test_metrics.py
    "read_back": ("/read-back/money/?text=200+tri%E1%BB%87u", None),
    "set_language": ("", None),  # POST only, Django's own
    "office:sign_in": ("/office/sign-in/", None),
    "office:second_step": ("", None),  # after the password: test_second_step.py
    "office:passkey_sign_in": ("", None),  # POST only: test_passkeys.py
    "office:passkey_options": ("", None),  # POST only: test_passkeys.py
    "office:passkey_add": ("", None),  # asks for the password first: test_passkeys.py
    "office:passkey_add_options": ("", None),  # POST only: test_passkeys.py
    # routes of a provider, 404 without one: test_outside.py
    "office:outside_sign_in": ("", None),
    "office:outside_back": ("", None),
    "office:outside_link_start": ("", None),
    "office:outside_link": ("", None),
    "office:outside_prove": ("", None),
    "office:outside_unlink": ("", None),
    "office:person_outside": ("", None),
    "office:session_end": ("", None),  # POST only: test_sign_in_security.py
    "office:sessions_end": ("", None),  # POST only: test_sign_in_security.py
    "office:second_step_rule_end": ("", None),  # POST only: test_sign_in_security.py
    "office:person_sessions_end": ("", None),  # POST only: test_sign_in_security.py
    "office:prove": ("/office/me/prove/", ROLES),
    "office:security": ("/office/me/security/", ROLES),
    "office:app_add": ("", None),  # asks for the password first: test_second_step.py
    "office:codes_renew": ("", None),  # POST only: test_second_step.py
    "office:authenticator_remove": ("", None),  # POST only: test_second_step.py
    "office:sign_out": ("", None),  # POST only, Django's own
    "office:home": ("/office/", tuple(role for role in STAFF if role != "collaborator")),
    "office:energy": ("/office/energy/", STAFF),
    "office:energy_sites": ("/office/energy-use/", OFFICE),
    "office:energy_sites_export": ("/office/energy-use/export.xlsx", OFFICE),
    "office:establishment_energy": ("/office/establishments/{establishment}/energy/", OFFICE),
    "office:energy_site_new": (
        "/office/establishments/{establishment}/energy/new/",
        ("officer",),
    ),
    "office:energy_site": ("/office/energy-use/{used_site}/", OFFICE),
    "office:energy_site_advice": ("/office/energy-use/{used_site}/advice/", OFFICE),
    "office:energy_site_edit": ("/office/energy-use/{used_site}/edit/", ("officer",)),
    "office:energy_site_remove": ("/office/energy-use/{used_site}/remove/", ("officer",)),
    "office:energy_site_again": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_site_restore": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_site_undo": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_meter_new": ("/office/energy-use/{used_site}/meters/new/", ("officer",)),
    "office:energy_meter": (
        "/office/energy-use/{used_site}/meters/{energy_meter}/",
        ("officer",),
    ),
    "office:energy_fuel_value": ("/office/energy-use/{used_site}/fuels/", ("officer",)),
    "office:energy_all_bills": ("/office/energy-use/bills/", OFFICE),
    "office:energy_bills_export": ("/office/energy-use/bills/export.xlsx", OFFICE),
    "office:energy_bills": ("/office/energy-use/{used_site}/bills/", OFFICE),
    "office:energy_bill_new": ("/office/energy-use/{used_site}/bills/new/", ("officer",)),
    "office:energy_bill_months": (
        "/office/energy-use/{used_site}/bills/months/",
        ("officer",),
    ),
    "office:energy_output": ("/office/energy-use/{used_site}/output/", OFFICE),
    "office:energy_months": ("/office/energy-use/{used_site}/output/output/", ("officer",)),
    "office:energy_months_undo": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_baseline": ("/office/energy-use/{used_site}/baseline/", OFFICE),
    "office:energy_benchmark": ("/office/energy-use/{used_site}/benchmark/", OFFICE),
    "office:energy_import": ("/office/energy-use/{used_site}/import/bills/", ("officer",)),
    "office:energy_import_undo": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_template": ("/office/energy-use/template-bills.xlsx", ("officer",)),
    "office:energy_bill_columns": ("/office/energy-use/columns/bills/", ("officer",)),
    "office:energy_out_columns": ("/office/energy-use/columns/output/", ("officer",)),
    "office:energy_bill_column_forget": ("", None),  # POST only: test_learned_columns.py
    "office:energy_out_column_forget": ("", None),  # POST only: test_learned_columns.py
    "office:energy_bill": ("/office/energy-use/bills/{energy_bill}/", ("officer",)),
    "office:energy_bill_remove": (
        "/office/energy-use/bills/{energy_bill}/remove/",
        ("officer",),
    ),
    "office:energy_bill_undo": ("", None),  # POST only: test_energy_use_pages.py
    "office:energy_facts": ("/office/energy/facts/", STAFF),
    "office:energy_fact_confirm": (
        "/office/energy/facts/toe:toe.electricity@2011-04-19/confirm/",
        ("appraiser", "leader"),
    ),
    "office:energy_fact_withdraw": (
        "/office/energy/facts/withdraw/{fact_confirmation}/",
        ("appraiser", "leader"),
    ),
    "office:energy_calculator": ("/office/energy/electricity_reduction/", STAFF),
    "office:energy_doc": ("/office/energy/electricity_reduction/doc/", STAFF),
    "office:call_backs": ("/office/call-backs/", OFFICE),
    "office:call_backs_export": ("/office/call-backs/export.xlsx", OFFICE),
    "office:call_back": ("/office/call-backs/{audit}/", OFFICE),
    "office:call_back_undo": ("", None),  # POST only: test_call_backs.py
    "office:measure_project": ("/office/measures/{measure}/project/", ("officer",)),
    "office:measure_project_remove": (
        "/office/measures/{drafted_measure}/project/remove/",
        ("officer",),
    ),
    "office:option_project_remove": (
        "/office/cleaner-production/options/{drafted_option}/project/remove/",
        ("officer",),
    ),
    "office:option_project": (
        "/office/cleaner-production/options/{cleaner_option}/project/",
        ("officer",),
    ),
    "office:measure_library": ("/office/measures/library/", STAFF),
    "office:library_measure": ("/office/measures/library/2.1124-2/", STAFF),
    "office:audits": ("/office/audits/", OFFICE),
    "office:audits_export": ("/office/audits/export.xlsx", OFFICE),
    "office:audit_new": ("/office/audits/new/", ("officer",)),
    "office:audit_import": ("/office/audits/import/", ("officer",)),
    "office:audit": ("/office/audits/{audit}/", OFFICE),
    "office:audit_bills": ("/office/audits/{audit}/bills/", OFFICE),
    "office:audit_packages": ("/office/audits/{audit}/packages/", OFFICE),
    "office:audit_edit": ("/office/audits/{audit}/edit/", ("officer",)),
    "office:audit_export": ("", None),  # POST only: test_audit_pages.py
    "office:audit_report": ("/office/audits/{audit}/report/", OFFICE),
    "office:audit_report_file": ("", None),  # POST only: test_audit_pages.py
    "office:audit_letter": ("", None),  # POST only: test_audit_pages.py
    "office:audit_section": ("/office/audits/{audit}/report/summary/", ("officer",)),
    "office:audit_sign": ("/office/audits/{audit}/sign/", ("officer", "leader")),
    "office:audit_unsign": ("/office/audits/{audit}/unsign/", ("officer", "leader")),
    "office:audit_system_new": ("/office/audits/{audit}/systems/new/", ("officer",)),
    "office:audit_system": ("/office/audits/{audit}/systems/{audit_system}/", ("officer",)),
    "office:audit_instruments": ("/office/audits/{audit}/instruments/", OFFICE),
    "office:audit_instrument_new": ("/office/audits/{audit}/instruments/new/", ("officer",)),
    "office:audit_finding_new": ("/office/audits/{audit}/findings/new/", ("officer",)),
    "office:audit_finding": ("/office/audits/{audit}/findings/{audit_finding}/", ("officer",)),
    "office:audit_package_new": ("/office/audits/{audit}/packages/new/", ("officer",)),
    "office:audit_package": ("/office/audits/{audit}/packages/{audit_package}/", OFFICE),
    "office:audit_package_edit": (
        "/office/audits/{audit}/packages/{audit_package}/edit/",
        ("officer",),
    ),
    "office:audit_part_remove": ("", None),  # POST only: test_audit_pages.py
    "office:audit_part_restore": ("", None),  # POST only: test_audit_pages.py
    "office:measures": ("/office/measures/", OFFICE),
    "office:measures_export": ("/office/measures/export.xlsx", OFFICE),
    "office:measure_new": ("/office/audits/{audit}/measures/new/", ("officer",)),
    "office:measure": ("/office/measures/{measure}/", OFFICE),
    "office:measure_edit": ("/office/measures/{measure}/edit/", ("officer",)),
    "office:measure_status": ("/office/measures/{measure}/status/", ("officer",)),
    "office:measure_status_undo": ("", None),  # POST only: test_audit_pages.py
    "office:measure_runs": ("/office/measures/{measure}/runs/", ("officer",)),
    "office:measure_run": (
        "/office/measures/{measure}/runs/electricity_reduction/",
        ("officer",),
    ),
    "office:measure_line": ("/office/measures/{measure}/savings/", ("officer",)),
    "office:measure_line_remove": ("", None),  # POST only: test_audit_pages.py
    "office:kept_run": ("/office/kept-runs/{kept_run}/", OFFICE),
    "office:kept_run_remove": ("", None),  # POST only: test_audit_pages.py
    "office:norm_look_up": ("/office/norms/", STAFF),
    "office:norm_lines": ("/office/norms/lines/", STAFF),
    "office:law_documents": ("/office/norms/documents/", STAFF),
    "office:law_document": ("/office/norms/documents/tt-28-2018-tt-btc/", STAFF),
    "office:norm_confirm": ("/office/norms/lines/N2018-04a/confirm/", ("appraiser", "leader")),
    "office:norm_confirm_document": (
        "/office/norms/confirm-document/",
        ("appraiser", "leader"),
    ),
    "office:norm_add_local": ("/office/norms/local/", ("appraiser", "leader")),
    "office:norm_add_line": ("/office/norms/local/line/", ("appraiser", "leader")),
    "office:norm_end_local": ("/office/norms/lines/{norm_id}/end/", ("appraiser", "leader")),
    "office:norm_withdraw": (
        "/office/norms/confirmations/{confirmation}/withdraw/",
        ("appraiser", "leader"),
    ),
    "office:project_lessons": ("/office/projects/{project}/lessons/", OFFICE),
    "office:lessons": ("/office/lessons/", OFFICE),
    "office:lessons_export": ("/office/lessons/export.xlsx", OFFICE),
    "office:lesson_new": ("/office/lessons/new/", OFFICE),
    "office:lesson": ("/office/lessons/{lesson}/", OFFICE),
    "office:lesson_edit": ("/office/lessons/{lesson}/edit/", OFFICE),
    "office:lesson_remove": ("", None),  # POST only: test_lesson_pages.py
    "office:lesson_restore": ("", None),  # POST only: test_lesson_pages.py
    "office:lesson_vote": ("", None),  # POST only: test_lesson_pages.py
    "office:commitments": ("/office/commitments/", OFFICE),
    "office:commitments_export": ("/office/commitments/export.xlsx", OFFICE),
    "office:commitment_new": ("/office/commitments/new/", ASK),
    "office:commitment": ("/office/commitments/{commitment}/", OFFICE),
    "office:commitment_edit": ("/office/commitments/{commitment}/edit/", OFFICE),
    "office:commitment_end": ("/office/commitments/{commitment}/end/", OFFICE),
    "office:commitment_reopen": ("", None),  # POST only: test_lesson_pages.py
    "office:reviews": ("/office/reviews/", OFFICE),
    "office:reviews_export": ("/office/reviews/export.xlsx", OFFICE),
    "office:review": ("/office/reviews/{review}/", OFFICE),
    "office:review_answer": ("/office/reviews/{review}/answer/", OFFICE),
    "office:review_assign": ("/office/reviews/{review}/assign/", OFFICE),
    "office:review_close": ("/office/reviews/{review}/close/", OFFICE),
    "office:review_lesson": ("", None),  # POST only: test_lesson_pages.py
    "office:review_reopen": ("", None),  # POST only: test_lesson_pages.py
    "office:next_year": ("", None),  # leads to the page of a year: test_lesson_pages.py
    "office:year_points": ("/office/next-year/2017/", OFFICE),
    "office:visits": ("/office/visits/", OFFICE),
    "office:visits_export": ("/office/visits/export.xlsx", OFFICE),
    "office:visit_new": ("/office/visits/new/", ASK),
    "office:visit": ("/office/visits/{visit}/", OFFICE),
    "office:visit_held": ("/office/visits/{visit}/held/", OFFICE),
    "office:visit_home": ("/office/visits/{visit}/home/", OFFICE),
    "office:visit_edit": ("/office/visits/{visit}/edit/", ASK),
    "office:visit_minutes": ("/office/visits/{visit}/minutes/", ASK),
    "office:visit_minutes_docx": ("/office/visits/{visit}/minutes.docx", OFFICE),
    "office:visit_minutes_pdf": ("/office/visits/{visit}/minutes.pdf", OFFICE),
    "office:visit_project": ("/office/visits/{visit}/project/", ("officer",)),
    "office:visit_row_new": ("/office/visits/{visit}/rows/gift/", ASK),
    "office:visit_row": ("", None),  # test_visit_pages.py
    "office:visit_row_remove": ("", None),  # POST only: test_visit_pages.py
    "office:visit_row_undo": ("", None),  # POST only: test_visit_pages.py
    "office:visit_move": ("", None),  # POST only: test_visit_pages.py
    "office:visit_figures": ("", None),  # POST only: test_visit_pages.py
    "office:visit_remove": ("", None),  # POST only: test_visit_pages.py
    "office:visit_restore": ("", None),  # POST only: test_visit_pages.py
    "office:facilities": ("/office/facilities/", OFFICE),
    "office:facilities_export": ("/office/facilities/export.xlsx", OFFICE),
    "office:facility_new": ("/office/facilities/new/", MANAGE),
    "office:facility": ("/office/facilities/{facility}/", OFFICE),
    "office:facility_calendar": ("/office/facilities/{facility}/bookings.ics", OFFICE),
    "office:facility_edit": ("/office/facilities/{facility}/edit/", MANAGE),
    "office:facility_undo": ("", None),  # POST only: test_facility_pages.py
    "office:facility_aside": ("/office/facilities/{facility}/set-aside/", MANAGE),
    "office:facility_restore": ("", None),  # POST only: test_facility_pages.py
    "office:calibration_new": ("/office/facilities/{facility}/calibrations/new/", MANAGE),
    "office:calibration_remove": ("", None),  # POST only: test_facility_pages.py
    "office:calibration_restore": ("", None),  # POST only: test_facility_pages.py
    "office:instrument_use_remove": ("", None),  # POST only: test_instrument_use_pages.py
    "office:instrument_use_restore": ("", None),  # POST only: test_instrument_use_pages.py
    "office:booking_new": ("/office/facilities/{facility}/book/", OFFICE),
    "office:bookings": ("/office/bookings/", OFFICE),
    "office:bookings_export": ("/office/bookings/export.xlsx", OFFICE),
    "office:booking": ("/office/bookings/{booking}/", OFFICE),
    "office:booking_cancel": ("/office/bookings/{booking}/cancel/", OFFICE),
    "office:booking_restore": ("", None),  # POST only: test_facility_pages.py
    "office:staff": ("/office/staff/", OFFICE),
    "office:staff_export": ("/office/staff/export.xlsx", OFFICE),
    "office:staff_skills": ("/office/staff/skills/", OFFICE),
    "office:staff_new": ("/office/staff/new/", MANAGE),
    "office:staff_member": ("/office/staff/{staff_member}/", OFFICE),
    "office:staff_edit": ("/office/staff/{staff_member}/edit/", MANAGE),
    "office:staff_undo": ("", None),  # POST only: test_staff_pages.py
    "office:staff_end": ("/office/staff/{staff_member}/end/", MANAGE),
    "office:staff_reopen": ("", None),  # POST only: test_staff_pages.py
    "office:training_new": ("/office/staff/{staff_member}/trainings/new/", MANAGE),
    "office:training_remove": ("", None),  # POST only: test_staff_pages.py
    "office:training_restore": ("", None),  # POST only: test_staff_pages.py
    "office:collaborators": ("/office/collaborators/", OFFICE),
    "office:collaborators_export": ("/office/collaborators/export.xlsx", OFFICE),
    "office:collaborator_new": ("/office/collaborators/new/", MANAGE),
    "office:collaborator": ("/office/collaborators/{collaborator}/", OFFICE),
    "office:collaborator_edit": ("/office/collaborators/{collaborator}/edit/", MANAGE),
    "office:collaborator_undo": ("", None),  # POST only: test_staff_pages.py
    "office:collaborator_end": ("/office/collaborators/{collaborator}/end/", MANAGE),
    "office:collaborator_reopen": ("", None),  # POST only: test_staff_pages.py
    "office:product_rounds": ("/office/product-rounds/", OFFICE),
    "office:product_rounds_export": ("/office/product-rounds/export.xlsx", OFFICE),
    "office:product_round_new": ("/office/product-rounds/new/", ASK),
    "office:product_entries_template": ("/office/product-rounds/template.xlsx", ASK),
    "office:product_round": ("/office/product-rounds/{product_round}/", OFFICE),
    "office:product_round_edit": ("/office/product-rounds/{product_round}/edit/", ASK),
    "office:product_round_do": ("", None),  # POST only: test_product_rounds.py
    "office:product_round_entries": ("/office/product-rounds/{product_round}/entries/", OFFICE),
    "office:product_entry_new": ("/office/product-rounds/{product_round}/entries/new/", ASK),
    "office:product_entries_import": (
        "/office/product-rounds/{product_round}/entries/import/",
        ASK,
    ),
    "office:product_round_jury": ("/office/product-rounds/{product_round}/jury/", OFFICE),
    "office:product_round_unseat": ("", None),  # POST only: test_product_rounds.py
    "office:product_round_results": ("/office/product-rounds/{product_round}/results/", OFFICE),
    "office:product_round_cards": (
        "/office/product-rounds/{product_round}/results/{product_entry}/",
        OFFICE,
    ),
    "office:product_round_votes": ("", None),  # POST only: test_product_rounds.py
    "office:product_round_decide": ("/office/product-rounds/{product_round}/decide/", ASK),
    "office:product_round_published": ("/office/product-rounds/{product_round}/published/", ASK),
    "office:product_round_papers": ("/office/product-rounds/{product_round}/papers/", OFFICE),
    "office:product_round_paper": (
        "/office/product-rounds/{product_round}/papers/list.docx",
        OFFICE,
    ),
    "office:product_round_complaints": (
        "/office/product-rounds/{product_round}/complaints/",
        OFFICE,
    ),
    "office:product_complaint_new": (
        "/office/product-rounds/{product_round}/complaints/new/",
        ASK,
    ),
    "office:product_complaint": (
        "/office/product-rounds/{product_round}/complaints/{product_complaint}/answer/",
        ASK,
    ),
    "office:product_complaint_reopen": ("", None),  # POST only: test_product_rounds.py
    "office:product_round_certificates": (
        "/office/product-rounds/{product_round}/certificates/",
        OFFICE,
    ),
    "office:product_round_issue": ("/office/product-rounds/{product_round}/issue/", ASK),
    "office:product_send_up": ("", None),  # POST only: test_product_rounds.py
    "office:product_entry": ("/office/product-rounds/entries/{product_entry}/", OFFICE),
    "office:product_entry_edit": ("/office/product-rounds/entries/{product_entry}/edit/", ASK),
    "office:product_entry_paper": ("/office/product-rounds/entries/{product_entry}/paper/", ASK),
    "office:product_entry_photo": ("/office/product-rounds/entries/{product_entry}/photo/", ASK),
    "office:product_entry_ocop": ("/office/product-rounds/entries/{product_entry}/ocop/", ASK),
    "office:product_entry_withdraw": (
        "/office/product-rounds/entries/{product_entry}/withdraw/",
        ASK,
    ),
    "office:product_entry_do": ("", None),  # POST only: test_product_rounds.py
    "office:product_entry_part": ("", None),  # POST only: test_product_rounds.py
    "office:product_judging": ("/office/product-judging/", TAKE_PART),
    "office:product_seat": ("", None),  # of the juror alone: test_product_judging.py
    "office:product_card": ("", None),  # of the juror alone: test_product_judging.py
    "office:product_card_file": ("", None),  # of the juror alone: test_product_judging.py
    "office:outstanding_products": ("/office/outstanding-products/", OFFICE),
    "office:outstanding_products_export": ("/office/outstanding-products/export.xlsx", OFFICE),
    "office:outstanding_product": ("/office/outstanding-products/{product_paper}/", OFFICE),
    "office:outstanding_product_qr": (
        "/office/outstanding-products/{product_paper}/qr.svg",
        OFFICE,
    ),
    "office:outstanding_product_pdf": (
        "/office/outstanding-products/{product_paper}/certificate.pdf",
        OFFICE,
    ),
    "office:outstanding_product_withdraw": (
        "/office/outstanding-products/{product_paper}/withdraw/",
        ASK,
    ),
    "office:outstanding_product_restore": ("", None),  # POST only: test_product_rounds.py
    "office:outstanding_product_report": (
        "/office/outstanding-products/{product_paper}/report/",
        ASK,
    ),
    "office:outreach_campaigns": ("/office/outreach/", OFFICE),
    "office:outreach_campaigns_export": ("/office/outreach/export.xlsx", OFFICE),
    "office:outreach_campaign_new": ("/office/outreach/new/", ("officer",)),
    "office:outreach_pick": ("/office/outreach/pick/", ("officer",)),
    "office:outreach_campaign": ("/office/outreach/{outreach}/", OFFICE),
    "office:outreach_campaign_edit": ("/office/outreach/{outreach}/edit/", ("officer",)),
    "office:outreach_campaign_remove": ("", None),  # POST only: test_outreach_pages.py
    "office:outreach_campaign_restore": ("", None),  # POST only: test_outreach_pages.py
    "office:outreach_audience": ("/office/outreach/{outreach}/audience/", ("officer",)),
    "office:outreach_codes": ("/office/outreach/{outreach}/codes/", ("officer",)),
    "office:outreach_drop": ("", None),  # POST only: test_outreach_pages.py
    "office:outreach_marks": ("", None),  # POST only: test_outreach_pages.py
    "office:outreach_marks_undo": ("", None),  # POST only: test_outreach_pages.py
    "office:outreach_channel": ("/office/outreach/{outreach}/channels/radio/", ("officer",)),
    "office:regulations": ("/office/regulations/", OFFICE),
    "office:regulations_export": ("/office/regulations/export.xlsx", OFFICE),
    "office:regulation_new": ("/office/regulations/new/", DRAFTERS),
    "office:regulation": ("/office/regulations/{regulation}/", OFFICE),
    "office:regulation_edit": ("/office/regulations/{regulation}/edit/", DRAFTERS),
    "office:regulation_remove": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_restore": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_compare": ("/office/regulations/{regulation}/compare/", OFFICE),
    "office:regulation_part_new": ("/office/regulations/{regulation}/add/tier/", DRAFTERS),
    "office:regulation_part": ("/office/regulations/parts/{regulation_part}/", DRAFTERS),
    "office:regulation_part_remove": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_part_restore": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_opinions": ("/office/regulations/{regulation}/opinions/", OFFICE),
    "office:regulation_opinion_new": (
        "/office/regulations/{regulation}/opinions/new/",
        DRAFTERS,
    ),
    "office:regulation_opinion": (
        "/office/regulations/opinions/{regulation_opinion}/",
        DRAFTERS,
    ),
    "office:regulation_opinion_remove": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_opinion_restore": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_simulation": ("/office/regulations/{regulation}/simulation/", OFFICE),
    "office:regulation_simulation_book": ("", None),  # after a run: test_regulation_pages.py
    "office:simulated_supports": ("/office/regulations/simulated/", OFFICE),
    "office:simulated_supports_export": ("/office/regulations/simulated/export.xlsx", OFFICE),
    "office:regulation_papers": ("/office/regulations/{regulation}/papers/", OFFICE),
    "office:regulation_impact": ("/office/regulations/{regulation}/papers/impact.docx", OFFICE),
    "office:regulation_version_keep": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_version_return": ("", None),  # POST only: test_regulation_pages.py
    "office:regulation_issue": ("/office/regulations/{regulation}/in-force/", ("leader",)),
    "office:regulation_take_out": (
        "/office/regulations/{regulation}/in-force/undo/",
        ("leader",),
    ),
    "office:cleaner_files": ("/office/cleaner-production/", OFFICE),
    "office:cleaner_files_export": ("/office/cleaner-production/export.xlsx", OFFICE),
    "office:cleaner_file_new": ("/office/cleaner-production/new/", ("officer",)),
    "office:cleaner_options": ("/office/cleaner-production/options/", OFFICE),
    "office:cleaner_options_export": ("/office/cleaner-production/options/export.xlsx", OFFICE),
    "office:cleaner_option_status": (
        "/office/cleaner-production/options/{cleaner_option}/status/",
        ("officer",),
    ),
    "office:quick_assessments": ("/office/cleaner-production/quick/", OFFICE),
    "office:quick_assessments_export": ("/office/cleaner-production/quick/export.xlsx", OFFICE),
    "office:quick_assessment_new": ("/office/cleaner-production/quick/new/", ("officer",)),
    "office:quick_assessment": ("/office/cleaner-production/quick/{quick_assessment}/", OFFICE),
    "office:quick_assessment_remove": ("", None),  # POST only: test_cleaner_production.py
    "office:cleaner_file": ("/office/cleaner-production/{cleaner_file}/", OFFICE),
    "office:cleaner_file_edit": (
        "/office/cleaner-production/{cleaner_file}/edit/",
        ("officer",),
    ),
    "office:cleaner_file_finish": ("", None),  # POST only: test_cleaner_production.py
    "office:cleaner_file_reopen": ("", None),  # POST only: test_cleaner_production.py
    "office:cleaner_task": ("/office/cleaner-production/{cleaner_file}/tasks/team/", OFFICE),
    "office:cleaner_process": ("/office/cleaner-production/{cleaner_file}/process/", OFFICE),
    "office:cleaner_balance": ("/office/cleaner-production/{cleaner_file}/balance/", OFFICE),
    "office:cleaner_waste": ("/office/cleaner-production/{cleaner_file}/waste/", OFFICE),
    "office:cleaner_file_options": ("/office/cleaner-production/{cleaner_file}/options/", OFFICE),
    "office:cleaner_plan": ("/office/cleaner-production/{cleaner_file}/plan/", OFFICE),
    "office:cleaner_indicators": (
        "/office/cleaner-production/{cleaner_file}/indicators/",
        OFFICE,
    ),
    "office:cleaner_report_docx": (
        "/office/cleaner-production/{cleaner_file}/report.docx",
        OFFICE,
    ),
    "office:cleaner_report_pdf": ("/office/cleaner-production/{cleaner_file}/report.pdf", OFFICE),
    "office:cleaner_row_new": (
        "/office/cleaner-production/{cleaner_file}/rows/flow/new/",
        ("officer",),
    ),
    "office:cleaner_row": (
        "/office/cleaner-production/{cleaner_file}/rows/option/{cleaner_option}/",
        ("officer",),
    ),
    "office:cleaner_row_remove": ("", None),  # POST only: test_cleaner_production.py
    "office:cleaner_row_undo": ("", None),  # POST only: test_cleaner_production.py
    "office:my_work": ("/office/my-work/", OFFICE),
    "office:project_deadlines": ("/office/projects/{project}/deadlines/", OFFICE),
    "office:deadline_extend": (
        "/office/deadlines/{deadline}/extend/",
        ("appraiser", "leader", "agency"),
    ),
    "office:deadline_snooze": ("", None),  # POST only: test_my_work.py
    "office:extension_undo": ("", None),  # POST only: test_my_work.py
    "office:year_calendar": ("/office/calendar/", OFFICE),
    "office:calendar_days": ("/office/calendar/days/", OFFICE),
    "office:override_set": ("/office/calendar/days/set/", ("appraiser", "leader", "agency")),
    "office:swap_day_record": ("/office/calendar/days/swap/", ("appraiser", "leader", "agency")),
    "office:override_withdraw": ("", None),  # POST only: test_year_calendar.py
    "office:swap_day_withdraw": ("", None),  # POST only: test_year_calendar.py
    "office:calendar_feed": ("", None),  # needs a live secret: test_notices.py
    "office:notices": ("/office/me/notices/", OFFICE),
    "office:notices_read": ("", None),  # POST only: test_notices.py
    "office:telling": ("/office/me/notices/mail/", OFFICE),
    "office:telling_rule": ("/office/me/notices/unit/", ("leader",)),
    "office:feed": ("/office/me/notices/calendar/", OFFICE),
    "office:needs": ("/office/needs/", OFFICE),
    "office:needs_template": ("/office/needs/template.xlsx", OFFICE),
    "office:sheet_import": ("/office/needs/imports/{sheet_import}/", OFFICE),
    "office:need": ("/office/needs/{need}/", OFFICE),
    "office:need_end": ("/office/needs/{open_need}/end/", ("officer", "leader")),
    "office:needs_end": ("/office/needs/many/end/", ("officer", "leader")),
    "office:needs_draft": ("/office/needs/many/draft/", ("officer",)),
    "office:needs_ended": ("", None),  # needs a job: tests/interfaces/office/test_need_bulk.py
    "office:needs_undo": ("", None),  # POST only: tests/interfaces/office/test_need_bulk.py
    "office:need_supplements": ("/office/needs/supplements/", OFFICE),
    "office:need_supplement": ("", None),  # POST only: test_need_supplements.py
    "office:need_join": ("/office/needs/{open_need}/join/", ("officer",)),
    "office:need_reopen": ("", None),  # POST only: tests/interfaces/office/test_need.py
    "office:need_draft": ("", None),  # POST only: tests/interfaces/office/test_need.py
    "office:need_part": ("", None),  # POST only: tests/interfaces/office/test_need.py
    "office:complaints": ("/office/complaints/", HANDLE),
    "office:complaints_export": ("/office/complaints/export.xlsx", HANDLE),
    "office:complaint": ("/office/complaints/{complaint}/", HANDLE),
    "office:complaint_take_in": ("/office/complaints/{complaint}/take-in/", HANDLE),
    "office:complaint_refuse": ("/office/complaints/{complaint}/refuse/", HANDLE),
    "office:complaint_pass_on": ("/office/complaints/{complaint}/pass-on/", HANDLE),
    "office:complaint_answer": ("/office/complaints/{complaint}/answer/", HANDLE),
    "office:complaint_letter": ("", None),  # once answered: test_complaints.py
    "office:complaint_reopen": ("", None),  # POST only: tests/interfaces/office/test_complaints.py
    "office:surveys": ("/office/surveys/", OFFICE),
    "office:survey": ("/office/surveys/{campaign}/", OFFICE),
    "office:survey_new": ("/office/surveys/new/", ("officer",)),
    "office:survey_edit": ("/office/surveys/{campaign}/edit/", ("officer",)),
    "office:survey_close": ("", None),  # POST only: tests/interfaces/office/test_surveys.py
    "office:survey_reopen": ("", None),  # POST only: tests/interfaces/office/test_surveys.py
    "office:answers": ("/office/surveys/answers/", OFFICE),
    "office:answers_export": ("/office/surveys/answers/export.xlsx", OFFICE),
    "office:answers_accept": ("/office/surveys/answers/accept/?pick={answer}", ("officer",)),
    "office:answer": ("/office/surveys/answers/{answer}/", OFFICE),
    "office:answer_refuse": ("/office/surveys/answers/{answer}/refuse/", ("officer",)),
    "office:answer_accept": ("", None),  # POST only: tests/interfaces/office/test_surveys.py
    "office:answer_return": ("", None),  # POST only: tests/interfaces/office/test_surveys.py
    "office:projects": ("/office/projects/", OFFICE),
    "office:project": ("/office/projects/{project}/", OFFICE),
    "office:project_dossier": ("/office/projects/{project}/dossier/", OFFICE),
    "office:project_paper_add": ("/office/projects/{project}/dossier/add/contract/", OFFICE),
    "office:project_files": ("", None),  # POST only: tests/interfaces/office/test_dossier.py
    "office:project_archive": ("/office/projects/{project}/dossier.zip", OFFICE),
    "office:project_receipt": ("/office/projects/{coded}/receipt/", OFFICE),
    "office:local_papers": ("/office/projects/local-papers/", ("appraiser", "leader")),
    "office:local_paper_end": (
        "/office/projects/local-papers/{local_paper}/end/",
        ("appraiser", "leader"),
    ),
    "office:project_papers": ("/office/projects/{project}/papers/", OFFICE),
    "office:paper_write": (
        "/office/projects/{project}/papers/write/receipt/",
        ("officer", "appraiser", "leader"),
    ),
    "office:written_paper": ("/office/papers/{written}/", OFFICE),
    "office:paper_templates": ("/office/papers/templates/", ("officer", "appraiser", "leader")),
    "office:paper_template": (
        "/office/papers/templates/receipt/",
        ("officer", "appraiser", "leader"),
    ),
    "office:paper_template_file": (
        "/office/papers/templates/receipt/0.docx",
        ("officer", "appraiser", "leader"),
    ),
    "office:paper_template_try": (
        "/office/papers/templates/receipt/0.pdf",
        ("officer", "appraiser", "leader"),
    ),
    "office:paper_template_return": (
        "/office/papers/templates/receipt/0/return/",
        ("appraiser", "leader"),
    ),
    "office:written_paper_sign": (
        "/office/papers/{written}/sign/",
        ("officer", "appraiser", "leader"),
    ),
    "office:written_paper_file": ("", None),  # POST only: test_project_papers.py
    "office:project_life": ("/office/projects/{project}/life/", OFFICE),
    "office:project_step": ("/office/projects/{project}/steps/submit/", OFFICE),
    "office:project_results": ("/office/projects/{project}/results/", OFFICE),
    "office:result_new": ("/office/projects/{project}/results/new/machine/", ("officer",)),
    "office:result_found_new": (
        "/office/projects/{project}/results/found/machine/",
        ("officer", "appraiser", "leader"),
    ),
    "office:result_accept": (
        "/office/projects/{project}/results/accept/",
        ("officer", "appraiser", "leader"),
    ),
    "office:result_plan": ("/office/results/{result}/plan/", ("officer",)),
    "office:project_follow_ups": ("/office/projects/{project}/follow-ups/", OFFICE),
    "office:follow_up": (
        "/office/follow-ups/{follow_up}/",
        ("officer", "appraiser", "leader"),
    ),
    "office:follow_ups": ("/office/follow-ups/", OFFICE),
    "office:follow_up_months": ("/office/follow-ups/months/", OFFICE),
    "office:follow_up_months_new": ("/office/follow-ups/months/new/", ("appraiser", "leader")),
    "office:follow_ups_export": ("/office/follow-ups/export.xlsx", OFFICE),
    "office:follow_up_link": (
        "/office/follow-ups/{follow_up}/link/",
        ("officer", "appraiser", "leader"),
    ),
    "office:vouchers": ("/office/vouchers/", OFFICE),
    "office:vouchers_export": ("/office/vouchers/export.xlsx", OFFICE),
    "office:project_vouchers": ("/office/projects/{project}/vouchers/", OFFICE),
    "office:voucher_new": (
        "/office/projects/{project}/vouchers/new/",
        ("officer", "appraiser", "leader"),
    ),
    "office:voucher_import": (
        "/office/projects/{project}/vouchers/import/",
        ("officer", "appraiser", "leader"),
    ),
    "office:voucher_template": (
        "/office/projects/{project}/vouchers/template.xlsx",
        ("officer", "appraiser", "leader"),
    ),
    "office:voucher_columns": (
        "/office/voucher-imports/columns/",
        ("officer", "appraiser", "leader"),
    ),
    "office:voucher_column_forget": ("", None),  # POST only: test_learned_columns.py
    "office:voucher_import_undo": ("", None),  # POST only: test_vouchers.py
    "office:voucher_list_xlsx": ("/office/projects/{project}/vouchers/list-8b.xlsx", OFFICE),
    "office:voucher_list_docx": ("/office/projects/{project}/vouchers/list-8a.docx", OFFICE),
    "office:project_repayments": ("/office/projects/{project}/repayments/", OFFICE),
    "office:repayment_schedule": (
        "/office/projects/{project}/repayments/schedule/",
        ("officer", "appraiser", "leader"),
    ),
    "office:repayment_new": (
        "/office/projects/{project}/repayments/new/",
        ("officer", "appraiser", "leader"),
    ),
    "office:repayment_write_off": ("/office/projects/{project}/repayments/write-off/", ("leader",)),
    "office:repayment_reverse": (
        "/office/projects/{project}/repayments/1/reverse/",
        ("officer", "appraiser", "leader"),
    ),
    "office:vouchers_accept": ("", None),  # POST only: test_vouchers.py
    "office:voucher": ("/office/vouchers/{voucher}/", ("officer", "appraiser", "leader")),
    "office:voucher_remove": (
        "/office/vouchers/{voucher}/remove/",
        ("officer", "appraiser", "leader"),
    ),
    "office:voucher_accept": (
        "/office/vouchers/{voucher}/accept/",
        ("appraiser", "leader", "agency"),
    ),
    "office:archive": ("/office/archive/", OFFICE),
    "office:archive_ending": ("/office/archive/ending/", OFFICE),
    "office:retention": ("/office/archive/retention/", OFFICE),
    "office:retention_new": ("/office/archive/retention/new/", ("appraiser", "leader")),
    "office:hand_over": ("/office/archive/{hand_over}/", OFFICE),
    "office:hand_over_xlsx": ("/office/archive/{hand_over}/list.xlsx", OFFICE),
    "office:hand_over_docx": ("/office/archive/{hand_over}/list.docx", OFFICE),
    "office:hand_over_item": ("/office/archive/files/{hand_over_item}/", ("officer", "leader")),
    "office:hand_over_draw_up": ("", None),  # POST only: test_archive_pages.py
    "office:hand_over_drop": ("", None),  # POST only: test_archive_pages.py
    "portal:follow_up": ("", None),  # needs a live link: tests/interfaces/portal
    "office:follow_up_confirm": ("/office/follow-ups/{follow_up}/confirm/", ("officer",)),
    "office:results_reopen": ("", None),  # POST only: test_project_results.py
    "office:results_close": ("", None),  # POST only: test_project_results.py
    "office:result_remove": ("", None),  # POST only: test_project_results.py
    "office:result_found": (
        "/office/results/{result}/found/",
        ("officer", "appraiser", "leader"),
    ),
    "office:result_explain": (
        "/office/results/{result}/explain/",
        ("officer", "appraiser", "leader"),
    ),
    "office:project_step_undo": ("/office/projects/{lived}/steps/{step}/undo/", OFFICE),
    "office:local_orders": ("/office/projects/orders/", OFFICE),
    "office:local_order_new": ("/office/projects/orders/new/", ("appraiser", "leader")),
    "office:project_selection": ("/office/projects/{project}/selection/", OFFICE),
    "office:findings": ("/office/findings/", OFFICE),
    "office:findings_export": ("/office/findings/export.xlsx", OFFICE),
    "office:checks": ("/office/findings/checks/", OFFICE),
    "office:finding_pass": ("/office/findings/{finding}/pass/", OFFICE),
    "office:finding_reopen": ("/office/findings/{finding}/reopen/", OFFICE),
    "office:project_checks": ("/office/projects/{project}/checks/", OFFICE),
    "office:project_check": ("", None),  # POST only: test_error_checks.py
    "office:past_import_new": ("/office/projects/past/", ("officer",)),
    "office:past_template": ("/office/projects/past/template.xlsx", OFFICE),
    "office:past_project_new": ("/office/projects/past/one/", ("officer",)),
    "office:past_import": ("/office/projects/past/{past_import}/", OFFICE),
    "office:past_import_undo": ("", None),  # POST only: test_past_projects.py
    "office:past_step": ("/office/projects/{past}/past/submit/", ("officer",)),
    "office:past_amounts": ("/office/projects/{past}/amounts/", ("officer",)),
    "office:project_new": ("/office/projects/new/", ("officer",)),
    "office:project_edit": ("/office/projects/{project}/edit/", ("officer",)),
    "office:project_undo": ("", None),  # POST only: tests/interfaces/office/test_project_write.py
    "office:projects_change": ("/office/projects/change/content/", ("officer",)),
    "office:projects_undo": ("", None),  # POST only: tests/interfaces/office/test_project_bulk.py
    "office:projects_to_scenario": ("", None),  # goes on to scenario_new: test_project_bulk.py
    "office:plans": ("/office/plans/", OFFICE),
    "office:plan": ("/office/plans/{plan}/", OFFICE),
    "office:plan_money": ("/office/plans/{plan}/money/", OFFICE),
    "office:plan_findings": ("/office/plans/{plan}/findings/", OFFICE),
    "office:import_new": ("/office/needs/imports/new/", ("officer",)),
    "office:plan_accept": ("/office/plans/{plan}/accept/", ("officer", "leader")),
    "office:plan_replace": ("/office/plans/{plan}/replace/", ("officer", "leader")),
    "office:plan_withdraw": ("/office/plans/{plan}/withdraw/", ("officer", "leader")),
    "office:plan_papers": ("", None),  # POST only: tests/interfaces/office/test_scenarios.py
    "office:scenarios": ("/office/scenarios/", OFFICE),
    "office:scenario_new": ("/office/scenarios/new/?year=2016", ("officer", "leader")),
    "office:scenario_find": (
        "/office/scenarios/new/projects/?year=2016&q=may",
        ("officer", "leader"),
    ),
    "office:comparison": ("/office/scenarios/{comparison}/", OFFICE),
    "office:jobs": ("/office/jobs/", OFFICE),
    "office:job": ("/office/jobs/{job}/", OFFICE),
    "office:job_stop": ("", None),  # POST only: tests/interfaces/office/test_jobs.py
    "office:job_restart": ("", None),  # POST only: tests/interfaces/office/test_scenarios.py
    "office:needs_export": ("/office/needs/export.xlsx", OFFICE),
    "office:projects_export": ("/office/projects/export.xlsx?scope=all", OFFICE),
    "office:plans_export": ("/office/plans/export.xlsx", OFFICE),
    "office:establishments": ("/office/establishments/", OFFICE),
    "office:establishments_export": ("/office/establishments/export.xlsx", OFFICE),
    "office:establishment": ("/office/establishments/{establishment}/", OFFICE),
    "office:project_establishment": ("/office/projects/{project}/establishment/", ("officer",)),
    "office:establishment_new": ("/office/establishments/new/", ("officer",)),
    "office:establishment_edit": ("/office/establishments/{establishment}/edit/", ("officer",)),
    "office:establishment_money": ("/office/establishments/{establishment}/money/", OFFICE),
    "office:establishment_undo": ("", None),  # POST only: test_establishment_write.py
    "office:establishment_merge": (
        "/office/establishments/{establishment}/merge/{other_establishment}/",
        ("officer",),
    ),
    "office:establishment_unmerge": ("", None),  # POST only: test_establishment_write.py
    "office:fund_lines": ("/office/money/", OFFICE),
    "office:estimate_assign": ("/office/money/assign/", ("officer", "leader", "finance")),
    "office:fund_line": ("/office/money/lines/{fund_line}/", OFFICE),
    "office:line_year_end": ("/office/money/lines/{fund_line}/year-end/", OFFICE),
    "office:line_flows": ("/office/money/lines/{fund_line}/flows/", OFFICE),
    "office:management": ("/office/money/lines/{fund_line}/management/", BOOKS),
    "office:year_close": ("/office/money/lines/{fund_line}/close/", ("leader", "finance")),
    "office:money_entries": ("/office/money/entries/", OFFICE),
    "office:money_entries_export": ("/office/money/entries/export.xlsx", OFFICE),
    "office:money_entry": ("/office/money/entries/{entry}/", OFFICE),
    "office:entry_reverse": ("/office/money/entries/{entry}/reverse/", BOOKS),
    "office:reports": ("/office/reports/", OFFICE),
    "office:report": (
        "/office/reports/run/five_year/?from_on=2012-01-01&to_on=2016-12-31",
        OFFICE,
    ),
    "office:report_figure": (
        "/office/reports/figure/?indicator=approved_vnd&from_on=2016-01-01&to_on=2016-12-31",
        OFFICE,
    ),
    "office:report_file": (
        "/office/reports/run/five_year/file.csv?from_on=2012-01-01&to_on=2016-12-31",
        OFFICE,
    ),
    "office:report_pivot_file": ("/office/reports/pivot/file.json", OFFICE),
    "office:report_made": ("", None),  # needs a long report: test_made_reports.py
    "office:report_made_file": ("", None),  # needs a long report: test_made_reports.py
    "office:report_pivot": (
        "/office/reports/pivot/?indicator=approved_vnd&rows=content&columns=year",
        OFFICE,
    ),
    "office:series": ("/office/series/?first=2010&last=2018&map=then", OFFICE),
    "office:province_comparison": ("/office/comparison/?map=then&first=2016&last=2016", OFFICE),
    "office:province_comparison_judged": (
        "/office/comparison/judged/?map=then&first=2016&last=2016&own=1",
        OFFICE,
    ),
    "office:province_comparison_peers": (
        "/office/comparison/peers/?map=then&first=2016&last=2016&own=1",
        OFFICE,
    ),
    "office:frozen_reports": ("/office/reports/frozen/", OFFICE),
    "office:frozen_report": ("/office/reports/frozen/{frozen_report}/", OFFICE),
    "office:frozen_report_file": ("/office/reports/frozen/{frozen_report}/file.csv", OFFICE),
    "office:report_freeze": (
        "/office/reports/run/five_year/freeze/?from_on=2012-01-01&to_on=2016-12-31",
        ("appraiser", "leader", "agency"),
    ),
    "office:report_schedules": ("/office/reports/schedules/", OFFICE),
    "office:report_schedule": (
        "/office/reports/run/five_year/schedule/?from_on=2012-01-01&to_on=2016-12-31",
        ASK,
    ),
    "office:report_schedule_pause": ("", None),  # POST only: test_schedule_pages.py
    "office:report_schedule_resume": ("", None),  # POST only: test_schedule_pages.py
    "office:report_sending_again": ("", None),  # POST only: test_schedule_pages.py
    "office:targets": ("/office/targets/", OFFICE),
    "office:target_new": ("/office/targets/new/", ("appraiser", "leader", "agency")),
    "office:target_withdraw": ("", None),  # POST only: test_target_pages.py
    "office:target_restore": ("", None),  # POST only: test_target_pages.py
    "office:published_figures": ("/office/reports/published/", OFFICE),
    "office:published_figure_new": (
        "/office/reports/published/new/",
        ("officer", "appraiser", "agency"),
    ),
    "office:published_figure_remove": ("", None),  # POST only: test_report_pages.py
    "office:published_figure_restore": ("", None),  # POST only: test_report_pages.py
    "office:engagements": ("/office/consultancy/", OFFICE),
    "office:engagements_export": ("/office/consultancy/export.xlsx", OFFICE),
    "office:consultancy_revenue": ("/office/consultancy/revenue/", OFFICE),
    "office:engagement_new": ("/office/consultancy/new/", BOOKS),
    "office:engagement": ("/office/consultancy/{engagement}/", OFFICE),
    "office:engagement_edit": ("/office/consultancy/{engagement}/edit/", BOOKS),
    "office:engagement_offer": ("/office/consultancy/{engagement}/offer/", BOOKS),
    "office:engagement_contract": ("/office/consultancy/{engagement}/contract/", BOOKS),
    "office:engagement_annex": ("/office/consultancy/{engagement}/annex/", BOOKS),
    "office:engagement_milestone": ("/office/consultancy/{engagement}/milestone/", BOOKS),
    "office:engagement_invoice": ("/office/consultancy/{engagement}/invoice/", BOOKS),
    "office:engagement_team": ("/office/consultancy/{engagement}/team/", BOOKS),
    "office:engagement_end": ("/office/consultancy/{engagement}/end/", BOOKS),
    "office:milestone_done": ("/office/consultancy/milestones/{milestone}/done/", BOOKS),
    "office:payment_withdraw": ("", None),  # POST only: test_consultancy_pages.py
    "office:invoice_pay": ("/office/consultancy/invoices/{invoice}/pay/", BOOKS),
    "office:invoice_cancel": ("/office/consultancy/invoices/{invoice}/cancel/", BOOKS),
    "office:local_shares": ("/office/money/shares/", OFFICE),
    "office:local_share_new": ("/office/money/shares/new/", ("appraiser", "leader")),
    "office:local_share_end": ("/office/money/shares/{local_share}/end/", ("appraiser", "leader")),
    "office:contracts": ("/office/money/contracts/", OFFICE),
    "office:contracts_export": ("/office/money/contracts/export.xlsx", OFFICE),
    "office:instalments": ("/office/money/repayments/", OFFICE),
    "office:instalments_export": ("/office/money/repayments/export.xlsx", OFFICE),
    "office:contract": ("/office/money/contracts/{contract}/", OFFICE),
    "office:contract_annex": ("/office/money/contracts/{contract}/annex/", BOOKS),
    "office:contract_end": ("/office/money/contracts/{contract}/end/", BOOKS),
    "office:contract_reopen": ("/office/money/contracts/{contract}/reopen/", ("leader", "finance")),
    "office:contract_new": ("/office/projects/{project}/money/contract/", BOOKS),
    "office:project_money": ("/office/projects/{project}/money/", OFFICE),
    "office:money_transfer": ("/office/projects/{project}/money/transfer/", BOOKS),
    "office:money_refund": ("/office/projects/{project}/money/refund/", BOOKS),
    "office:settlement": ("/office/projects/{project}/money/settlement/", OFFICE),
    "office:settlement_compute": (
        "/office/projects/{project}/money/settlement/KCDP/",
        BOOKS,
    ),
    "office:money_share": ("/office/projects/{project}/money/share/", OFFICE),
    "office:money_interest": ("/office/projects/{project}/money/interest/", BOOKS),
    "office:money_move": ("/office/projects/{project}/money/move/", BOOKS),
    "office:money_carry": (
        "/office/projects/{project}/money/{position}/carry/",
        ("officer", "leader", "finance"),
    ),
    "office:treasury": ("/office/treasury/", OFFICE),
    "office:readings": ("/office/energy-use/sites/{energy_site}/readings/", OFFICE),
    "office:readings_new": ("/office/energy-use/sites/{energy_site}/readings/new/", ("officer",)),
    "office:reading_file": ("/office/energy-use/readings/{reading_file}/", OFFICE),
    "office:reading_set": ("/office/energy-use/reading-sets/{reading_set}/", OFFICE),
    "office:reading_instrument_new": (
        "/office/energy-use/readings/{reading_file}/instruments/new/",
        ("officer",),
    ),
    "office:readings_undo": ("", None),  # POST only: test_reading_pages.py
    "office:verifications": ("/office/verifications/", OFFICE),
    "office:verifications_export": ("/office/verifications/export.xlsx", OFFICE),
    "office:verification_new": (
        "/office/energy-use/sites/{energy_site}/verifications/new/",
        ("officer",),
    ),
    "office:site_verifications": (
        "/office/energy-use/sites/{energy_site}/verifications/",
        OFFICE,
    ),
    "office:verification": ("/office/verifications/{verification}/", OFFICE),
    "office:verification_edit": ("/office/verifications/{verification}/edit/", ("officer",)),
    "office:verification_adjust": ("/office/verifications/{verification}/adjust/", ("officer",)),
    "office:verification_reopen": ("/office/verifications/{verification}/reopen/", ("officer",)),
    "office:verification_aside": ("/office/verifications/{verification}/aside/", ("officer",)),
    "office:verification_count": ("", None),  # POST only: test_verification_pages.py
    "office:verification_confirm": ("", None),  # POST only: test_verification_pages.py
    "office:verification_adjustment_remove": ("", None),  # POST only: test_verification_pages.py
    "office:statement_new": ("/office/treasury/statements/new/", ("officer", "finance")),
    "office:statement": ("/office/treasury/statements/{statement}/", OFFICE),
    "office:accounting": ("/office/treasury/accounting/", OFFICE),
    "office:accounting_xlsx": (
        "/office/treasury/accounting/entries.xlsx?first=01/01/2016&last=31/12/2016",
        OFFICE,
    ),
    "office:accounting_csv": (
        "/office/treasury/accounting/entries.csv?first=01/01/2016&last=31/12/2016",
        OFFICE,
    ),
    "office:account_map_new": ("/office/treasury/accounting/codes/new/", ("officer", "finance")),
    "office:statement_columns": ("/office/treasury/columns/", BOOKS),
    "office:statement_column_forget": ("", None),  # POST only: test_learned_columns.py
    "office:line_book": ("/office/treasury/lines/{statement_line}/book/", BOOKS),
    "office:matching": ("/office/treasury/statements/{statement}/matching/", OFFICE),
    "office:matching_anew": ("", None),  # POST only: test_treasury_pages.py
    "office:matching_confirm": ("", None),  # POST only: test_treasury_pages.py
    "office:matching_by_hand": ("", None),  # POST only: test_treasury_pages.py
    "office:matching_apart": ("", None),  # POST only: test_treasury_pages.py
    "office:matching_reconciled": ("", None),  # POST only: test_treasury_pages.py
    "office:mark_withdraw": ("", None),  # POST only: test_treasury_pages.py
    "office:minutes_docx": ("/office/treasury/statements/{statement}/minutes.docx", OFFICE),
    "office:minutes_xlsx": ("/office/treasury/statements/{statement}/minutes.xlsx", OFFICE),
    "office:statement_undo": ("", None),  # POST only: test_treasury_pages.py
    "office:register_import_new": ("/office/establishments/lists/new/", ("officer",)),
    "office:register_template": ("/office/establishments/lists/template.xlsx", OFFICE),
    "office:register_import": ("/office/establishments/lists/{register_import}/", OFFICE),
    "office:register_import_refused": (
        "/office/establishments/lists/{register_import}/refused.xlsx",
        OFFICE,
    ),
    "office:register_import_rows": ("", None),  # POST only: test_register_imports.py
    "office:register_import_undo": ("", None),  # POST only: test_register_imports.py
    "office:establishment_owners": ("/office/establishments/{establishment}/owners/", OFFICE),
    "office:establishment_proposals": ("/office/establishments/proposals/", OFFICE),
    "office:establishment_proposal": ("", None),  # POST only: tests/interfaces/portal/owners
    "office:establishment_owner_end": ("", None),  # POST only: tests/interfaces/portal/owners
    "office:owner_accept": ("", None),  # opened by who holds it: tests/interfaces/portal/owners
    "office:establishment_eligibility": (
        "/office/establishments/{establishment}/eligibility/",
        OFFICE,
    ),
    "office:establishment_years": ("/office/establishments/{establishment}/years/", ("officer",)),
    "office:establishment_row_new": (
        "/office/establishments/{establishment}/rows/supports/new/",
        ("officer",),
    ),
    "office:establishment_row": (
        "/office/establishments/{establishment}/rows/products/{product}/",
        ("officer",),
    ),
    "office:establishment_row_remove": ("", None),  # POST only: test_establishment_rows.py
    "office:establishment_rows_undo": ("", None),  # POST only: test_establishment_rows.py
    "office:establishment_support": ("/office/establishments/{establishment}/support/", OFFICE),
    "office:craft_villages": ("/office/craft-villages/", OFFICE),
    "office:craft_villages_export": ("/office/craft-villages/export.xlsx", OFFICE),
    "office:craft_village": ("/office/craft-villages/{craft_village}/", OFFICE),
    "office:craft_village_new": ("/office/craft-villages/new/", ("officer",)),
    "office:craft_villages_watch": ("/office/craft-villages/watch/", OFFICE),
    "office:craft_villages_import": ("/office/craft-villages/import/", KEEP_VILLAGES),
    "office:craft_villages_sheet": ("/office/craft-villages/import/sheet.xlsx", KEEP_VILLAGES),
    "office:craft_villages_import_undo": ("", None),  # POST only: test_village_import.py
    "office:village_year_columns": ("/office/craft-villages/columns/", KEEP_VILLAGES),
    "office:village_year_column_forget": ("", None),  # POST only: test_learned_columns.py
    "office:craft_village_edit": ("/office/craft-villages/{craft_village}/edit/", ("officer",)),
    "office:craft_village_criteria": ("/office/craft-villages/{craft_village}/criteria/", OFFICE),
    "office:craft_village_support": ("/office/craft-villages/{craft_village}/support/", OFFICE),
    "office:craft_village_firms": (
        "/office/craft-villages/{craft_village}/establishments/",
        OFFICE,
    ),
    "office:craft_village_years": ("/office/craft-villages/{craft_village}/years/", OFFICE),
    "office:craft_review_new": (
        "/office/craft-villages/{craft_village}/years/new/",
        KEEP_VILLAGES,
    ),
    "office:craft_review": ("/office/craft-villages/reviews/{review}/", KEEP_VILLAGES),
    "office:craft_village_recognise": (
        "/office/craft-villages/{craft_village}/recognise/",
        RECOGNISE,
    ),
    "office:craft_recognise": ("/office/crafts/{craft}/recognise/", RECOGNISE),
    "office:recognition_edit": (
        "/office/craft-villages/recognitions/{recognition}/edit/",
        RECOGNISE,
    ),
    "office:recognition_withdraw": (
        "/office/craft-villages/recognitions/{recognition}/withdraw/",
        RECOGNISE,
    ),
    "office:recognition_undo_withdrawal": ("", None),  # POST only: test_village_pages.py
    "office:craft_row_remove": ("", None),  # POST only: test_village_pages.py
    "office:craft_row_restore": ("", None),  # POST only: test_village_pages.py
    "office:crafts": ("/office/crafts/", OFFICE),
    "office:crafts_export": ("/office/crafts/export.xlsx", OFFICE),
    "office:craft_new": ("/office/crafts/new/", KEEP_VILLAGES),
    "office:craft": ("/office/crafts/{craft}/", OFFICE),
    "office:craft_edit": ("/office/crafts/{craft}/edit/", KEEP_VILLAGES),
    "office:industrial_clusters": ("/office/industrial-clusters/", OFFICE),
    "office:industrial_clusters_export": ("/office/industrial-clusters/export.xlsx", OFFICE),
    "office:industrial_cluster_new": ("/office/industrial-clusters/new/", KEEP_VILLAGES),
    "office:industrial_cluster": ("/office/industrial-clusters/{cluster}/", OFFICE),
    "office:industrial_cluster_edit": (
        "/office/industrial-clusters/{cluster}/edit/",
        KEEP_VILLAGES,
    ),
    "office:cluster_year_new": ("/office/industrial-clusters/{cluster}/years/new/", KEEP_VILLAGES),
    "office:cluster_year": ("/office/industrial-clusters/years/{cluster_year}/", KEEP_VILLAGES),
    "office:appraisals": ("/office/appraisals/", TAKE_PART),
    "office:appraisal_new": ("/office/appraisals/new/", ARRANGE),
    "office:appraisal": ("/office/appraisals/{appraisal}/", TAKE_PART),
    "office:appraisal_edit": ("/office/appraisals/{appraisal}/edit/", ARRANGE),
    "office:appraisal_do": ("", None),  # POST only: tests/interfaces/office/test_appraisals.py
    "office:appraisal_item": ("/office/appraisals/projects/{appraisal_item}/", TAKE_PART),
    "office:appraisal_take_out": (
        "/office/appraisals/projects/{appraisal_item}/take-out/",
        TAKE_PART,
    ),
    "office:appraisal_sheet": ("", None),  # of its member only: test_appraisals.py
    "office:appraisal_file": ("", None),  # of members only: test_appraisals.py
    "office:project_appraisals": ("/office/projects/{project}/appraisals/", OFFICE),
    "portal:opinion": ("", None),  # needs a live link: tests/interfaces/portal
    "portal:opinion_paper": ("", None),  # needs link and code: tests/interfaces/portal
    "office:opinions": ("/office/opinions/", ANSWER),
    "office:opinion_new": ("/office/opinions/new/", ASK),
    "office:opinion": ("/office/opinions/{opinion}/", ANSWER),
    "office:opinion_extend": ("/office/opinions/{opinion}/extend/", ASK),
    "office:opinion_do": ("", None),  # POST only: test_opinions.py
    "office:opinion_paper": ("", None),  # of the asked only: test_opinions.py
    "office:estimates": ("/office/estimates/", ("finance", "leader")),
    "office:estimate": ("/office/estimates/{project}/", ("finance", "leader")),
    "office:recusal_new": ("/office/projects/{project}/recuse/", OFFICE),
    "office:recusal_end": ("/office/recusals/{recusal}/end/", ("leader",)),
    "office:keep_view": ("", None),  # POST: tests/interfaces/office/test_saved_views.py
    "office:drop_view": ("", None),  # POST: tests/interfaces/office/test_saved_views.py
    "office:period_returns": ("/office/period-returns/", (*OFFICE, "administrator")),
    "office:period_return_new": (
        "/office/period-returns/new/",
        ("officer", "appraiser", "leader"),
    ),
    "office:return_destination": (
        "/office/period-returns/destination/",
        ("agency", "administrator"),
    ),
    "office:personal_data": ("/office/personal-data/", ("administrator",)),
    "office:personal_data_erase": (
        "",
        None,
    ),  # POST: test_personal_data_pages.py
    "office:personal_data_export": (
        "",
        None,
    ),  # POST: test_personal_data_pages.py
    "office:api_tokens": ("/office/integrations/", ("administrator",)),
    "office:api_token_new": ("/office/integrations/new/", ("administrator",)),
    "office:api_token_withdraw": (
        "/office/integrations/{api_token}/withdraw/",
        ("administrator",),
    ),
    "office:api_hooks": ("/office/integrations/webhooks/", ("administrator",)),
    "office:api_hook_new": ("/office/integrations/webhooks/new/", ("administrator",)),
    "office:api_hook": ("/office/integrations/webhooks/{api_hook}/", ("administrator",)),
    "office:api_hook_end": ("/office/integrations/webhooks/{api_hook}/end/", ("administrator",)),
    "office:api_delivery_again": ("", None),  # POST only: test_api_hook_pages.py
    "office:return_senders": ("/office/period-returns/senders/", ("agency", "administrator")),
    "office:return_sender_new": (
        "/office/period-returns/senders/new/",
        ("agency", "administrator"),
    ),
    "office:return_sender_end": (
        "/office/period-returns/senders/{return_sender}/end/",
        ("agency", "administrator"),
    ),
    "office:returns_late": ("/office/period-returns/late/", ("agency", "administrator")),
    "office:return_due_day": ("/office/period-returns/late/due/", ("agency", "administrator")),
    "office:returns_remind": ("", None),  # POST only: test_period_return_pages.py
    "office:received_return": (
        "/office/period-returns/received/{received_return}/",
        (*OFFICE, "administrator"),
    ),
    "office:period_return": (
        "/office/period-returns/{period_return}/",
        (*OFFICE, "administrator"),
    ),
    "office:period_return_send": ("", None),  # POST only: test_period_return_pages.py
    "api:show_return_schema": ("/api/v1/period-returns/schema.json", None),
    "api:begin_return": ("", None),  # POST only: tests/interfaces/api
    "api:keep_return_chunk": ("", None),  # PUT only: tests/interfaces/api
    "api:commit_return": ("", None),  # POST only: tests/interfaces/api
    "office:search": ("/office/search/?q=may", STAFF),
    "office:file": ("/office/files/{file}/", OFFICE),
    "office:held_files": ("/office/held-files/", ("administrator",)),
    "office:held_file": ("/office/held-files/{held}/", ("administrator",)),
    "office:dashboard": ("/office/dashboard/", OFFICE),
    "office:dashboard_part": ("/office/dashboard/2016/part/money/", OFFICE),
    "office:dashboard_items": ("/office/dashboard/2016/projects/", OFFICE),
    "office:components": ("/office/components/", STAFF),
    "office:help": ("/office/help/", STAFF),
    "office:manual": ("/office/help/dang-nhap/", STAFF),
    "office:manual_picture": ("/office/help/pictures/hom-nay.png", STAFF),
    "office:tour_done": ("", None),  # POST only: tests/interfaces/office/test_help.py
    "office:journal": ("/office/journal/", (*OFFICE, "administrator")),
    "office:journal_proof": ("/office/journal/proof/", (*OFFICE, "administrator")),
    "office:journal_of": ("/office/journal/plan/{plan}/", (*OFFICE, "administrator")),
    "office:password_forgotten": ("/office/forgotten-password/", None),
    "office:password_reset": ("", None),  # needs a live link: tests/interfaces/office
    "office:invitation_accept": ("", None),  # needs a live link: tests/interfaces/office
    "office:profile": ("/office/me/", ROLES),
    "office:password": ("/office/me/password/", ROLES),
    "office:my_sign_ins": ("/office/me/sign-ins/", ROLES),
    "office:delegate": ("/office/me/delegate/", STAFF),
    "office:delegation_end": ("", None),  # of the two people only: tests/interfaces/office
    "office:delegation_resume": ("", None),  # POST, by who ended it: tests/interfaces/office
    "office:units": ("/office/units/", KEEPERS),
    "office:units_export": ("/office/units/export.xlsx", KEEPERS),
    "office:people": ("/office/people/", KEEPERS),
    "office:people_export": ("/office/people/export.xlsx", KEEPERS),
    "office:person": ("/office/people/{person}/", KEEPERS),
    "office:person_lock": ("/office/people/{person}/lock/", ("administrator",)),
    "office:person_unlock": ("/office/people/{person}/unlock/", ("administrator",)),
    "office:person_password": ("", None),  # POST only: tests/interfaces/office/test_person.py
    "office:person_role_add": ("/office/people/{person}/roles/add/", ("administrator",)),
    "office:role_move": ("/office/roles/{role}/move/", ("administrator",)),
    "office:person_security": ("/office/people/{person}/security/", ("administrator",)),
    "office:person_second_step": ("/office/people/{person}/second-step/", ("administrator",)),
    "office:person_sign_ins": ("/office/people/{person}/sign-ins/", ("administrator",)),
    "office:unit_add": ("/office/units/add/", ("administrator",)),
    "office:unit": ("/office/units/{unit}/", KEEPERS),
    "office:unit_rename": ("/office/units/{unit}/rename/", ("administrator",)),
    "office:unit_publishing": ("/office/units/{unit}/publishing/", ("administrator",)),
    "office:unit_contact": ("/office/units/{unit}/contact/", ("administrator",)),
    "office:unit_close": ("/office/units/{unit}/close/", ("administrator",)),
    "office:unit_invite": ("/office/units/{unit}/invite/", KEEPERS),
    "office:role_add": ("/office/units/{unit}/roles/add/", ("administrator",)),
    "office:unit_second_step": ("/office/units/{unit}/second-step/", ("administrator",)),
    "office:unit_sign_ins": ("/office/units/{unit}/sign-ins/", ("administrator",)),
    "office:role_end": ("/office/roles/{role}/end/", ("administrator",)),
    "office:invitation": ("/office/invitations/{invitation}/", KEEPERS),
    "office:outbox": ("/office/outbox/", ("administrator",)),
    "api:openapi-json": ("/api/v1/openapi.json", None),
    "api:openapi-view": ("/api/v1/docs", None),
    "api:api-root": ("", None),
    "api:list_energy": ("/api/v1/energy", None),
    "api:run_energy": ("", None),  # POST only: tests/interfaces/api/test_energy_api.py
    "api:show_energy": ("/api/v1/energy/electricity_reduction", None),
    "api:show_audit_schema": ("/api/v1/energy/audit-schema.json", None),
    "api:list_norms": ("/api/v1/norms?line=machinery", None),
    "api:show_norm": ("/api/v1/norms/N2014-2c", None),
    "api:check": ("", None),  # POST: tests/interfaces/api
    "api:list_provinces": ("/api/v1/places/provinces?on=2016-11-23", None),
    "api:successors": (
        "/api/v1/places/provinces/successors?name=B%C3%ACnh%20%C4%90%E1%BB%8Bnh"
        "&on=2016-11-23&later=2026-01-01",
        None,
    ),
}
OWNED = [name for name, (path, _) in ROUTES.items() if "{" in path]
BOTH = {"officer", "appraiser"}
KEPT = [name for name in OWNED if BOTH & set(ROUTES[name][1] or ()) == {"appraiser"}]
OF_LOOKED_AFTER = ("unit", "role", "person", "invitation", "held", "api_token", "api_hook")
OF_PEOPLE = [
    name
    for name, (path, _) in ROUTES.items()
    if any(f"{{{mark}}}" in path for mark in OF_LOOKED_AFTER)
]
OF_THE_UNIT_ASKED = [
    f"office:complaint_{deed}" for deed in ("take_in", "refuse", "pass_on", "answer")
]
"""Only the unit a complaint lies with handles it; the department above reads it."""
LED_ON = [
    f"office:{name}"
    for name in ("home", "search", "components", "help", "manual", "manual_picture", "delegate")
]
"""Pages of everybody in an office: an owner who comes there is led to his own."""
GUARDED = [name for name, (path, roles) in ROUTES.items() if path and roles]


def names_of(patterns: list[Any], prefix: str = "") -> list[str]:
    found = []
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if "wagtail" in str(pattern.urlconf_name):  # the CMS: tests/interfaces/portal
                continue
            inner = f"{pattern.namespace}:" if pattern.namespace else prefix
            found += names_of(pattern.url_patterns, inner)
        elif isinstance(pattern, URLPattern):
            found.append(f"{prefix}{pattern.name}")
    return found


def test_every_route_is_in_the_table() -> None:
    assert sorted(set(names_of(get_resolver().url_patterns))) == sorted(ROUTES)


@pytest.fixture
def own_line(centre: Any, at: Any) -> Any:
    return add_line(unit=centre, actor=writer_of(centre, at), at=at)


@pytest.fixture
def own_confirmation(own_line: Any, at: Any) -> Any:
    unit, actor = own_line.unit, own_line.recorded_by
    return confirm("N2018-09", unit=unit, actor=actor, at=at)[0]


@pytest.fixture
def own_fact_confirmation(own_line: Any, at: Any) -> Any:
    return confirm_fact_of(unit=own_line.unit, actor=own_line.recorded_by, at=at)


@pytest.fixture
def own_visit(centre: Any, officer: Any, at: Any) -> Any:
    from tests.exchange_cast import visit_of

    return visit_of(centre, actor=officer, at=at)


@pytest.fixture
def own_lesson(centre: Any, officer: Any, at: Any) -> Any:
    from tests.exchange_cast import lesson_of

    return lesson_of(centre, actor=officer, at=at)


@pytest.fixture
def own_commitment(centre: Any, officer: Any, at: Any) -> Any:
    from tests.exchange_cast import commitment_of

    return commitment_of(centre, actor=officer, at=at)


@pytest.fixture
def own_report_rows(centre: Any, officer: Any, at: Any) -> dict[str, int]:
    from tests.reports_cast import rows_of

    return rows_of(centre, actor=officer, at=at)


@pytest.fixture
def own_facility_rows(centre: Any, officer: Any, at: Any) -> dict[str, int]:
    from tests.facility_cast import rows_of

    return rows_of(centre, actor=officer, at=at)


@pytest.fixture
def own_api_token(centre: Any, at: Any) -> Any:
    from tests.integration_cast import token_of

    return token_of(centre, at=at)[0]


@pytest.fixture
def own_api_hook(centre: Any, at: Any, settings: Any) -> Any:
    from ipaddress import ip_network

    from tests.integration_cast import hook_of

    settings.HOOK_NETWORKS = [ip_network("127.0.0.0/8")]
    return hook_of(centre, at=at, address="http://127.0.0.1:9/", events=["plan.accepted"])


@pytest.fixture
def own_complaint(small_plan: Any) -> Any:
    from tests.complaint_cast import complain

    return complain(None, subject_code=small_plan.items.first().project.code)


@pytest.fixture
def own_review(small_plan: Any, officer: Any, at: Any) -> Any:
    from khuyencong.apps.exchange.actions.ask_review import ask_review

    project = small_plan.items.first().project
    given = {"why": "stopped", "happened_on": at.date(), "actor": officer, "at": at}
    return ask_review(project=project, **given)


@pytest.fixture
def own_returns(centre: Any, officer: Any, at: Any, settings: Any) -> dict[str, int]:
    """An edition made by the centre, and one it received."""
    from tests.return_cast import own_rows

    return own_rows(centre, officer, at=at, settings=settings)


@pytest.fixture
def own_outreach(centre: Any, officer: Any, at: Any) -> Any:
    from tests.outreach_cast import campaign_of

    return campaign_of(centre, actor=officer, at=at)


@pytest.fixture
def own_village_rows(craft_village: Any, centre: Any, at: Any) -> dict[str, int]:
    from tests.village_cast import rows_of

    return rows_of(craft_village, centre, at=at)


@pytest.fixture
def own_regulation(own_line: Any, at: Any) -> Any:
    """A draft with parts and an opinion."""
    from khuyencong.apps.regulations.actions.save_opinion import OpinionFacts, save_opinion
    from tests.regulation_cast import draft_of

    draft = draft_of(own_line.unit, own_line.recorded_by, at)
    facts = OpinionFacts(office="Sở Tài chính", asked_on=date(2016, 11, 1))
    save_opinion(draft=draft, facts=facts, actor=own_line.recorded_by, at=at)
    return draft


@pytest.fixture
def other_appraiser(make_unit: Any, make_account: Any) -> Any:
    """Appraises at the department of another province."""
    from khuyencong.apps.places.queries import get_province

    other = get_province("Bình Dương", date(2016, 11, 23))
    return make_account(make_unit("industry_department", other, "sct-binh-duong"), "appraiser")


@pytest.fixture
def waiting_invitation(centre: Any, at: Any) -> Any:
    from khuyencong.apps.accounts.models import Invitation

    return Invitation.objects.create(
        unit=centre,
        role="officer",
        full_name="Người được mời",
        email="moi@example.vn",
        digest="0" * 64,
        sent_at=at,
        expires_at=at,
    )


@pytest.fixture
def own_comparison(small_plan: Any, officer: Any, at: Any) -> Any:
    from khuyencong.apps.plans.actions.start_scenarios import start_scenarios

    return start_scenarios(
        year=2016,
        norms_on=small_plan.norms_on,
        kcqg_vnd=450_000_000,
        kcdp_vnd=250_000_000,
        unit=small_plan.unit,
        actor=officer,
        at=at,
    )


@pytest.fixture
def own_step(centre: Any, officer: Any, at: Any) -> Any:
    """The first step of a project of its own."""
    from khuyencong.apps.projects.actions.create_project import create_project
    from khuyencong.apps.projects.actions.take_step import Deed, take_step
    from khuyencong.apps.projects.drafts import ProjectDraft

    draft = ProjectDraft(title="Đề án đã rút", pinned_on=date(2016, 11, 23))
    project = create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)
    deed = Deed(happened_on=date(2016, 11, 23), reason="thử")
    return take_step(project=project, transition_id="withdraw", deed=deed, actor=officer, at=at)


@pytest.fixture
def own_past(small_plan: Any, officer: Any, at: Any) -> Any:
    """A project of the past, from a list of its own."""
    from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
    from khuyencong.apps.projects.imports.rows import PastRow
    from khuyencong.apps.projects.models import PastImport

    unit, row = small_plan.unit, PastRow(title="Cũ", year=2014, chain="KCDP", state="closed")
    past_import = PastImport.objects.create(
        unit=unit,
        province=small_plan.province,
        file=small_plan.sheet_import.file,
        imported_at=at,
    )
    given = {"unit": unit, "past_import": past_import, "actor": officer, "at": at}
    return enter_past_projects(rows=[row], **given)[0].past_entry


@pytest.fixture
def held_file(centre: Any, officer: Any, binh_dinh: Any, at: Any) -> Any:
    """A file of the centre that waits for a decision."""
    from khuyencong.apps.documents.actions.store_file import store_file

    held = store_file(
        name="nghi-ngo.pdf",
        data=b"x",
        media_type="application/pdf",
        province=binh_dinh,
        unit=centre,
        actor=officer,
        at=at,
    )
    held.state, held.held_because = "held", "PDF đính kèm tệp khác bên trong"
    held.save()
    return held


@pytest.fixture
def own_deadline(small_plan: Any, at: Any) -> Any:
    """A deadline of a project of the plan."""
    from khuyencong.apps.deadlines.models import ProjectDeadline

    project = small_plan.items.first().project
    return ProjectDeadline.objects.create(
        province=project.province,
        unit=project.unit,
        project=project,
        rule="closing",
        period="2016",
        label="Thanh lý",
        body="implementing_unit",
        act="x",
        grade="text",
        rule_due_on=date(2017, 1, 22),
        due_on=date(2017, 1, 22),
        opened_at=at,
    )


@pytest.fixture
def own_code(own_step: Any, at: Any) -> Any:
    from khuyencong.apps.projects.tracking import issue_code

    return issue_code(own_step.project, at=at)


@pytest.fixture
def own_local_paper(centre: Any, officer: Any, binh_dinh: Any, at: Any) -> Any:
    from khuyencong.apps.projects.models import LocalPaper

    return LocalPaper.objects.create(
        province=binh_dinh,
        unit=centre,
        label="Giấy của tỉnh",
        source="văn bản của tỉnh",
        valid_from=date(2016, 1, 1),
        added_at=at,
        added_by=officer,
    )


@pytest.fixture
def own_appraisal(centre: Any, officer: Any, small_plan: Any, at: Any) -> Any:
    """A project in a session; kept under the centre, so that its roles can be tried."""
    from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession

    owner = {"unit": centre, "province": centre.province}
    session = AppraisalSession.objects.create(
        title="Phiên", has_council=False, created_at=at, created_by=officer, **owner
    )
    project = small_plan.items.last().project
    return AppraisalItem.objects.create(
        session=session, project=project, round_number=1, added_at=at, is_late=False, **owner
    )


@pytest.fixture
def own_recusal(outsider: Any, own_step: Any, at: Any) -> Any:
    """Of somebody else, in the project that was withdrawn."""
    from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project

    given = {"project": own_step.project, "reason": "Họ hàng", "at": at}
    return recuse_from_project(account=outsider, actor=outsider, **given)


@pytest.fixture
def own_opinion(officer: Any, centre: Any, small_plan: Any, at: Any) -> Any:
    """Asked of an office outside about one project."""
    from khuyencong.apps.appraisals.actions.ask_opinion import Question, ask_opinion

    question = Question(
        projects=[small_plan.items.last().project],
        text="Đề nghị cho ý kiến",
        due_on=date(2016, 12, 1),
        outside_office="Ủy ban nhân dân xã An Hòa",
        outside_email="xa@example.vn",
    )
    given = {"post": lambda *told: None, "actor": officer, "at": at}
    return ask_opinion(question=question, unit=centre, link_to=str, page_of=str, **given)


@pytest.fixture
def own_result(small_plan: Any, officer: Any, at: Any) -> Any:
    """A machine that the first project of the plan promises."""
    from khuyencong.apps.results.actions.plan_result import plan_result

    project = small_plan.items.first().project
    given: dict[str, Any] = {"actor": officer, "at": at}
    return plan_result(project=project, content="machine", values={"name": "Máy bào"}, **given)


@pytest.fixture
def own_follow_up(small_plan: Any) -> Any:
    """The question to the first project of the plan, six months after its closing."""
    from khuyencong.apps.results.models import FollowUp

    project = small_plan.items.first().project
    given: dict[str, Any] = {"unit": project.unit, "province": project.province}
    return FollowUp.objects.create(project=project, months=6, due_on=date(2017, 5, 23), **given)


@pytest.fixture
def own_voucher(small_plan: Any) -> Any:
    """A voucher of the first project of the plan."""
    from khuyencong.apps.vouchers.models import Voucher

    project = small_plan.items.first().project
    given: dict[str, Any] = {"unit": project.unit, "province": project.province}
    return Voucher.objects.create(project=project, description="Máy bào", kind="invoice", **given)


@pytest.fixture
def own_hand_over(small_plan: Any, officer: Any, at: Any) -> Any:
    """A list in the making with the file of the first project of the plan."""
    from khuyencong.apps.archives.models import HandOver, HandOverItem

    project = small_plan.items.first().project
    given: dict[str, Any] = {"unit": project.unit, "province": project.province}
    row = HandOver.objects.create(title="Mục lục", made_at=at, made_by=officer, **given)
    return HandOverItem.objects.create(
        hand_over=row, project=project, title="Hồ sơ", ends_on=date(2017, 1, 2), papers=0, **given
    )


@pytest.fixture
def own_finding(own_step: Any, at: Any) -> Any:
    """Something that looks wrong in a project of its own."""
    from khuyencong.apps.error_checks.models import Finding

    project = own_step.project
    return Finding.objects.create(
        project=project,
        unit=project.unit,
        province=project.province,
        year=project.year,
        rule="funds_mixed",
        subject="funds",
        severity="warning",
        told="Lẫn hai nguồn",
        basis_grade="inference",
        place=1,
        found_at=at,
        changed_at=at,
    )


@pytest.fixture
def own_written(small_plan: Any, officer: Any, at: Any) -> Any:
    """A paper written of a project of the plan."""
    from khuyencong.apps.papers.actions.write_paper import write_paper
    from khuyencong.apps.papers.saying import Said

    given: dict[str, Any] = {"said": Said(issuer="Trung tâm"), "actor": officer, "at": at}
    return write_paper(project=small_plan.items.last().project, kind_id="receipt", **given)


@pytest.fixture
def own_statement(officer: Any, centre: Any, at: Any) -> Any:
    """A statement of the centre with one line."""
    from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
    from khuyencong.apps.treasury.models import Statement

    data = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n06/05/2016;UNC 12;Chi;70.000.000;\n".encode()
    given: dict[str, Any] = {"unit": centre, "actor": officer, "at": at, "account": "9523.2.1"}
    job = start_statement_import(name="sao-ke.csv", data=data, **given)
    return Statement.objects.get(job=job)


@pytest.fixture
def own_readings(officer: Any, centre: Any, at: Any) -> Any:
    """A site of the centre with one file of one meter."""
    from tests.energy_use_cast import readings_of, workshop_site

    return readings_of(workshop_site(officer, centre, at), officer=officer, at=at)


@pytest.fixture
def own_verification(own_readings: Any, officer: Any, at: Any) -> Any:
    """A verification of the site, with no bill yet."""
    from tests.verification_cast import verification_of

    return verification_of(own_readings.site, officer=officer, at=at)


@pytest.fixture
def own_saving(own_readings: Any, officer: Any, at: Any) -> Any:
    """A measure of an audit of the site, with everything an audit has."""
    from tests.audit_cast import whole_saving

    return whole_saving(own_readings.site, officer=officer, at=at)


@pytest.fixture
def own_engagement(centre: Any, officer: Any, at: Any) -> Any:
    """Consultancy under contract, with a milestone and an invoice."""
    from tests.consultancy_cast import bill, contracted, milestone_of

    row = contracted(centre, officer, at)
    milestone_of(row, officer, at)
    bill(row, 10_000_000, officer, at)
    return row


@pytest.fixture
def own_local_share(small_plan: Any, officer: Any, at: Any) -> Any:
    """A ratio of advances of the province."""
    from khuyencong.apps.money.models import LocalShare

    return LocalShare.objects.create(
        unit=small_plan.unit,
        province=small_plan.province,
        share_bp=5000,
        valid_from=at.date(),
        act="QĐ",
        recorded_at=at,
        recorded_by=officer,
    )


@pytest.fixture
def own_contract(small_plan: Any, officer: Any, at: Any) -> Any:
    """A contract over the first project of the plan, of which some money is approved."""
    from khuyencong.apps.ledger.lines import fund_line, position_on
    from khuyencong.apps.ledger.posting import Booking, post
    from khuyencong.apps.money.models import Contract, ContractItem

    project = small_plan.items.first().project
    owner: dict[str, Any] = {"unit_id": project.unit_id, "province_id": project.province_id}
    position = position_on(fund_line(year=2016, fund="KCDP", **owner), project_id=project.pk)
    for kind in ("approved", "contracted"):
        post(position, kind, 1, Booking(on=at.date(), actor=officer, at=at))
    contract = Contract.objects.create(
        kind="of_beneficiary",
        number="01/HĐ",
        signed_on=at.date(),
        recorded_at=at,
        recorded_by=officer,
        **owner,
    )
    return ContractItem.objects.create(contract=contract, project=project, **owner)


@pytest.fixture
def own_energy_bill(establishment: Any, at: Any) -> Any:
    """A bill with its meter, of a site of an establishment, with output of the same month."""
    from khuyencong.apps.energy_use.models import EnergyBill, Meter, Output, Site

    owner: dict[str, Any] = {"unit": establishment.unit, "province": establishment.province}
    site = Site.objects.create(establishment=establishment, name="Xưởng", **owner)
    meter = Meter.objects.create(site=site, carrier="electricity", number="1", **owner)
    month = date(2016, 10, 1)
    made: dict[str, Any] = {"product": "Gạo", "quantity": 5, "unit_of_use": "tấn"}
    Output.objects.create(site=site, month=month, **made, **owner)
    return EnergyBill.objects.create(
        site=site,
        meter=meter,
        carrier="electricity",
        starts_on=month,
        ends_before=date(2016, 11, 1),
        unit_of_use="kWh",
        quantity=1000,
        **owner,
    )


@pytest.fixture
def own_product_paper(centre: Any, officer: Any, at: Any) -> Any:
    """A certificate of a round that was decided, with a complaint."""
    from tests.product_round_cast import decided_round_of

    return decided_round_of(centre, actor=officer, at=at)


@pytest.fixture
def own_cleaner_option(establishment: Any, officer: Any, at: Any) -> Any:
    """An option in a file of cleaner production."""
    from tests.cleaner_cast import opened, option_of, site_of

    return option_of(opened(site_of(establishment), officer, at), officer, at)


@pytest.fixture
def own_drafted(own_saving: Any, own_cleaner_option: Any, officer: Any, at: Any) -> dict[str, int]:
    """A measure and an option that became draft projects."""
    from khuyencong.apps.audits.actions import draft_project_of_measure as measures
    from khuyencong.apps.cleaner_production.actions import draft_project_of_option as options
    from khuyencong.apps.projects.advice import draft_of_advice
    from tests.apps.audits.told import tell_measure
    from tests.cleaner_cast import option_of

    measure = tell_measure(own_saving.unit, "accepted", firm="Cơ sở có đề án")
    option = option_of(own_cleaner_option.cleaner_file, officer, at, title="Thu hồi nhiệt")
    given: dict[str, Any] = {"year": 2017, "actor": officer, "at": at}
    pinned_on = date(2016, 1, 1)
    draft = draft_of_advice(measures.advice_of(measure), pinned_on=pinned_on)
    measures.draft_project_of_measure(measure=measure, draft=draft, **given)
    draft = draft_of_advice(options.advice_of(option), pinned_on=pinned_on)
    options.draft_project_of_option(option=option, draft=draft, **given)
    return {"drafted_measure": measure.pk, "drafted_option": option.pk}


@pytest.fixture
def own_quick_assessment(own_cleaner_option: Any) -> Any:
    """An assessment of one day at the same site."""
    from khuyencong.apps.cleaner_production.models import QuickAssessment

    site = own_cleaner_option.cleaner_file.site
    given: dict[str, Any] = {"unit": site.unit, "province": site.province}
    answers = {"water_leaks": "no"}
    return QuickAssessment.objects.create(
        site=site, done_on=date(2016, 11, 1), answers=answers, **given
    )


@pytest.fixture
def address(
    small_plan: Any,
    own_line: Any,
    own_confirmation: Any,
    own_fact_confirmation: Any,
    own_outreach: Any,
    own_visit: Any,
    own_lesson: Any,
    own_commitment: Any,
    own_facility_rows: dict[str, int],
    own_report_rows: dict[str, int],
    own_review: Any,
    own_complaint: Any,
    own_product_paper: Any,
    own_regulation: Any,
    own_returns: dict[str, int],
    waiting_invitation: Any,
    own_comparison: Any,
    craft_village: Any,
    own_village_rows: dict[str, int],
    establishment: Any,
    other_establishment: Any,
    own_product: Any,
    own_register_import: Any,
    own_step: Any,
    held_file: Any,
    own_deadline: Any,
    answer: Any,
    open_need: Any,
    own_code: Any,
    own_local_paper: Any,
    own_past: Any,
    own_appraisal: Any,
    own_recusal: Any,
    own_opinion: Any,
    own_result: Any,
    own_follow_up: Any,
    own_hand_over: Any,
    own_voucher: Any,
    own_finding: Any,
    own_written: Any,
    own_statement: Any,
    own_contract: Any,
    own_local_share: Any,
    own_engagement: Any,
    own_readings: Any,
    own_energy_bill: Any,
    own_verification: Any,
    own_cleaner_option: Any,
    own_quick_assessment: Any,
    own_saving: Any,
    own_drafted: dict[str, int],
    own_api_token: Any,
    own_api_hook: Any,
) -> Callable[[str], str]:
    item = small_plan.items.first()
    position = own_contract.project.positions.get()
    ids = {
        "norm_id": own_line.norm_id,
        "confirmation": own_confirmation.pk,
        "outreach": own_outreach.pk,
        "visit": own_visit.pk,
        "lesson": own_lesson.pk,
        "commitment": own_commitment.pk,
        "review": own_review.pk,
        "product_round": own_product_paper.entry.round_id,
        "product_entry": own_product_paper.entry_id,
        "product_paper": own_product_paper.pk,
        "product_complaint": own_product_paper.complaint.pk,
        "regulation": own_regulation.pk,
        **own_returns,
        **own_facility_rows,
        **own_report_rows,
        "regulation_part": own_regulation.parts.get(kind="tier").pk,
        "regulation_opinion": own_regulation.opinions.get().pk,
        "fact_confirmation": own_fact_confirmation.pk,
        "plan": small_plan.pk,
        "api_token": own_api_token.pk,
        "api_hook": own_api_hook.pk,
        "unit": small_plan.unit_id,
        "person": small_plan.unit.memberships.get(role="officer").account_id,
        "role": small_plan.unit.memberships.get(role="officer").pk,
        "invitation": waiting_invitation.pk,
        "comparison": own_comparison.pk,
        "craft_village": craft_village.pk,
        **own_village_rows,
        "establishment": establishment.pk,
        "other_establishment": other_establishment.pk,
        "product": own_product,
        "register_import": own_register_import.pk,
        "appraisal": own_appraisal.session_id,
        "appraisal_item": own_appraisal.pk,
        "recusal": own_recusal.pk,
        "opinion": own_opinion.pk,
        "job": own_comparison.job_id,
        "project": item.project_id,
        "deadline": own_deadline.pk,
        "lived": own_step.project_id,
        "need": item.project.need_id,
        "open_need": open_need.pk,
        "complaint": own_complaint.pk,
        "campaign": answer.campaign_id,
        "answer": answer.pk,
        "step": own_step.pk,
        "result": own_result.pk,
        "follow_up": own_follow_up.pk,
        "voucher": own_voucher.pk,
        "hand_over": own_hand_over.hand_over_id,
        "hand_over_item": own_hand_over.pk,
        "past": own_past.project_id,
        "finding": own_finding.pk,
        "written": own_written.pk,
        "verification": own_verification.pk,
        "energy_site": own_readings.site_id,
        "audit": own_saving.audit_id,
        "audit_system": own_saving.system_id,
        "audit_finding": own_saving.audit.findings.get().pk,
        "audit_package": own_saving.packages.get().pk,
        "measure": own_saving.pk,
        "kept_run": own_saving.runs.get().pk,
        "reading_file": own_readings.pk,
        "reading_set": own_readings.sets.get().pk,
        "statement": own_statement.pk,
        "statement_line": own_statement.lines.get().pk,
        "contract": own_contract.contract_id,
        "local_share": own_local_share.pk,
        "engagement": own_engagement.pk,
        "milestone": own_engagement.milestones.get().pk,
        "invoice": own_engagement.invoices.get().pk,
        "position": position.pk,
        "fund_line": position.line_id,
        "entry": position.entries.first().pk,
        "past_import": own_past.past_import_id,
        "sheet_import": small_plan.sheet_import_id,
        "coded": own_code.project_id,
        "local_paper": own_local_paper.pk,
        "cleaner_file": own_cleaner_option.cleaner_file_id,
        "cleaner_option": own_cleaner_option.pk,
        **own_drafted,
        "quick_assessment": own_quick_assessment.pk,
        "held": held_file.pk,
        "file": small_plan.sheet_import.file_id,
        "used_site": own_energy_bill.site_id,
        "energy_meter": own_energy_bill.meter_id,
        "energy_bill": own_energy_bill.pk,
    }
    return lambda name: ROUTES[name][0].format(**ids)


def sign_in(client: Any, account: Any) -> None:
    """Sign somebody in, unless he is the one who is: that costs more than a page refused."""
    if getattr(client, "signed_in", None) != account:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        client.signed_in = account


def status_of(client: Any, account: Any, path: str) -> int:
    if account:
        sign_in(client, account)
    return int(client.get(path).status_code)


@pytest.mark.parametrize(
    "name", [name for name, (path, roles) in ROUTES.items() if path and roles is None]
)
def test_open_routes_answer_anybody(name: str, client: Any, db: None) -> None:
    assert status_of(client, None, ROUTES[name][0]) == 200


def test_guarded_routes_send_strangers_to_sign_in(
    client: Any, address: Callable[[str], str]
) -> None:
    answers = {name: status_of(client, None, address(name)) for name in GUARDED}
    assert answers == dict.fromkeys(GUARDED, 302)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_of_the_unit_enters_what_it_may(
    role: str, client: Any, centre: Any, make_account: Callable[..., Any], address: Any
) -> None:
    account = make_account(centre, role) if role != "officer" else None
    account = account or centre.memberships.get(role="officer").account
    answers = {name: status_of(client, account, address(name)) for name in GUARDED}
    led_on = {"owner": LED_ON, "collaborator": {"office:home"}}.get(role, ())
    refused = dict.fromkeys(led_on, 302)
    assert answers == {
        name: 200 if role in (ROUTES[name][1] or ()) else refused.get(name, 403) for name in GUARDED
    }


def reader_of(name: str, client: Any, centre: Any, make_account: Callable[..., Any]) -> None:
    """Sign somebody in who may enter the route."""
    role = (ROUTES[name][1] or ("officer",))[-1]
    known = centre.memberships.filter(role=role).first()
    account = known.account if known else make_account(centre, role)
    sign_in(client, account)


def test_no_link_leads_nowhere(
    client: Any, centre: Any, make_account: Callable[..., Any], address: Any
) -> None:
    astray = []
    for name in GUARDED:
        reader_of(name, client, centre, make_account)
        answer = client.get(address(name))
        if not answer.streaming and b'href=""' in answer.content:
            astray.append(name)
    assert astray == []


def test_another_unit_finds_nothing(
    client: Any, outsider: Any, make_account: Callable[..., Any], address: Any
) -> None:
    """Asked by somebody there whose role opens the page."""
    strangers = {"officer": outsider}
    answers = {}
    for name in (each for each in OWNED if each not in (*KEPT, *OF_PEOPLE)):
        roles = ROUTES[name][1] or ()
        role = "officer" if "officer" in roles else roles[0]
        if role not in strangers:
            strangers[role] = make_account(outsider.main_unit(), role)
        answers[name] = status_of(client, strangers[role], address(name))
    assert answers == dict.fromkeys(answers, 404)


def test_the_department_of_another_province_changes_nothing(
    client: Any, other_appraiser: Any, address: Any
) -> None:
    assert KEPT
    line = address("office:norm_end_local").replace("/end/", "/confirm/")
    paths = [line, *(address(name) for name in KEPT)]
    assert {status_of(client, other_appraiser, path) for path in paths} == {404}


def test_the_department_of_the_province_enters(client: Any, appraiser: Any, address: Any) -> None:
    seen = [name for name in OWNED if name not in (*OF_PEOPLE, *OF_THE_UNIT_ASKED)]
    answers = {name: status_of(client, appraiser, address(name)) for name in seen}
    kept = {status_of(client, appraiser, address(name)) for name in OF_THE_UNIT_ASKED}
    assert kept == {403}
    assert answers == {n: 200 if "appraiser" in (ROUTES[n][1] or ()) else 403 for n in seen}


def test_administrators_find_the_people_of_their_province_only(
    client: Any, outsider: Any, department: Any, make_account: Callable[..., Any], address: Any
) -> None:
    assert OF_PEOPLE
    stranger = make_account(outsider.main_unit(), "administrator")
    assert {status_of(client, stranger, address(name)) for name in OF_PEOPLE} == {404}
    keeper = make_account(department, "administrator")
    assert {status_of(client, keeper, address(name)) for name in OF_PEOPLE} == {200}


def test_a_page_asks_the_database_at_most_ten_times(
    client: Any, centre: Any, make_account: Callable[..., Any], address: Any
) -> None:
    too_many = {}
    for name in GUARDED:
        reader_of(name, client, centre, make_account)
        client.get(address(name))  # the first page of a process also reads what is kept for all
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address(name)).status_code == 200, name
        if len(asked) > 10:
            too_many[name] = len(asked)
    assert too_many == {}


RECUSED_MARK = "Zqmark"
SAYS_MARK = re.compile(f"{RECUSED_MARK} (title|beneficiary|place|note|cost)")
"""Not the mark alone: a page of search says again what was looked for."""
OF_A_PROJECT = re.compile(
    r"\{(project|lived|step|past|past_import|file|sheet_import|appraisal_item|opinion|recusal|deadline)\}"
)


@pytest.fixture
def marked(address: Any, small_plan: Any, officer: Any, centre: Any) -> list[Any]:
    """Every project and its need bear a mark in all their words; papers hold files."""
    from khuyencong.apps.needs.models import Need
    from khuyencong.apps.projects.models import BudgetLine, Project, ProjectPaper

    words = {name: f"{RECUSED_MARK} {name}" for name in ("title", "beneficiary", "place", "note")}
    Project.objects.update(**words, search=RECUSED_MARK.lower())
    of_projects = Need.objects.filter(project__isnull=False)
    of_projects.update(**words, search=RECUSED_MARK.lower())
    BudgetLine.objects.update(cost_item=f"{RECUSED_MARK} cost")
    project = small_plan.items.first().project
    owner = {"province": project.province, "unit": project.unit, "added_by": officer}
    file, at = small_plan.sheet_import.file, small_plan.built_at
    ProjectPaper.objects.create(project=project, kind="quote", file=file, added_at=at, **owner)
    return list(Project.objects.all())


def text_of(answer: Any) -> str:
    """Return all that a page says, the sheets of an export unpacked."""
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if not data.startswith(b"PK"):
        return str(data.decode("utf-8", "ignore"))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = [packed.read(name).decode("utf-8", "ignore") for name in packed.namelist()]
    return "".join(parts)


def test_who_is_recused_reaches_nothing_by_any_route(
    client: Any, centre: Any, make_account: Any, address: Any, marked: list[Any], at: Any
) -> None:
    """One person with every role, recused from every project, opens every page there is."""
    from khuyencong.apps.accounts.models import Membership
    from khuyencong.apps.projects.actions.recuse_from_project import recuse_from_project

    person = make_account(centre, "leader")
    for role in (role for role in ROLES if role != "leader"):
        Membership.objects.create(account=person, unit=centre, role=role, starts_on=at.date())
    more = [
        f"/office/journal/project/{marked[0].pk}/",
        f"/office/search/?q={RECUSED_MARK}",
        f"/office/projects/?q={RECUSED_MARK}",
        f"/office/scenarios/new/projects/?year=2016&q={RECUSED_MARK}",
        "/office/plans/export.xlsx?scope=all",
    ]
    paths = {name: address(name) for name in GUARDED}
    before = [path for path in (*paths.values(), *more) if _says_mark(client, person, path)]
    assert len(before) > 10  # the mark can be read at all
    for project in marked:
        given = {"reason": "Họ hàng", "actor": person, "at": at}
        recuse_from_project(project=project, account=person, **given)
    reached = [path for path in (*paths.values(), *more) if _says_mark(client, person, path)]
    assert reached == []
    own = [name for name in GUARDED if OF_A_PROJECT.search(ROUTES[name][0])]
    assert {name: status_of(client, person, paths[name]) for name in own} == dict.fromkeys(own, 404)


def _says_mark(client: Any, person: Any, path: str) -> bool:
    sign_in(client, person)
    return bool(SAYS_MARK.search(text_of(client.get(path))))
