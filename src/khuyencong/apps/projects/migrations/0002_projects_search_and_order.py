"""Projects are searched as full text, code included, and listed and filtered by indexes."""

from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    dependencies = [("projects", "0001_projects")]
    operations = [
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["-year", "code", "id"], name="project_by_year"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["line", "-year", "code", "id"], name="project_by_line"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["state", "-year", "code", "id"], name="project_by_state"),
        ),
        make_searchable("projects_project", ("search", "code")),
    ]
