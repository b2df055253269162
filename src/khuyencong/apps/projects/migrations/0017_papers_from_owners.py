"""What an owner puts into a dossier himself, and until when a paper holds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0016_projects_publish"),
    ]

    operations = [
        migrations.AddField(
            model_name="projectpaper",
            name="is_from_owner",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="projectpaper",
            name="valid_to",
            field=models.DateField(null=True),
        ),
    ]
