from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    dependencies = [("energy_use", "0003_readings")]

    operations = [
        migrations.AddIndex(
            model_name="site",
            index=models.Index(
                models.F("unit"),
                models.F("use"),
                models.F("search"),
                models.F("id"),
                name="energy_site_use_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="site",
            index=models.Index(
                models.F("province"),
                models.F("use"),
                models.F("search"),
                models.F("id"),
                name="energy_site_use_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="site",
            index=models.Index(
                models.F("use"), models.F("search"), models.F("id"), name="energy_site_use_of_all"
            ),
        ),
        make_searchable("energy_use_site"),
    ]
