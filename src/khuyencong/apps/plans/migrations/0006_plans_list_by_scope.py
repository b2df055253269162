"""Plans are listed by unit, by province or all, in each order offered."""

from django.db import migrations

from khuyencong.apps.accounts.models import listed_by

INDEXES = [
    *listed_by("plan_year", "year", "built_at"),
    *listed_by("plan_built", "built_at"),
]


class Migration(migrations.Migration):
    dependencies = [("plans", "0005_plans_add_money_basis")]
    operations = [
        migrations.RemoveIndex("plan", "plan_by_owner"),
        *(migrations.AddIndex("plan", index) for index in INDEXES),
    ]
