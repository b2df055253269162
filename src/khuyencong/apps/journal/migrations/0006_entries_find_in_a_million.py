"""An index for each filter of the journal, in the order of its pages, and its labels as full text."""

from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable

OLD = ("journal_by_object", "journal_by_unit", "journal_by_actor", "journal_by_verb")
NEW = {
    "journal_by_at": ["at", "id", "unit_id"],
    "journal_of_unit": ["unit_id", "at", "id"],
    "journal_of_actor": ["actor_id", "at", "id", "unit_id"],
    "journal_of_area": ["area", "at", "id", "unit_id", "verb"],
    "journal_of_kind": ["object_kind", "at", "id", "unit_id"],
    "journal_of_object": ["object_kind", "object_id", "at", "id"],
}


class Migration(migrations.Migration):
    dependencies = [("journal", "0005_entries_fill_area_and_search")]
    operations = [
        *(migrations.RemoveIndex(model_name="entry", name=name) for name in OLD),
        *(
            migrations.AddIndex(model_name="entry", index=models.Index(fields=fields, name=name))
            for name, fields in NEW.items()
        ),
        make_searchable("journal_entry"),
    ]
