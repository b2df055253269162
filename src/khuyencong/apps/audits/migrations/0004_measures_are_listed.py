from typing import Any

from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable
from khuyencong.domain.foundation.text import fold


def fill(apps: Any, schema_editor: Any) -> None:
    measure = apps.get_model("audits", "Measure")
    for row in measure.objects.select_related("audit__site__establishment").iterator():
        site = row.audit.site
        row.search = fold(f"{row.title} {site.name} {site.establishment.name}")
        row.save(update_fields=["search"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("audits", "0003_runs_go_with_their_measure"),
        ("energy_use", "0004_sites_are_searched"),
        ("places", "0001_places"),
        ("projects", "0015_projects_amounts_to_ledger"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_of_unit",
        ),
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_of_province",
        ),
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_of_all",
        ),
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_state_of_unit",
        ),
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_state_of_province",
        ),
        migrations.RemoveIndex(
            model_name="energyaudit",
            name="energy_audit_state_of_all",
        ),
        migrations.AddField(
            model_name="measure",
            name="search",
            field=models.TextField(blank=True),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("unit"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("province"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(models.F("visited_on"), models.F("id"), name="energy_audit_of_all"),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("unit"),
                models.F("state"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_state_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("province"),
                models.F("state"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_state_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("state"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_state_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("unit"),
                models.F("kind"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_kind_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("province"),
                models.F("kind"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_kind_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="energyaudit",
            index=models.Index(
                models.F("kind"),
                models.F("visited_on"),
                models.F("id"),
                name="energy_audit_kind_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("unit"),
                models.F("status"),
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_state_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("province"),
                models.F("status"),
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_state_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("status"),
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_state_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("unit"),
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_saving_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("province"),
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_saving_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.Func(
                    "saving_vnd",
                    output_field=models.BigIntegerField(),
                    template="COALESCE(%(expressions)s, -1)",
                ),
                models.F("id"),
                name="measure_saving_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("unit"),
                models.F("investment_vnd"),
                models.F("id"),
                name="measure_invested_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("province"),
                models.F("investment_vnd"),
                models.F("id"),
                name="measure_invested_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(
                models.F("investment_vnd"), models.F("id"), name="measure_invested_of_all"
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        make_searchable("audits_measure"),
    ]
