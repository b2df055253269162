from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("verifications", "0001_verifications"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="verification",
            name="verification_confirmed_is_whole",
        ),
        migrations.AddField(
            model_name="verification",
            name="set_aside_because",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AlterField(
            model_name="verification",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "Đang đo kiểm"),
                    ("confirmed", "Đã xác nhận"),
                    ("set_aside", "Để riêng"),
                ],
                default="open",
                max_length=9,
            ),
        ),
        migrations.AddConstraint(
            model_name="verification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("confirmed_at", None),
                        ("saving", None),
                        ("set_aside_because", ""),
                        ("state", "open"),
                        ("verdict", ""),
                    ),
                    models.Q(
                        models.Q(
                            models.Q(("set_aside_because", ""), ("state", "confirmed")),
                            models.Q(("set_aside_because__gt", ""), ("state", "set_aside")),
                            _connector="OR",
                        ),
                        ("confirmed_at__isnull", False),
                        ("confirmed_by__isnull", False),
                        ("saving__isnull", False),
                        ("saving_high__gte", models.F("saving")),
                        ("saving_low__lte", models.F("saving")),
                        ("verdict__gt", ""),
                    ),
                    _connector="OR",
                ),
                name="verification_confirmed_is_whole",
            ),
        ),
    ]
