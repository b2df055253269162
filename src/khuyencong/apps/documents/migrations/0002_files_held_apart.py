from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_documents")]

    operations = [
        migrations.AddField(
            model_name="storedfile",
            name="state",
            field=models.CharField(
                choices=[("kept", "Kept"), ("held", "Held"), ("removed", "Removed")],
                default="kept",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="storedfile",
            name="held_because",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="storedfile",
            index=models.Index(
                condition=models.Q(state="held"), fields=["-stored_at"], name="file_held"
            ),
        ),
    ]
