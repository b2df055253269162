"""More sources of money, named; editions of a project."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_saved_views"),
        ("places", "0001_places"),
        ("projects", "0002_projects_search_and_order"),
    ]

    operations = [
        migrations.AddField(
            model_name="budgetline",
            name="commune_vnd",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="budgetline",
            name="other_state_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="budgetline",
            name="sponsor_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="budgetline",
            name="sponsor_vnd",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="project",
            name="edited_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="project",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name="project",
            name="state",
            field=models.CharField(
                choices=[("draft", "Dự thảo"), ("planned", "Đã vào kế hoạch")],
                default="draft",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetline",
            constraint=models.CheckConstraint(
                condition=models.Q(("commune_vnd__gte", 0), ("sponsor_vnd__gte", 0)),
                name="budget_line_gifts_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("sponsor_vnd", 0),
                        models.Q(("sponsor_name", ""), _negated=True),
                        _connector="OR",
                    ),
                    models.Q(
                        ("other_state_vnd", 0),
                        models.Q(("other_state_name", ""), _negated=True),
                        _connector="OR",
                    ),
                ),
                name="budget_line_names_its_sources",
            ),
        ),
    ]
