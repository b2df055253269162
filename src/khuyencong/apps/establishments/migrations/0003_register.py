"""The register of establishments, and merges that can be taken back."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_units_and_people_find"),
        ("establishments", "0002_establishments_list_by_scope"),
        ("places", "0001_places"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Establishment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sme", "sme"),
                            ("cooperative", "cooperative"),
                            ("cooperative_group", "cooperative_group"),
                            ("cooperative_union", "cooperative_union"),
                            ("household", "household"),
                            ("artisan", "artisan"),
                            ("cluster_investor", "cluster_investor"),
                            ("large", "large"),
                            ("other", "other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "code_kind",
                    models.CharField(
                        choices=[
                            ("enterprise", "Mã số thuế doanh nghiệp"),
                            ("personal", "Mã số cá nhân của chủ hộ"),
                            ("none", "Chưa có mã số"),
                        ],
                        default="none",
                        max_length=10,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20)),
                ("trade", models.CharField(blank=True, max_length=20)),
                ("trade_words", models.CharField(blank=True, max_length=300)),
                ("head_office", models.CharField(blank=True, max_length=300)),
                ("production_place", models.CharField(blank=True, max_length=300)),
                (
                    "production_place_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("commune", "commune"),
                            ("township", "township"),
                            ("district", "district"),
                            ("district_town", "district_town"),
                            ("ward_class_1", "ward_class_1"),
                            ("ward_class_2", "ward_class_2"),
                            ("ward_class_3", "ward_class_3"),
                            ("ward_special_city", "ward_special_city"),
                            ("ward", "ward"),
                            ("special_zone", "special_zone"),
                        ],
                        max_length=20,
                    ),
                ),
                ("products", models.CharField(blank=True, max_length=500)),
                ("workers", models.PositiveIntegerField(null=True)),
                ("capital_vnd", models.BigIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
                (
                    "craft_village",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="establishments",
                        to="establishments.craftvillage",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
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
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("unit"),
                        models.F("search"),
                        models.F("id"),
                        name="firm_name_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("search"),
                        models.F("id"),
                        name="firm_name_of_province",
                    ),
                    models.Index(models.F("search"), models.F("id"), name="firm_name_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.Func(
                            "workers",
                            output_field=models.BigIntegerField(),
                            template="COALESCE(%(expressions)s, -1)",
                        ),
                        models.F("id"),
                        name="firm_workers_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.Func(
                            "workers",
                            output_field=models.BigIntegerField(),
                            template="COALESCE(%(expressions)s, -1)",
                        ),
                        models.F("id"),
                        name="firm_workers_of_province",
                    ),
                    models.Index(
                        models.Func(
                            "workers",
                            output_field=models.BigIntegerField(),
                            template="COALESCE(%(expressions)s, -1)",
                        ),
                        models.F("id"),
                        name="firm_workers_of_all",
                    ),
                    models.Index(fields=["code"], name="establishment_by_code"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="establishment_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("code", ""), ("code_kind", "none")),
                            models.Q(
                                models.Q(("code_kind", "none"), _negated=True),
                                models.Q(("code", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="establishment_code_fits_its_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("capital_vnd__isnull", True), ("capital_vnd__gte", 0), _connector="OR"
                        ),
                        name="establishment_capital_not_negative",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("code", ""), _negated=True), ("merged_into__isnull", True)
                        ),
                        fields=("province", "code"),
                        name="establishment_code_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EstablishmentMerge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("before", models.JSONField()),
                ("moved", models.JSONField()),
                ("reason", models.TextField(blank=True)),
                ("merged_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "dropped",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="establishments.establishment",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merges",
                        to="establishments.establishment",
                    ),
                ),
                (
                    "merged_by",
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
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("dropped",),
                        name="establishment_merged_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="YearFigures",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("workers", models.PositiveIntegerField(null=True)),
                ("turnover_vnd", models.BigIntegerField(null=True)),
                ("investment_vnd", models.BigIntegerField(null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                (
                    "establishment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="years",
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
            ],
            options={
                "ordering": ["-year"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("establishment", "year"), name="establishment_year_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("turnover_vnd__isnull", True),
                                ("turnover_vnd__gte", 0),
                                _connector="OR",
                            ),
                            models.Q(
                                ("investment_vnd__isnull", True),
                                ("investment_vnd__gte", 0),
                                _connector="OR",
                            ),
                        ),
                        name="establishment_year_not_negative",
                    ),
                ],
            },
        ),
        make_searchable("establishments_establishment"),
    ]
