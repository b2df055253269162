"""Which roles need a second step, and where people are signed in."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.accounts.roles import Role

KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_units_public_contact")]
    operations = [
        migrations.CreateModel(
            name="OpenSession",
            fields=[
                ("id", KEY.clone()),
                ("session_key", models.CharField(max_length=40, unique=True)),
                (
                    "came_by",
                    models.CharField(
                        choices=[
                            ("password", "Mật khẩu"),
                            ("code", "Mật khẩu và mã"),
                            ("recovery", "Mật khẩu và mã dự phòng"),
                            ("passkey", "Khóa truy cập"),
                            ("link", "Liên kết trong thư"),
                            ("outside", "Hệ thống đăng nhập chung"),
                        ],
                        max_length=12,
                    ),
                ),
                ("address", models.GenericIPAddressField(blank=True, null=True)),
                ("browser", models.CharField(blank=True, max_length=300)),
                ("began_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="open_sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ["-seen_at", "-pk"]},
        ),
        migrations.CreateModel(
            name="SecondStepRule",
            fields=[
                ("id", KEY.clone()),
                ("role", models.CharField(choices=Role.choices, max_length=20)),
                ("reaches_looked_after", models.BooleanField(default=False)),
                ("starts_on", models.DateField()),
                ("ends_before", models.DateField(blank=True, null=True)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_step_rules",
                        to="accounts.unit",
                    ),
                ),
            ],
            options={
                "ordering": ["role", "-starts_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_before__isnull", True)),
                        fields=("unit", "role"),
                        name="second_step_rule_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_before__isnull", True),
                            ("ends_before__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="second_step_rule_has_days",
                    ),
                ],
            },
        ),
    ]
