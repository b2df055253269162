"""Lists of establishments walk the index of their order."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("establishments", "0004_establishments_list_by_kind"),
    ]

    operations = [
        migrations.AlterField(
            model_name="establishment",
            name="merged_into",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_from",
                to="establishments.establishment",
            ),
        ),
    ]
