from typing import Any

from django.db import migrations
from django.db.models import F
from django.db.models.functions import Coalesce


def fill(apps: Any, schema_editor: Any) -> None:
    days = Coalesce("issued_on", "paid_on", "contract_on", F("day_key"))
    apps.get_model("vouchers", "Voucher").objects.update(day_key=days)


class Migration(migrations.Migration):
    dependencies = [("vouchers", "0004_vouchers_add_day_key")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
