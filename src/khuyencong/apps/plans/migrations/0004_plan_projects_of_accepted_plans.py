"""Projects of plans accepted before are no longer drafts."""

from typing import Any

from django.db import migrations


def mark(apps: Any, schema_editor: Any) -> None:
    items = apps.get_model("plans", "PlanItem").objects
    chosen = items.filter(is_chosen=True, plan__accepted_at__isnull=False)
    projects = apps.get_model("projects", "Project").objects
    projects.filter(pk__in=chosen.values("project")).update(state="planned")


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0003_plans_freeze_accepted"),
        ("projects", "0003_budget_lines_add_sources"),
    ]
    operations = [migrations.RunPython(mark, migrations.RunPython.noop)]
