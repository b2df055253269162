"""Each line tells its area and has a folded label.

SQLite makes the table anew for a new column; the triggers that protect it are put back afterwards.
"""

import importlib

from django.db import migrations, models

guard = importlib.import_module("khuyencong.apps.journal.migrations.0002_journal_protect_entries")


class Migration(migrations.Migration):
    dependencies = [("journal", "0003_journal_find_by_verb")]
    operations = [
        migrations.RunPython(guard.unprotect, guard.protect),
        migrations.AddField(
            model_name="entry",
            name="area",
            field=models.CharField(default="", max_length=20),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="entry",
            name="search",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.RunPython(guard.protect, guard.unprotect),
    ]
