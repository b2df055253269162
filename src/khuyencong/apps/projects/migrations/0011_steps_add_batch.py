"""The batch in which a project was approved."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0010_projects_add_kinds_and_selection"),
    ]

    operations = [
        migrations.AddField(
            model_name="projectstep",
            name="batch",
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
