"""Which figures of a reading come from the bills of the site."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cleaner_production", "0002_lists_walk_their_order")]

    operations = [
        migrations.AddField(
            model_name="reading", name="billed", field=models.JSONField(default=dict)
        ),
    ]
