"""Needs are searched as full text, and listed by year and by amount without sorting them all."""

from django.db import migrations, models
from django.db.models.functions import Coalesce

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    dependencies = [("needs", "0001_needs")]
    operations = [
        migrations.AddIndex(
            model_name="need",
            index=models.Index(fields=["-year", "id"], name="need_by_year"),
        ),
        migrations.AddIndex(
            model_name="need",
            index=models.Index(Coalesce("total_vnd", -1), models.F("id"), name="need_by_total"),
        ),
        make_searchable("needs_need"),
    ]
