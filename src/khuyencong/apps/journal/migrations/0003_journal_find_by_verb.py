from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_journal_protect_entries")]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["unit_id", "verb", "-at"], name="journal_by_verb"),
        )
    ]
