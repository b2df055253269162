"""Units and people are searched as full text, and listed and filtered by indexes."""

from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable

INDEXES = {
    "unit": {
        "unit_by_name": ["search", "id"],
        "unit_by_kind": ["kind", "search", "id"],
        "unit_by_province": ["province", "search", "id"],
    },
    "account": {
        "account_by_name": ["search", "id"],
        "account_by_age": ["created_at", "id"],
        "account_by_state": ["is_active", "search", "id"],
    },
}


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_units_and_people_fill_search")]
    operations = [
        migrations.RemoveIndex("unit", "accounts_unit_by_kind"),
        *(
            migrations.AddIndex(model, models.Index(fields=fields, name=name))
            for model, indexes in INDEXES.items()
            for name, fields in indexes.items()
        ),
        make_searchable("accounts_unit", ("search", "code")),
        make_searchable("accounts_account"),
    ]
