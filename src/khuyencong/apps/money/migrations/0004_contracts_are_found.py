from typing import Any

from django.db import migrations

from khuyencong.apps.search.migrate import make_searchable
from khuyencong.domain.foundation.text import fold


def fill(apps: Any, schema_editor: Any) -> None:
    contract = apps.get_model("money", "Contract")
    for row in contract.objects.all().iterator():
        row.search = fold(f"{row.number} {row.party_a} {row.party_b}")
        row.save(update_fields=["search"])


class Migration(migrations.Migration):
    dependencies = [("money", "0003_contracts_are_listed")]
    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        make_searchable("money_contract"),
    ]
