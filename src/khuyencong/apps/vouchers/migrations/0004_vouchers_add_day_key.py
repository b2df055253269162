import datetime

from django.db import migrations, models

from khuyencong.apps.vouchers.triggers import keep_invoices


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0003_purchases_become_vouchers")]
    operations = [
        migrations.RemoveIndex(model_name="voucher", name="voucher_of_unit"),
        migrations.RemoveIndex(model_name="voucher", name="voucher_of_province"),
        migrations.AddField(
            model_name="voucher",
            name="day_key",
            field=models.DateField(default=datetime.date(1900, 1, 1)),
        ),
        keep_invoices(),
    ]
