"""Fold the names of the units and people that stood before."""

from typing import Any

from django.db import migrations

from khuyencong.domain.foundation.text import fold

BATCH = 1_000


def fill(apps: Any, schema_editor: Any) -> None:
    using = schema_editor.connection.alias
    units = apps.get_model("accounts", "Unit").objects.using(using)
    _store(units, lambda unit: [unit.name, *(former.name for former in unit.former_names.all())])
    accounts = apps.get_model("accounts", "Account").objects.using(using)
    _store(accounts, lambda account: [account.full_name, account.username, account.email])


def _store(rows: Any, names: Any) -> None:
    related = ["former_names"] if hasattr(rows.model, "former_names") else []
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        batch = list(rows.filter(pk__in=keys[start : start + BATCH]).prefetch_related(*related))
        for row in batch:
            row.search = fold(" ".join(names(row)))
        rows.bulk_update(batch, ["search"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_units_and_people_add_search")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
