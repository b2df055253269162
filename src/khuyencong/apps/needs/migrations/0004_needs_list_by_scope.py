"""Needs are listed by unit, by province or all, in each order offered."""

from django.db import migrations

from khuyencong.apps.accounts.models import listed_by
from khuyencong.apps.search.order import TITLE_KEY, or_less

GONE = ("need_by_owner", "need_by_year", "need_by_total")
INDEXES = [
    *listed_by("need_year", "-year"),
    *listed_by("need_title", TITLE_KEY),
    *listed_by("need_total", or_less("total_vnd")),
]


class Migration(migrations.Migration):
    dependencies = [("needs", "0003_sheet_import_add_job")]
    operations = [
        *(migrations.RemoveIndex("need", name) for name in GONE),
        *(migrations.AddIndex("need", index) for index in INDEXES),
    ]
