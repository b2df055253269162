"""Fill the area and the folded label of the lines that stood before; nothing they tell changes."""

import importlib
from typing import Any

from django.db import migrations

from khuyencong.domain.foundation.text import fold

guard = importlib.import_module("khuyencong.apps.journal.migrations.0002_journal_protect_entries")
BATCH = 2_000


def fill(apps: Any, schema_editor: Any) -> None:
    entries = apps.get_model("journal", "Entry").objects.using(schema_editor.connection.alias)
    batch = []
    for entry in entries.only("verb", "label").iterator(BATCH):
        entry.area, entry.search = entry.verb.partition(".")[0][:20], fold(entry.label)
        batch.append(entry)
        if len(batch) == BATCH:
            entries.bulk_update(batch, ["area", "search"])
            batch = []
    entries.bulk_update(batch, ["area", "search"])


class Migration(migrations.Migration):
    dependencies = [("journal", "0004_entries_add_area_and_search")]
    operations = [
        migrations.RunPython(guard.unprotect, guard.protect),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunPython(guard.protect, guard.unprotect),
    ]
