import django.db.models.deletion
from django.db import migrations, models

from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("audits", "0001_audits_and_measures"),
        ("documents", "0003_learned_columns"),
        ("energy_use", "0001_sites"),
        ("places", "0001_places"),
        ("projects", "0015_projects_amounts_to_ledger"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.UUIDField(unique=True)),
                ("position", models.PositiveIntegerField(default=1)),
                ("text", models.TextField()),
                (
                    "severity",
                    models.CharField(
                        choices=[("low", "Nhẹ"), ("medium", "Đáng kể"), ("high", "Nặng")],
                        default="medium",
                        max_length=10,
                    ),
                ),
                ("extra", models.JSONField(blank=True, default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CalculatorRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.UUIDField(unique=True)),
                ("position", models.PositiveIntegerField(default=1)),
                ("label", models.CharField(blank=True, max_length=200)),
                ("calculator", models.CharField(max_length=80)),
                ("inputs", models.JSONField()),
                ("answer", models.JSONField()),
                ("engine_version", models.CharField(max_length=40)),
                ("sha256", models.CharField(max_length=64)),
                ("kept_at", models.DateTimeField()),
                ("extra", models.JSONField(blank=True, default=dict)),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Package",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.UUIDField(unique=True)),
                ("position", models.PositiveIntegerField(default=1)),
                ("name", models.CharField(max_length=200)),
                ("life_years", models.PositiveSmallIntegerField(null=True)),
                ("salvage_vnd", models.BigIntegerField(default=0)),
                ("grant_vnd", models.BigIntegerField(default=0)),
                ("grant_basis", models.CharField(blank=True, max_length=300)),
                ("loan_vnd", models.BigIntegerField(default=0)),
                ("loan_rate_share", models.DecimalField(decimal_places=5, max_digits=7, null=True)),
                ("loan_years", models.PositiveSmallIntegerField(null=True)),
                ("swing_share", models.DecimalField(decimal_places=4, max_digits=5, null=True)),
                ("extra", models.JSONField(blank=True, default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="package_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("grant_vnd__gte", 0), ("loan_vnd__gte", 0), ("salvage_vnd__gte", 0)
                        ),
                        name="package_money_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("grant_vnd", 0),
                            models.Q(("grant_basis", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="package_grant_has_a_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("loan_vnd", 0),
                            models.Q(
                                ("loan_rate_share__isnull", False), ("loan_years__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="package_loan_has_its_terms",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportSection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=40)),
                ("title", models.CharField(blank=True, max_length=300)),
                ("body", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="SavingLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(default=1)),
                ("what", models.CharField(max_length=40)),
                ("quantity", models.DecimalField(decimal_places=4, max_digits=20)),
                ("unit_price", models.DecimalField(decimal_places=4, max_digits=16, null=True)),
                ("price_source", models.CharField(blank=True, max_length=300)),
                ("output", models.CharField(blank=True, max_length=80)),
                (
                    "hours",
                    models.DecimalField(decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "heat_value_mj",
                    models.DecimalField(decimal_places=4, max_digits=12, null=True),
                ),
                ("explanation", models.TextField(blank=True)),
                ("extra", models.JSONField(blank=True, default=dict)),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="System",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("external_id", models.UUIDField(unique=True)),
                ("position", models.PositiveIntegerField(default=1)),
                ("kind", models.CharField(max_length=30)),
                ("name", models.CharField(max_length=300)),
                ("figures", models.JSONField(blank=True, default=list)),
                ("uses", models.JSONField(blank=True, default=dict)),
                ("note", models.TextField(blank=True)),
                ("extra", models.JSONField(blank=True, default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "ordering": ["position", "pk"],
            },
        ),
        migrations.AddField(
            model_name="energyaudit",
            name="discount_share",
            field=models.DecimalField(decimal_places=5, max_digits=7, null=True),
        ),
        migrations.AddField(
            model_name="energyaudit",
            name="extra",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="energyaudit",
            name="price_growth_share",
            field=models.DecimalField(decimal_places=5, max_digits=7, null=True),
        ),
        migrations.AddField(
            model_name="energyaudit",
            name="rates_source",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="measure",
            name="dearer_vnd",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="measure",
            name="excludes",
            field=models.ManyToManyField(blank=True, to="audits.measure"),
        ),
        migrations.AddField(
            model_name="measure",
            name="extra",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="measure",
            name="running_cost_vnd",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddConstraint(
            model_name="energyaudit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("discount_share__isnull", True),
                    models.Q(("discount_share__gte", 0), ("discount_share__lte", 1)),
                    _connector="OR",
                ),
                name="energy_audit_discount_is_a_share",
            ),
        ),
        migrations.AddConstraint(
            model_name="energyaudit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("price_growth_share__isnull", True),
                    models.Q(("price_growth_share__gte", -1), ("price_growth_share__lte", 1)),
                    _connector="OR",
                ),
                name="energy_audit_growth_is_a_share",
            ),
        ),
        migrations.AddField(
            model_name="auditfinding",
            name="audit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="findings",
                to="audits.energyaudit",
            ),
        ),
        migrations.AddField(
            model_name="auditfinding",
            name="photo",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="auditfinding",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="auditfinding",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="calculatorrun",
            name="measure",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="runs",
                to="audits.measure",
            ),
        ),
        migrations.AddField(
            model_name="calculatorrun",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="calculatorrun",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="audit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="packages",
                to="audits.energyaudit",
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="measures",
            field=models.ManyToManyField(blank=True, related_name="packages", to="audits.measure"),
        ),
        migrations.AddField(
            model_name="package",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="package",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="reportsection",
            name="audit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sections",
                to="audits.energyaudit",
            ),
        ),
        migrations.AddField(
            model_name="reportsection",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="reportsection",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="savingline",
            name="less_run",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="audits.calculatorrun",
            ),
        ),
        migrations.AddField(
            model_name="savingline",
            name="measure",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="lines",
                to="audits.measure",
            ),
        ),
        migrations.AddField(
            model_name="savingline",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="savingline",
            name="run",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="audits.calculatorrun",
            ),
        ),
        migrations.AddField(
            model_name="savingline",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="system",
            name="audit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="systems",
                to="audits.energyaudit",
            ),
        ),
        migrations.AddField(
            model_name="system",
            name="province",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="places.adminunit",
            ),
        ),
        migrations.AddField(
            model_name="system",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.unit"
            ),
        ),
        migrations.AddField(
            model_name="auditfinding",
            name="system",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="findings",
                to="audits.system",
            ),
        ),
        migrations.AddField(
            model_name="measure",
            name="system",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="measures",
                to="audits.system",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dearer_vnd__gte", 0),
                    ("running_cost_vnd__gte", 0),
                    models.Q(("saving_vnd__isnull", True), ("saving_vnd__gte", 0), _connector="OR"),
                ),
                name="measure_money_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportsection",
            constraint=models.UniqueConstraint(fields=("audit", "key"), name="report_section_once"),
        ),
        migrations.AddConstraint(
            model_name="savingline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("output__gt", ""), ("run__isnull", False)),
                    models.Q(
                        ("less_run__isnull", True),
                        ("run__isnull", True),
                        models.Q(("explanation", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="saving_line_says_where_from",
            ),
        ),
        migrations.AddConstraint(
            model_name="savingline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("unit_price__isnull", True),
                    models.Q(("unit_price__gte", 0), models.Q(("price_source", ""), _negated=True)),
                    _connector="OR",
                ),
                name="saving_line_price_has_a_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="system",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="audit_system_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="auditfinding",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="audit_finding_says_something"
            ),
        ),
        make_searchable("audits_energyaudit"),
    ]
