"""Drafts of regulations, their parts, versions, opinions and simulations."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("library", "0003_fact_confirmations"),
        ("needs", "0006_needs_of_surveys_and_decisions"),
        ("notices", "0003_job_add_stop"),
        ("places", "0001_places"),
        ("projects", "0015_projects_amounts_to_ledger"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RegulationDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                (
                    "issuer",
                    models.CharField(
                        choices=[
                            ("peoples_council", "Hội đồng nhân dân"),
                            ("peoples_committee", "Ủy ban nhân dân"),
                        ],
                        max_length=20,
                    ),
                ),
                ("basis", models.TextField(blank=True)),
                ("planned_on", models.DateField()),
                ("replaces", models.JSONField(blank=True, default=list)),
                ("allows_recoverable", models.BooleanField(default=False)),
                ("once_per_beneficiary", models.BooleanField(default=False)),
                ("in_batches", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("removed_at", models.DateTimeField(null=True)),
                ("search", models.TextField(blank=True)),
                ("act", models.CharField(blank=True, max_length=120)),
                ("signed_on", models.DateField(null=True)),
                ("starts_on", models.DateField(null=True)),
                ("in_force_at", models.DateTimeField(null=True)),
                ("norm_ids", models.JSONField(blank=True, default=list)),
                ("ended_ids", models.JSONField(blank=True, default=list)),
                (
                    "in_force_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "local_order",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regulation",
                        to="library.localorder",
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
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("planned_on"),
                        models.F("id"),
                        name="regulation_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("planned_on"),
                        models.F("id"),
                        name="regulation_of_province",
                    ),
                    models.Index(models.F("planned_on"), models.F("id"), name="regulation_of_all"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="regulation_has_a_title",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("act", ""),
                                ("in_force_at__isnull", True),
                                ("signed_on", None),
                                ("starts_on", None),
                            ),
                            models.Q(
                                ("in_force_at__isnull", False),
                                ("removed_at", None),
                                ("signed_on__isnull", False),
                                ("starts_on__isnull", False),
                                models.Q(("act", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="regulation_in_force_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DraftVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("content", models.JSONField()),
                ("digest", models.CharField(max_length=32)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("kept_at", models.DateTimeField()),
                (
                    "kept_by",
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
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="regulations.regulationdraft",
                    ),
                ),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "number"), name="draft_version_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DraftPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provision", "Mức hỗ trợ"),
                            ("tier", "Thẩm quyền"),
                            ("deadline", "Thời hạn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("key", models.CharField(max_length=60)),
                ("fields", models.JSONField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("removed_at", models.DateTimeField(null=True)),
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
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="regulations.regulationdraft",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at__isnull", True)),
                        fields=("draft", "kind", "key"),
                        name="draft_part_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DraftOpinion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("office", models.CharField(max_length=200)),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField(null=True)),
                ("answered_on", models.DateField(null=True)),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                (
                    "verdict",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("agree", "Thống nhất"),
                            ("agree_with_remarks", "Thống nhất, có ý kiến"),
                            ("disagree", "Không thống nhất"),
                        ],
                        max_length=20,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("taken_up", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("removed_at", models.DateTimeField(null=True)),
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
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opinions",
                        to="regulations.regulationdraft",
                    ),
                ),
            ],
            options={
                "ordering": ["asked_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on", None), ("verdict", "")),
                            models.Q(
                                ("answered_on__isnull", False),
                                models.Q(("verdict", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="draft_opinion_answered_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SimulationRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("from_year", models.PositiveSmallIntegerField()),
                ("to_year", models.PositiveSmallIntegerField()),
                ("places", models.JSONField(default=list)),
                ("wanted", models.CharField(max_length=10)),
                ("norms_on", models.DateField()),
                ("digest", models.CharField(max_length=32)),
                ("asked_at", models.DateTimeField()),
                ("done_at", models.DateTimeField(null=True)),
                ("totals", models.JSONField(default=dict)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="runs",
                        to="regulations.regulationdraft",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="simulation",
                        to="notices.job",
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
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="SimulatedSupport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_shown", models.BooleanField(default=False)),
                ("is_need", models.BooleanField(default=False)),
                ("year", models.PositiveSmallIntegerField()),
                ("line", models.CharField(max_length=60)),
                ("fund", models.CharField(max_length=4)),
                ("title", models.CharField(max_length=1000)),
                ("beneficiary", models.CharField(blank=True, max_length=300)),
                ("cost_vnd", models.BigIntegerField()),
                ("asked_vnd", models.BigIntegerField(null=True)),
                ("then_vnd", models.BigIntegerField(null=True)),
                ("today_vnd", models.BigIntegerField(null=True)),
                ("draft_vnd", models.BigIntegerField(null=True)),
                ("gained_vnd", models.BigIntegerField(default=0)),
                ("lost_vnd", models.BigIntegerField(default=0)),
                ("outcome", models.CharField(max_length=8)),
                ("is_once", models.BooleanField(default=False)),
                ("search", models.TextField(blank=True)),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regulations.regulationdraft",
                    ),
                ),
                (
                    "need",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="needs.need",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
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
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="supports",
                        to="regulations.simulationrun",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("gained_vnd"),
                        models.F("id"),
                        name="simulated_gain_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("gained_vnd"),
                        models.F("id"),
                        name="simulated_gain_of_province",
                    ),
                    models.Index(
                        models.F("gained_vnd"), models.F("id"), name="simulated_gain_of_all"
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("lost_vnd"),
                        models.F("id"),
                        name="simulated_loss_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("lost_vnd"),
                        models.F("id"),
                        name="simulated_loss_of_province",
                    ),
                    models.Index(
                        models.F("lost_vnd"), models.F("id"), name="simulated_loss_of_all"
                    ),
                    models.Index(
                        models.F("unit"),
                        models.F("year"),
                        models.F("id"),
                        name="simulated_year_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("year"),
                        models.F("id"),
                        name="simulated_year_of_province",
                    ),
                    models.Index(models.F("year"), models.F("id"), name="simulated_year_of_all"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cost_vnd__gte", 0), ("gained_vnd__gte", 0), ("lost_vnd__gte", 0)
                        ),
                        name="simulated_sums_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("asked_vnd__isnull", True), ("asked_vnd__gte", 0), _connector="OR"
                        ),
                        name="simulated_asked_vnd_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("then_vnd__isnull", True), ("then_vnd__gte", 0), _connector="OR"
                        ),
                        name="simulated_then_vnd_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("today_vnd__isnull", True), ("today_vnd__gte", 0), _connector="OR"
                        ),
                        name="simulated_today_vnd_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("draft_vnd__isnull", True), ("draft_vnd__gte", 0), _connector="OR"
                        ),
                        name="simulated_draft_vnd_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("project__isnull", False), ("need__isnull", False), _connector="OR"
                        ),
                        name="simulated_of_something",
                    ),
                ],
            },
        ),
        make_searchable("regulations_regulationdraft"),
        make_searchable("regulations_simulatedsupport"),
    ]
