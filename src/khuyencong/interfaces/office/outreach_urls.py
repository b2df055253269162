"""Addresses of campaigns to establishments."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    outreach,
    outreach_pick,
    outreach_reached,
    outreach_write,
)

ALL = "outreach/"
ONE = f"{ALL}<int:campaign_id>/"
outreach_paths: list[URLPattern] = [
    path(ALL, outreach.list_page, name="outreach_campaigns"),
    path(f"{ALL}export.xlsx", outreach.export, name="outreach_campaigns_export"),
    path(f"{ALL}new/", outreach_write.new_page, name="outreach_campaign_new"),
    path(f"{ALL}pick/", outreach_pick.pick_page, name="outreach_pick"),
    path(ONE, outreach.page, name="outreach_campaign"),
    path(f"{ONE}edit/", outreach_write.edit_page, name="outreach_campaign_edit"),
    path(f"{ONE}remove/", outreach_write.remove, name="outreach_campaign_remove"),
    path(f"{ONE}restore/", outreach_write.restore, name="outreach_campaign_restore"),
    path(f"{ONE}audience/", outreach_reached.audience_page, name="outreach_audience"),
    path(f"{ONE}codes/", outreach_reached.codes_page, name="outreach_codes"),
    path(f"{ONE}drop/", outreach_reached.drop, name="outreach_drop"),
    path(f"{ONE}marks/", outreach_reached.marks_page, name="outreach_marks"),
    path(f"{ONE}marks/<int:entry_id>/undo/", outreach_reached.undo, name="outreach_marks_undo"),
    path(f"{ONE}channels/<slug:channel>/", outreach_write.channel_page, name="outreach_channel"),
]
