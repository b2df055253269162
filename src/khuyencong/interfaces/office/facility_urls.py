"""Addresses of facilities and people of a centre."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    bookings,
    calibrations,
    collaborators,
    facilities,
    facility_write,
    instrument_uses,
    staff,
    staff_write,
)

ALL = "facilities/"
ONE = f"{ALL}<int:facility_id>/"
CALIBRATION = f"{ALL}calibrations/<int:calibration_id>/"
BOOKINGS = "bookings/"
BOOKING = f"{BOOKINGS}<int:booking_id>/"
STAFF = "staff/"
MEMBER = f"{STAFF}<int:member_id>/"
USE = f"{ALL}uses/<int:use_id>/"
TRAINING = f"{STAFF}trainings/<int:training_id>/"
COLLABORATORS = "collaborators/"
COLLABORATOR = f"{COLLABORATORS}<int:collaborator_id>/"
facility_paths: list[URLPattern] = [
    path(ALL, facilities.list_page, name="facilities"),
    path(f"{ALL}export.xlsx", facilities.export, name="facilities_export"),
    path(f"{ALL}new/", facility_write.new_page, name="facility_new"),
    path(ONE, facilities.page, name="facility"),
    path(f"{ONE}bookings.ics", facilities.calendar, name="facility_calendar"),
    path(f"{ONE}edit/", facility_write.edit_page, name="facility_edit"),
    path(f"{ONE}undo/<int:entry_id>/", facility_write.undo, name="facility_undo"),
    path(f"{ONE}set-aside/", facility_write.aside_page, name="facility_aside"),
    path(f"{ONE}restore/", facility_write.restore, name="facility_restore"),
    path(f"{ONE}calibrations/new/", calibrations.new_page, name="calibration_new"),
    path(f"{CALIBRATION}remove/", calibrations.remove, name="calibration_remove"),
    path(f"{CALIBRATION}restore/", calibrations.restore, name="calibration_restore"),
    path(f"{ONE}book/", bookings.new_page, name="booking_new"),
    path(f"{USE}remove/", instrument_uses.remove, name="instrument_use_remove"),
    path(f"{USE}restore/", instrument_uses.restore, name="instrument_use_restore"),
    path(BOOKINGS, bookings.list_page, name="bookings"),
    path(f"{BOOKINGS}export.xlsx", bookings.export, name="bookings_export"),
    path(BOOKING, bookings.page, name="booking"),
    path(f"{BOOKING}cancel/", bookings.cancel_page, name="booking_cancel"),
    path(f"{BOOKING}restore/", bookings.restore, name="booking_restore"),
    path(STAFF, staff.list_page, name="staff"),
    path(f"{STAFF}export.xlsx", staff.export, name="staff_export"),
    path(f"{STAFF}skills/", staff.skills_page, name="staff_skills"),
    path(f"{STAFF}new/", staff_write.new_page, name="staff_new"),
    path(MEMBER, staff.page, name="staff_member"),
    path(f"{MEMBER}edit/", staff_write.edit_page, name="staff_edit"),
    path(f"{MEMBER}undo/<int:entry_id>/", staff_write.undo, name="staff_undo"),
    path(f"{MEMBER}end/", staff_write.end_page, name="staff_end"),
    path(f"{MEMBER}reopen/", staff_write.reopen, name="staff_reopen"),
    path(f"{MEMBER}trainings/new/", staff_write.training_page, name="training_new"),
    path(f"{TRAINING}remove/", staff_write.remove_one, name="training_remove"),
    path(f"{TRAINING}restore/", staff_write.restore_one, name="training_restore"),
    path(COLLABORATORS, collaborators.list_page, name="collaborators"),
    path(f"{COLLABORATORS}export.xlsx", collaborators.export, name="collaborators_export"),
    path(f"{COLLABORATORS}new/", collaborators.new_page, name="collaborator_new"),
    path(COLLABORATOR, collaborators.page, name="collaborator"),
    path(f"{COLLABORATOR}edit/", collaborators.edit_page, name="collaborator_edit"),
    path(f"{COLLABORATOR}undo/<int:entry_id>/", collaborators.undo, name="collaborator_undo"),
    path(f"{COLLABORATOR}end/", collaborators.end_page, name="collaborator_end"),
    path(f"{COLLABORATOR}reopen/", collaborators.reopen, name="collaborator_reopen"),
]
