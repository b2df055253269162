"""Craft villages are listed by unit, by province or all, in each order offered."""

from django.db import migrations

from khuyencong.apps.accounts.models import listed_by
from khuyencong.apps.search.order import or_less

GONE = ("owner", "name", "households", "workers")
INDEXES = [
    *listed_by("village_name", "search"),
    *listed_by("village_households", or_less("households")),
    *listed_by("village_workers", or_less("workers")),
]


class Migration(migrations.Migration):
    dependencies = [("establishments", "0001_establishments")]
    operations = [
        *(migrations.RemoveIndex("craftvillage", f"craft_village_by_{name}") for name in GONE),
        *(migrations.AddIndex("craftvillage", index) for index in INDEXES),
    ]
