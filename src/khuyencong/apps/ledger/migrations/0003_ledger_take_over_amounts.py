"""The amounts that steps had fixed, and those of projects of the past, become entries.

They count as entries of the past: they are kept as they were, and the rules hold from the first entry
that is booked here.
"""

from typing import Any

from django.db import migrations

KINDS = {"advanced": "transferred"}


def take_over(apps: Any, schema_editor: Any) -> None:
    amounts = apps.get_model("projects", "ProjectAmount")
    past = apps.get_model("projects", "PastEntry")
    current = amounts.objects.filter(is_current=True).select_related("project", "step")
    for amount in current.order_by("pk").iterator(chunk_size=1000):
        by = amount.step or past.objects.filter(project=amount.project_id).first()
        for fund, vnd in (("KCQG", amount.kcqg_vnd), ("KCDP", amount.kcdp_vnd)):
            if vnd:
                _add(apps, amount, by, fund=fund, vnd=vnd)


def _add(apps: Any, amount: Any, by: Any, *, fund: str, vnd: int) -> None:
    project, step = amount.project, amount.step
    owner = {"unit_id": project.unit_id, "province_id": project.province_id}
    place = {
        "year": project.year,
        "fund": fund,
        "is_recoverable": project.is_recoverable and fund == "KCDP",
    }
    line, _ = apps.get_model("ledger", "FundLine").objects.get_or_create(
        unit_id=project.unit_id, **place, defaults={"province_id": project.province_id}
    )
    position, _ = apps.get_model("ledger", "Position").objects.get_or_create(
        line=line, project=project, defaults={**owner, **place}
    )
    recorded_at = step.recorded_at if step else by.entered_at
    apps.get_model("ledger", "Entry").objects.create(
        line=line,
        position=position,
        project=project,
        step=step,
        kind=KINDS.get(amount.kind, amount.kind),
        amount=vnd,
        happened_on=step.happened_on if step else recorded_at.date(),
        recorded_at=recorded_at,
        recorded_by_id=step.recorded_by_id if step else by.entered_by_id,
        is_past=True,
        **owner,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0002_ledger_keep_sums"),
        ("projects", "0014_projects_undo_past_import"),
    ]
    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
