"""The day of a payment stands with the payment; the database adds payments to their invoice."""

from django.db import migrations

from khuyencong.apps.consultancy.triggers import keep_paid, keep_sums, keep_sums_on_the_way_back


class Migration(migrations.Migration):
    dependencies = [("consultancy", "0003_move_payments")]

    operations = [
        keep_sums_on_the_way_back(),
        migrations.RemoveIndex(model_name="invoice", name="consult_invoice_paid_on"),
        migrations.RemoveField(model_name="invoice", name="paid_on"),
        keep_sums(),
        keep_paid(),
    ]
