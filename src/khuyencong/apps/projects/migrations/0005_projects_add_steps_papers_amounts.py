"""Steps, papers and the six amounts of a project; the version of its life cycle."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_saved_views"),
        ("documents", "0001_documents"),
        ("places", "0001_places"),
        ("projects", "0004_projects_list_by_scope"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="project",
            name="is_group",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="project",
            name="is_tendered",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="project",
            name="lifecycle",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AlterField(
            model_name="project",
            name="state",
            field=models.CharField(default="draft", max_length=24),
        ),
        migrations.CreateModel(
            name="ProjectStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("transition", models.CharField(max_length=40)),
                ("from_state", models.CharField(max_length=24)),
                ("to_state", models.CharField(max_length=24)),
                ("happened_on", models.DateField()),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                ("paper_on", models.DateField(null=True)),
                ("paper_issuer", models.CharField(blank=True, max_length=200)),
                ("is_from_paper", models.BooleanField(default=False)),
                ("reason", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
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
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_from_paper", False),
                            models.Q(
                                models.Q(("paper_number", ""), _negated=True),
                                ("paper_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="step_from_paper_names_it",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectAmount",
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
                            ("requested", "Đề nghị"),
                            ("appraised", "Thẩm định"),
                            ("approved", "Phê duyệt"),
                            ("contracted", "Hợp đồng"),
                            ("advanced", "Tạm ứng"),
                            ("settled", "Quyết toán"),
                        ],
                        max_length=10,
                    ),
                ),
                ("kcqg_vnd", models.BigIntegerField(default=0)),
                ("kcdp_vnd", models.BigIntegerField(default=0)),
                ("is_current", models.BooleanField(default=True)),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amounts",
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
                    "step",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amounts",
                        to="projects.projectstep",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kcdp_vnd__gte", 0), ("kcqg_vnd__gte", 0)),
                        name="project_amount_not_negative",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("project", "kind"),
                        name="project_amount_one_current",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectPaper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("revision", models.PositiveSmallIntegerField(default=1)),
                ("title", models.CharField(blank=True, max_length=300)),
                ("number", models.CharField(blank=True, max_length=80)),
                ("issued_on", models.DateField(null=True)),
                ("issuer", models.CharField(blank=True, max_length=200)),
                ("is_current", models.BooleanField(default=True)),
                ("frozen_at", models.DateTimeField(null=True)),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
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
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "kind", "revision"), name="project_paper_revision_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("project", "kind"),
                        name="project_paper_one_current",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("file__isnull", False),
                            models.Q(("number", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="project_paper_is_somewhere",
                    ),
                ],
            },
        ),
    ]
