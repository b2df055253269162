"""Lists of establishments taken in, and what their columns were said to hold."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("documents", "0002_files_held_apart"),
        ("establishments", "0006_products_and_other_support"),
        ("notices", "0003_job_add_stop"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RegisterImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("sheet", models.CharField(blank=True, max_length=120)),
                ("heading_row", models.PositiveIntegerField(default=0)),
                ("columns", models.JSONField(default=list)),
                (
                    "policy",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("fill", "Điền ô còn trống"),
                            ("skip", "Bỏ qua"),
                            ("new", "Lập hồ sơ mới"),
                            ("ask", "Hỏi từng dòng"),
                        ],
                        max_length=8,
                    ),
                ),
                ("errors", models.JSONField(default=list)),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.storedfile",
                    ),
                ),
                (
                    "job",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="register_import",
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
                    "read_job",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="register_reading",
                        to="notices.job",
                    ),
                ),
                (
                    "sent_by",
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
                "indexes": [
                    models.Index(
                        fields=["province", "unit", "-sent_at"], name="register_import_by_owner"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("added", "Hồ sơ mới"),
                            ("filled", "Đã điền thêm"),
                            ("skipped", "Bỏ qua"),
                            ("waiting", "Chờ chọn"),
                            ("refused", "Có lỗi"),
                        ],
                        max_length=8,
                    ),
                ),
                ("data", models.JSONField(default=dict)),
                ("before", models.JSONField(default=dict)),
                (
                    "establishment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="imported_rows",
                        to="establishments.establishment",
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
                    "register_import",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="establishments.registerimport",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["register_import", "outcome", "row"], name="imported_row_outcome"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("register_import", "row"), name="imported_row_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "added"), _negated=True),
                            ("establishment__isnull", False),
                            _connector="OR",
                        ),
                        name="imported_row_added_has_record",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ColumnMeaning",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("heading", models.CharField(max_length=300)),
                ("field", models.CharField(blank=True, max_length=40)),
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
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "heading"), name="column_meaning_once")
                ],
            },
        ),
    ]
