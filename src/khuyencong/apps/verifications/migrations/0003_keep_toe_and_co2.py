from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("verifications", "0002_add_set_aside"),
    ]

    operations = [
        migrations.AddField(
            model_name="verification",
            name="saving_kgoe",
            field=models.DecimalField(decimal_places=3, max_digits=18, null=True),
        ),
        migrations.AddField(
            model_name="verification",
            name="saving_kg_co2",
            field=models.DecimalField(decimal_places=3, max_digits=18, null=True),
        ),
    ]
