"""Products and support from other programmes stand in rows; capital by year."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("documents", "0002_files_held_apart"),
        ("establishments", "0005_establishments_list_in_order"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="OtherSupport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("programme", models.CharField(max_length=300)),
                ("payer", models.CharField(blank=True, max_length=200)),
                ("year", models.PositiveSmallIntegerField()),
                ("cost_item", models.CharField(max_length=300)),
                ("amount_vnd", models.BigIntegerField(null=True)),
                ("paper_number", models.CharField(blank=True, max_length=80)),
                ("paper_on", models.DateField(null=True)),
                ("note", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "ordering": ["-year", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("programme", ""), _negated=True),
                            models.Q(("cost_item", ""), _negated=True),
                        ),
                        name="other_support_says_who_and_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount_vnd__isnull", True), ("amount_vnd__gte", 0), _connector="OR"
                        ),
                        name="other_support_not_negative",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("counted_in", models.CharField(blank=True, max_length=40)),
                (
                    "yearly_quantity",
                    models.DecimalField(decimal_places=3, max_digits=18, null=True),
                ),
                ("yearly_vnd", models.BigIntegerField(null=True)),
                (
                    "outstanding_level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("district", "Cấp huyện"),
                            ("province", "Cấp tỉnh"),
                            ("region", "Cấp khu vực"),
                            ("nation", "Cấp quốc gia"),
                        ],
                        max_length=10,
                    ),
                ),
                ("outstanding_year", models.PositiveSmallIntegerField(null=True)),
                ("last_year", models.PositiveSmallIntegerField(null=True)),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="product_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("yearly_quantity__isnull", True),
                                ("yearly_quantity__gte", 0),
                                _connector="OR",
                            ),
                            models.Q(
                                ("yearly_vnd__isnull", True),
                                ("yearly_vnd__gte", 0),
                                _connector="OR",
                            ),
                        ),
                        name="product_not_negative",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="yearfigures",
            name="capital_vnd",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddConstraint(
            model_name="yearfigures",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("capital_vnd__isnull", True), ("capital_vnd__gte", 0), _connector="OR"
                ),
                name="establishment_year_capital",
            ),
        ),
        migrations.AddField(
            model_name="othersupport",
            name="establishment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="other_supports",
                to="establishments.establishment",
            ),
        ),
        migrations.AddField(
            model_name="othersupport",
            name="file",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="othersupport",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="othersupport",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="product",
            name="establishment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="product_rows",
                to="establishments.establishment",
            ),
        ),
        migrations.AddField(
            model_name="product",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="product",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
    ]
