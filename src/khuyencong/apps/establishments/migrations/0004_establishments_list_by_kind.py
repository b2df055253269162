"""Establishments are narrowed to a kind or a trade, each in the order of names."""

from django.db import migrations

from khuyencong.apps.accounts.models import listed_by

INDEXES = [
    *listed_by("firm_kind", "kind", "search"),
    *listed_by("firm_trade", "trade", "search"),
]


class Migration(migrations.Migration):
    dependencies = [("establishments", "0003_register")]
    operations = [migrations.AddIndex("establishment", index) for index in INDEXES]
