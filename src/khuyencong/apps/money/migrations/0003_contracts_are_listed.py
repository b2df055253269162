from django.db import migrations, models

OLD = ("contract_day_of_unit", "contract_day_of_province", "contract_day_of_all")


class Migration(migrations.Migration):
    dependencies = [("money", "0002_money_contracts_and_shares")]
    operations = [
        *(migrations.RemoveIndex(model_name="contract", name=name) for name in OLD),
        migrations.AddField("contract", "search", models.TextField(blank=True, default="")),
        migrations.AlterField("contract", "search", models.TextField(blank=True)),
        migrations.AddIndex(
            model_name="contract",
            index=models.Index(
                models.F("unit"), models.F("signed_on"), models.F("id"), name="contract_day_of_unit"
            ),
        ),
        migrations.AddIndex(
            model_name="contract",
            index=models.Index(
                models.F("province"),
                models.F("signed_on"),
                models.F("id"),
                name="contract_day_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="contract",
            index=models.Index(models.F("signed_on"), models.F("id"), name="contract_day_of_all"),
        ),
    ]
