"""Findings of the plans that are there move to their own rows."""

from django.db import migrations

THERE = """INSERT INTO plans_planfindings (plan_id, province_id, unit_id, "rows")
SELECT id, province_id, unit_id, findings FROM plans_plan"""
BACK = """UPDATE plans_plan SET findings = (
SELECT "rows" FROM plans_planfindings WHERE plan_id = plans_plan.id)"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0008_plan_findings_apart")]
    operations = [migrations.RunSQL(THERE, BACK)]
