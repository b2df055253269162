"""The amounts of projects live in the ledger."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0003_ledger_take_over_amounts"),
        ("projects", "0014_projects_undo_past_import"),
    ]
    operations = [migrations.DeleteModel(name="ProjectAmount")]
