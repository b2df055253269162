"""Plans no longer hold their findings. SQLite may make the table anew: lift the freeze meanwhile."""

from importlib import import_module

from django.db import migrations

frozen = import_module("khuyencong.apps.plans.migrations.0003_plans_freeze_accepted")


class Migration(migrations.Migration):
    dependencies = [("plans", "0009_plan_findings_move")]
    operations = [
        migrations.RunPython(frozen.thaw, frozen.freeze),
        migrations.RemoveField("plan", "findings"),
        migrations.RunPython(frozen.freeze, frozen.thaw),
    ]
