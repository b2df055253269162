"""The list of establishments is filtered by the kind of place along an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("establishments", "0007_register_imports"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="establishment",
            index=models.Index(
                models.F("unit"),
                models.F("production_place_kind"),
                models.F("search"),
                models.F("id"),
                name="firm_place_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="establishment",
            index=models.Index(
                models.F("province"),
                models.F("production_place_kind"),
                models.F("search"),
                models.F("id"),
                name="firm_place_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="establishment",
            index=models.Index(
                models.F("production_place_kind"),
                models.F("search"),
                models.F("id"),
                name="firm_place_of_all",
            ),
        ),
    ]
