from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0005_vouchers_fill_day_key")]
    operations = [
        migrations.AddIndex(
            model_name="voucher",
            index=models.Index(
                models.F("unit"), models.F("day_key"), models.F("id"), name="voucher_day_of_unit"
            ),
        ),
        migrations.AddIndex(
            model_name="voucher",
            index=models.Index(
                models.F("province"),
                models.F("day_key"),
                models.F("id"),
                name="voucher_day_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="voucher",
            index=models.Index(models.F("day_key"), models.F("id"), name="voucher_day_of_all"),
        ),
    ]
