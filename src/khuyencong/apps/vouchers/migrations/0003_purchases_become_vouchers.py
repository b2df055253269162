"""What was written of purchases becomes vouchers, each under its old key: findings point at it."""

from typing import Any

from django.core.management.color import no_style
from django.db import migrations

SAME = (
    "id", "province_id", "unit_id", "project_id", "row_id", "representative",
    "contract_number", "contract_on", "paid_on", "amount_vnd", "invoice_key", "version",
)  # fmt: skip
RENAMED = {
    "item": "description",
    "supplier_name": "seller_name",
    "supplier_code": "seller_code",
    "supplier_address": "seller_address",
    "invoice_number": "number",
    "invoice_on": "issued_on",
}


def carry(rows: Any, target: Any, *, names: dict[str, str], more: dict[str, Any]) -> None:
    """Copy rows under other names of their columns."""
    target.objects.bulk_create(
        [
            target(**{new: values[old] for old, new in names.items()}, **more)
            for values in rows.values(*names)
        ],
        batch_size=500,
    )


def names() -> dict[str, str]:
    return {name: name for name in SAME} | RENAMED


def forth(apps: Any, schema_editor: Any) -> None:
    voucher = apps.get_model("vouchers", "Voucher")
    rows = apps.get_model("results", "PurchaseRecord").objects.order_by("pk")
    carry(rows, voucher, names=names(), more={"kind": "invoice"})
    _go_on_counting(voucher, schema_editor)


def back(apps: Any, schema_editor: Any) -> None:
    purchase = apps.get_model("results", "PurchaseRecord")
    rows = apps.get_model("vouchers", "Voucher").objects.filter(removed_at__isnull=True)
    carry(rows, purchase, names={new: old for old, new in names().items()}, more={})
    _go_on_counting(purchase, schema_editor)


def _go_on_counting(model: Any, schema_editor: Any) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("vouchers", "0002_vouchers_keep_invoices"),
        ("results", "0005_follow_up_orders"),
    ]
    operations = [migrations.RunPython(forth, back)]
