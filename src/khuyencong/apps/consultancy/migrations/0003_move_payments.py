"""What came of an invoice up to its one day becomes a payment of that day."""

from typing import Any

from django.db import migrations
from django.db.models import Max


def to_payments(apps: Any, schema_editor: Any) -> None:
    """Make a payment of each sum; the triggers of payments come later, so sums stay."""
    alias = schema_editor.connection.alias
    invoices = apps.get_model("consultancy", "Invoice").objects.using(alias).filter(paid_vnd__gt=0)
    payments = apps.get_model("consultancy", "Payment").objects.using(alias)
    payments.bulk_create(
        apps.get_model("consultancy", "Payment")(
            invoice=each,
            paid_on=each.paid_on,
            amount_vnd=each.paid_vnd,
            recorded_at=each.recorded_at,
            recorded_by_id=each.recorded_by_id,
            unit_id=each.unit_id,
            province_id=each.province_id,
        )
        for each in invoices.iterator()
    )


def to_one_day(apps: Any, schema_editor: Any) -> None:
    """Keep the last day of the payments beside their sum."""
    alias = schema_editor.connection.alias
    invoices = apps.get_model("consultancy", "Invoice").objects.using(alias).filter(paid_vnd__gt=0)
    for each in invoices.annotate(last=Max("payments__paid_on")):
        each.paid_on = each.last
        each.save(update_fields=["paid_on"])


class Migration(migrations.Migration):
    dependencies = [("consultancy", "0002_add_payments")]

    operations = [migrations.RunPython(to_payments, to_one_day)]
