"""No field that looks like personal data stands outside the register."""

from __future__ import annotations

import re

from django.apps import apps
from django.db import models

from khuyencong.apps.personal_data.register import held_tables, not_personal, retentions

LOOKS_PERSONAL = re.compile(
    r"full_name|sender_name|contact|phone|mail|address|recipient|browser|actor_name|representative|birth"
    r"|identity|passport|seller_name|^party|^sender$|client_name|^beneficiary$|auditor$|done_by"
    r"|sent_to|receiver|^holder$"
)
OURS = ("khuyencong.apps.", "allauth.socialaccount.")
TEXT = (models.CharField, models.TextField, models.JSONField, models.GenericIPAddressField)


def _fields() -> list[tuple[str, str]]:
    return [
        (model._meta.label, field.name)
        for model in apps.get_models()
        if model.__module__.startswith(OURS)
        for field in model._meta.concrete_fields
        if isinstance(field, TEXT)
    ]


def test_every_field_that_looks_personal_is_registered() -> None:
    held, others = held_tables(), not_personal()
    missing = [
        f"{label}.{name}"
        for label, name in _fields()
        if LOOKS_PERSONAL.search(name)
        and name not in getattr(held.get(label), "fields", {})
        and f"{label}.{name}" not in others
    ]
    assert missing == []


def test_the_register_names_only_what_there_is() -> None:
    there = {f"{label}.{name}" for label, name in _fields()}
    named = {
        f"{table.id}.{name.partition('__')[0]}"
        for table in held_tables().values()
        for name in table.fields
    }
    assert named | set(not_personal()) <= there


def test_what_is_kept_says_why_and_what_is_cleaned_can_be() -> None:
    for table in held_tables().values():
        assert table.kept_because or table.erase_when == {}
        assert table.erase_when is None or not any("__" in name for name in table.fields)
    for term in retentions():
        held_tables()[term.table].model._meta.get_field(term.counted_from)
