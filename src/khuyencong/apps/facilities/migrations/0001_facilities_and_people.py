"""Rooms, vehicles, instruments, their bookings; staff and collaborators in the communes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from khuyencong.apps.facilities.overlaps import keep_apart
from khuyencong.apps.search.migrate import make_searchable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_delegations_end_early"),
        ("audits", "0006_add_signed_at"),
        ("places", "0001_places"),
        ("projects", "0015_projects_amounts_to_ledger"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Facility",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("room", "Phòng"),
                            ("vehicle", "Xe"),
                            ("instrument", "Thiết bị đo"),
                        ],
                        max_length=12,
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=200)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("seats", models.PositiveSmallIntegerField(null=True)),
                ("plate", models.CharField(blank=True, max_length=20)),
                ("serial", models.CharField(blank=True, max_length=80)),
                (
                    "condition",
                    models.CharField(
                        choices=[
                            ("good", "Tốt"),
                            ("worn", "Đã cũ, còn dùng được"),
                            ("broken", "Đang hỏng"),
                        ],
                        default="good",
                        max_length=8,
                    ),
                ),
                ("bought_on", models.DateField(null=True)),
                ("cost_vnd", models.BigIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("in_use", "Đang dùng"), ("set_aside", "Ngừng dùng")],
                        default="in_use",
                        max_length=10,
                    ),
                ),
                ("set_aside_reason", models.CharField(blank=True, max_length=500)),
                ("calibrated_until", models.DateField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
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
        ),
        migrations.CreateModel(
            name="Calibration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("calibrated_on", models.DateField()),
                ("valid_until", models.DateField()),
                ("certificate", models.CharField(blank=True, max_length=120)),
                ("by_whom", models.CharField(max_length=300)),
                ("removed_at", models.DateTimeField(null=True)),
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
                    "facility",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calibrations",
                        to="facilities.facility",
                    ),
                ),
            ],
            options={
                "ordering": ["-calibrated_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Booking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("project", "Đề án"),
                            ("class", "Lớp đào tạo, tập huấn"),
                            ("audit", "Khảo sát năng lượng"),
                            ("visit", "Trao đổi kinh nghiệm"),
                            ("other", "Việc khác"),
                        ],
                        max_length=10,
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[("booked", "Đã đặt"), ("cancelled", "Đã hủy")],
                        default="booked",
                        max_length=10,
                    ),
                ),
                ("cancel_reason", models.CharField(blank=True, max_length=500)),
                ("is_past_calibration", models.BooleanField(default=False)),
                ("search", models.TextField(blank=True)),
                (
                    "audit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="bookings",
                        to="audits.energyaudit",
                    ),
                ),
                (
                    "booked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="bookings",
                        to="projects.project",
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
                    "facility",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bookings",
                        to="facilities.facility",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StaffMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(max_length=120)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("other_skills", models.CharField(blank=True, max_length=500)),
                ("started_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("working", "Đang làm"), ("left", "Đã thôi")],
                        default="working",
                        max_length=8,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
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
        ),
        migrations.CreateModel(
            name="StaffSkill",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("skill", models.CharField(max_length=40)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="skills",
                        to="facilities.staffmember",
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
                "ordering": ["skill"],
            },
        ),
        migrations.CreateModel(
            name="Training",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("what", models.CharField(max_length=300)),
                ("by_whom", models.CharField(blank=True, max_length=300)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("certificate", models.CharField(blank=True, max_length=200)),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="trainings",
                        to="facilities.staffmember",
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
                "ordering": ["-starts_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CommuneCollaborator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("full_name", models.CharField(blank=True, max_length=120)),
                ("commune", models.CharField(max_length=200)),
                ("area", models.CharField(blank=True, max_length=500)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("decided_by", models.CharField(blank=True, max_length=200)),
                ("started_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "Đang hoạt động"), ("ended", "Đã thôi")],
                        default="active",
                        max_length=8,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("search", models.TextField(blank=True)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
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
                "indexes": [
                    models.Index(
                        models.F("unit"), models.F("commune"), models.F("id"), name="collab_of_unit"
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("commune"),
                        models.F("id"),
                        name="collab_of_province",
                    ),
                    models.Index(models.F("commune"), models.F("id"), name="collab_of_all"),
                    models.Index(
                        models.F("unit"),
                        models.F("state"),
                        models.F("commune"),
                        models.F("id"),
                        name="collab_state_of_unit",
                    ),
                    models.Index(
                        models.F("province"),
                        models.F("state"),
                        models.F("commune"),
                        models.F("id"),
                        name="collab_state_of_province",
                    ),
                    models.Index(
                        models.F("state"),
                        models.F("commune"),
                        models.F("id"),
                        name="collab_state_of_all",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("account__isnull", False)),
                        fields=("unit", "account"),
                        name="collab_account_once_in_a_unit",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("account__isnull", False), ("full_name", "")),
                            models.Q(
                                ("account__isnull", True),
                                models.Q(("full_name", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="collab_named_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("commune", ""), _negated=True),
                        name="collab_has_a_commune",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", True), ("state", "active")),
                            models.Q(("ended_on__isnull", False), ("state", "ended")),
                            _connector="OR",
                        ),
                        name="collab_ends_on_a_day",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("unit"), models.F("name"), models.F("id"), name="facility_of_unit"
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("province"), models.F("name"), models.F("id"), name="facility_of_province"
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(models.F("name"), models.F("id"), name="facility_of_all"),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("unit"),
                models.F("kind"),
                models.F("name"),
                models.F("id"),
                name="facility_kind_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("province"),
                models.F("kind"),
                models.F("name"),
                models.F("id"),
                name="facility_kind_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("kind"), models.F("name"), models.F("id"), name="facility_kind_of_all"
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("unit"),
                models.F("state"),
                models.F("name"),
                models.F("id"),
                name="facility_state_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("province"),
                models.F("state"),
                models.F("name"),
                models.F("id"),
                name="facility_state_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("state"), models.F("name"), models.F("id"), name="facility_state_of_all"
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("unit"),
                models.F("calibrated_until"),
                models.F("name"),
                models.F("id"),
                name="facility_until_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("province"),
                models.F("calibrated_until"),
                models.F("name"),
                models.F("id"),
                name="facility_until_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="facility",
            index=models.Index(
                models.F("calibrated_until"),
                models.F("name"),
                models.F("id"),
                name="facility_until_of_all",
            ),
        ),
        migrations.AddConstraint(
            model_name="facility",
            constraint=models.UniqueConstraint(fields=("unit", "code"), name="facility_code_once"),
        ),
        migrations.AddConstraint(
            model_name="facility",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="facility_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="facility",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cost_vnd__isnull", True), ("cost_vnd__gte", 0), _connector="OR"
                ),
                name="facility_cost_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="facility",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("set_aside_reason", ""), ("state", "in_use")),
                    models.Q(
                        ("state", "set_aside"), models.Q(("set_aside_reason", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="facility_aside_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="calibration",
            constraint=models.CheckConstraint(
                condition=models.Q(("valid_until__gte", models.F("calibrated_on"))),
                name="calibration_days_in_order",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("unit"), models.F("starts_at"), models.F("id"), name="booking_of_unit"
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("province"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(models.F("starts_at"), models.F("id"), name="booking_of_all"),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("unit"),
                models.F("state"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_state_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("province"),
                models.F("state"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_state_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("state"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_state_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("unit"),
                models.F("purpose"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_purpose_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("province"),
                models.F("purpose"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_purpose_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(
                models.F("purpose"),
                models.F("starts_at"),
                models.F("id"),
                name="booking_purpose_of_all",
            ),
        ),
        migrations.AddIndex(
            model_name="booking",
            index=models.Index(fields=["facility", "starts_at"], name="booking_of_facility"),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                name="booking_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True), name="booking_says_what_for"
            ),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(
                models.F("unit"), models.F("full_name"), models.F("id"), name="staff_of_unit"
            ),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(
                models.F("province"),
                models.F("full_name"),
                models.F("id"),
                name="staff_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(models.F("full_name"), models.F("id"), name="staff_of_all"),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(
                models.F("unit"),
                models.F("state"),
                models.F("full_name"),
                models.F("id"),
                name="staff_state_of_unit",
            ),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(
                models.F("province"),
                models.F("state"),
                models.F("full_name"),
                models.F("id"),
                name="staff_state_of_province",
            ),
        ),
        migrations.AddIndex(
            model_name="staffmember",
            index=models.Index(
                models.F("state"), models.F("full_name"), models.F("id"), name="staff_state_of_all"
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("account__isnull", False)),
                fields=("unit", "account"),
                name="staff_account_once_in_a_unit",
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.CheckConstraint(
                condition=models.Q(("full_name", ""), _negated=True), name="staff_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmember",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_on__isnull", True), ("state", "working")),
                    models.Q(("ended_on__isnull", False), ("state", "left")),
                    _connector="OR",
                ),
                name="staff_leaves_on_a_day",
            ),
        ),
        migrations.AddIndex(
            model_name="staffskill",
            index=models.Index(fields=["skill", "member"], name="staff_skill_of"),
        ),
        migrations.AddConstraint(
            model_name="staffskill",
            constraint=models.UniqueConstraint(fields=("member", "skill"), name="staff_skill_once"),
        ),
        migrations.AddConstraint(
            model_name="training",
            constraint=models.CheckConstraint(
                condition=models.Q(("what", ""), _negated=True), name="training_says_what"
            ),
        ),
        migrations.AddConstraint(
            model_name="training",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                name="training_days_in_order",
            ),
        ),
        keep_apart(),
        make_searchable("facilities_facility"),
        make_searchable("facilities_booking"),
        make_searchable("facilities_staffmember"),
        make_searchable("facilities_communecollaborator"),
    ]
