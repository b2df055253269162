"""Answers that an owner sends for his establishment."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("establishments", "0012_owners_and_proposals"),
        ("surveys", "0001_campaigns_and_answers"),
    ]

    operations = [
        migrations.AddField(
            model_name="answer",
            name="establishment",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answers",
                to="establishments.establishment",
            ),
        ),
    ]
