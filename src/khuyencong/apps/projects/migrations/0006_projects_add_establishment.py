"""A project knows its beneficiary in the register."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("establishments", "0003_register"),
        ("projects", "0005_projects_add_steps_papers_amounts"),
    ]

    operations = [
        migrations.AddField(
            model_name="project",
            name="establishment",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="projects",
                to="establishments.establishment",
            ),
        ),
    ]
