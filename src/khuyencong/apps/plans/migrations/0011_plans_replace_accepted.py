"""An accepted plan gives way to another one within its year."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("places", "0001_places"),
        ("plans", "0010_plan_drop_findings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="comparison",
            name="replaces",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replans",
                to="plans.plan",
            ),
        ),
        migrations.AlterField(
            model_name="scenario",
            name="code",
            field=models.CharField(
                choices=[
                    ("as_given", "Đúng số tiền được giao"),
                    ("cut", "Giảm tiền"),
                    ("areas_first", "Địa bàn ưu tiên trước"),
                    ("hand_picked", "Chọn tay"),
                    ("kept_first", "Giữ kế hoạch cũ trước"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="PlanReplacement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField()),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                ("paper_on", models.DateField(null=True)),
                ("former_accepted_at", models.DateTimeField()),
                ("replaced_at", models.DateTimeField()),
                ("changes", models.JSONField(default=dict)),
                (
                    "former",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="plans.plan",
                    ),
                ),
                (
                    "former_accepted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced",
                        to="plans.plan",
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
                    "replaced_by",
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
            },
        ),
    ]
