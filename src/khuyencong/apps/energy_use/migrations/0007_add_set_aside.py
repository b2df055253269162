from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("energy_use", "0006_bills_by_day"),
    ]

    operations = [
        migrations.AddField(
            model_name="site",
            name="set_aside_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="site",
            name="set_aside_because",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddConstraint(
            model_name="site",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("set_aside_at__isnull", True), ("set_aside_because", "")),
                    models.Q(("set_aside_at__isnull", False), ("set_aside_because__gt", "")),
                    _connector="OR",
                ),
                name="energy_site_aside_says_why",
            ),
        ),
    ]
