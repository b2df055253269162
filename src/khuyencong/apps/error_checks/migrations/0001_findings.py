"""Findings of the checks, and who let them pass."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("places", "0001_places"),
        ("projects", "0009_projects_add_recusals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("rule", models.CharField(max_length=40)),
                ("subject", models.CharField(max_length=200)),
                ("severity", models.CharField(max_length=8)),
                ("told", models.TextField()),
                ("basis", models.CharField(blank=True, max_length=200)),
                ("basis_grade", models.CharField(max_length=10)),
                ("basis_note", models.CharField(blank=True, max_length=500)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Cần xem"),
                            ("passed", "Đã cho qua"),
                            ("gone", "Không còn"),
                        ],
                        default="open",
                        max_length=6,
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("found_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="projects.project",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["place", "pk"],
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("place"),
                        models.F("id"),
                        name="finding_place_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("place"),
                        models.F("id"),
                        name="finding_place_of_province",
                    ),
                    models.Index(models.F("place"), models.F("id"), name="finding_place_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("rule"),
                        models.F("place"),
                        models.F("id"),
                        name="finding_rule_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("rule"),
                        models.F("place"),
                        models.F("id"),
                        name="finding_rule_of_province",
                    ),
                    models.Index(
                        models.F("rule"),
                        models.F("place"),
                        models.F("id"),
                        name="finding_rule_of_all",
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("found_at"),
                        models.F("id"),
                        name="finding_found_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("found_at"),
                        models.F("id"),
                        name="finding_found_of_province",
                    ),
                    models.Index(models.F("found_at"), models.F("id"), name="finding_found_of_all"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "rule", "subject"), name="finding_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FindingPass",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("told", models.TextField()),
                ("reason", models.TextField()),
                ("passed_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("changed", "Số liệu đã thay đổi"),
                            ("gone", "Không còn thấy nữa"),
                            ("taken_back", "Được rút lại"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passes",
                        to="error_checks.finding",
                    ),
                ),
                (
                    "passed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.adminunit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("finding",),
                        name="finding_one_pass",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="finding_pass_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("ending", "")),
                            models.Q(
                                ("ended_at__isnull", False), models.Q(("ending", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="finding_pass_ends_somehow",
                    ),
                ],
            },
        ),
    ]
