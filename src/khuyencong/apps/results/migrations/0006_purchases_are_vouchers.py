"""Purchases live on as vouchers."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("results", "0005_follow_up_orders"),
        ("vouchers", "0003_purchases_become_vouchers"),
    ]
    operations = [migrations.DeleteModel(name="PurchaseRecord")]
