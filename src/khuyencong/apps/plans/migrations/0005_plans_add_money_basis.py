"""Where the money of a plan comes from is told beside it.

SQLite makes a table anew to add a column, which drops its triggers: the freeze of accepted plans
is lifted before and put back after.
"""

from importlib import import_module

from django.db import migrations, models

frozen = import_module("khuyencong.apps.plans.migrations.0003_plans_freeze_accepted")


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_plan_projects_of_accepted_plans")]
    operations = [
        migrations.RunPython(frozen.thaw, frozen.freeze),
        migrations.AddField(
            model_name="plan",
            name="money_basis",
            field=models.CharField(blank=True, default="", max_length=500),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="comparison",
            name="money_basis",
            field=models.CharField(blank=True, default="", max_length=500),
            preserve_default=False,
        ),
        migrations.RunPython(frozen.freeze, frozen.thaw),
    ]
