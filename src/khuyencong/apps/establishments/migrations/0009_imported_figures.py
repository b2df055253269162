"""Rows of a list carry figures of a year."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("establishments", "0008_establishments_list_by_place"),
    ]

    operations = [
        migrations.AddField(
            model_name="importedrow",
            name="figures",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="importedrow",
            name="year_figures",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="imported_rows",
                to="establishments.yearfigures",
            ),
        ),
    ]
