"""Parts of an invoice are counted by the database itself."""

from django.db import migrations

from khuyencong.apps.vouchers.triggers import keep_invoices


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0001_vouchers")]
    operations = [keep_invoices()]
