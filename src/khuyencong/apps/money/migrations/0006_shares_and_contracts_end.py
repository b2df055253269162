from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("money", "0005_settlements")]
    operations = [
        migrations.AddField("localshare", "valid_to", models.DateField(null=True)),
        migrations.AddConstraint(
            "localshare",
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="local_share_ends_after_start",
            ),
        ),
        migrations.AddIndex(
            "contract",
            models.Index(
                fields=["ends_on"], condition=Q(liquidated_on=None), name="contract_open_end"
            ),
        ),
    ]
