"""A need knows who asked, once the register does."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("establishments", "0003_register"),
        ("needs", "0004_needs_list_by_scope"),
    ]

    operations = [
        migrations.AddField(
            model_name="need",
            name="establishment",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="needs",
                to="establishments.establishment",
            ),
        ),
    ]
