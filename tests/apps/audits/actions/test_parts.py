"""Systems, findings, packages, sections, signature: kept, changed, removed, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.audits.actions.amend_audit import amend_audit
from khuyencong.apps.audits.actions.remove_part import remove_part
from khuyencong.apps.audits.actions.restore_part import restore_part
from khuyencong.apps.audits.actions.save_finding import save_finding
from khuyencong.apps.audits.actions.save_measure import save_measure
from khuyencong.apps.audits.actions.save_package import save_package
from khuyencong.apps.audits.actions.save_section import save_section
from khuyencong.apps.audits.actions.save_system import save_system
from khuyencong.apps.audits.actions.set_savings import set_savings
from khuyencong.apps.audits.actions.set_status import set_status
from khuyencong.apps.audits.actions.sign_audit import sign_audit
from khuyencong.apps.audits.actions.withdraw_signature import withdraw_signature
from khuyencong.apps.audits.facts import (
    AuditFacts,
    FindingFacts,
    LineFacts,
    MeasureFacts,
    SystemFacts,
)
from khuyencong.apps.audits.models import EnergyAudit, Measure, Package, ReportSection, System
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.audits.working import result_of
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import VISITED, audit, energy_site, given, measure, saving

__all__ = ["audit", "energy_site", "given", "measure", "saving"]
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00"
    b"\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff"
    b"\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)
FRAME = AuditFacts(kind="walk_through", visited_on=VISITED)


def last_verb() -> str:
    return Entry.objects.latest("pk").verb


@pytest.fixture
def system(audit: EnergyAudit, given: Any) -> System:
    facts = SystemFacts(
        kind="motors",
        name="Dàn cưa",
        figures=(("Công suất", "15", "kW"), ("", "", "")),
        uses=(("electricity", Decimal("20000.0")),),
    )
    return save_system(audit=audit, facts=facts, **given)


class TestSystems:
    def test_it_is_kept_and_changed(self, system: System, given: Any) -> None:
        assert system.figures == [{"name": "Công suất", "value": "15", "unit": "kW"}]
        assert system.uses == {"electricity": "20000"}
        facts = SystemFacts(kind="motors", name="Dàn cưa vòng")
        changed = save_system(
            audit=system.audit, facts=facts, stored=system, seen_version=1, **given
        )
        assert (changed.version, changed.name, changed.uses) == (2, "Dàn cưa vòng", {})
        assert last_verb() == "audits.system.saved"

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"kind": "spaceship"}, "kind"),
            ({"name": ""}, "name"),
            ({"uses": (("water", Decimal(1)),)}, "uses"),
            ({"uses": (("electricity", Decimal(-1)),)}, "uses"),
            ({"figures": (("a", "b", "c"),) * 61}, "figures"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, audit: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        facts = SystemFacts(**{"kind": "boiler", "name": "x", **wrong})
        with pytest.raises(BadInput) as refusal:
            save_system(audit=audit, facts=facts, **given)
        assert refusal.value.field == field

    def test_it_is_removed_when_nothing_rests_on_it(self, system: System, given: Any) -> None:
        facts = FindingFacts(text="Đai chùng", system_id=system.pk)
        finding = save_finding(audit=system.audit, facts=facts, **given)
        with pytest.raises(BadInput, match="gắn vào"):
            remove_part(audit=system.audit, part=system, **given)
        remove_part(audit=system.audit, part=finding, **given)
        remove_part(audit=system.audit, part=system, **given)
        assert not System.objects.exists()
        assert last_verb() == "audits.system.removed"
        with pytest.raises(BadInput, match="không còn"):
            remove_part(audit=system.audit, part=system, **given)


class TestFindings:
    def test_a_picture_is_kept_with_it(self, audit: Any, given: Any, settings: Any, tmp_path: Any):
        settings.FILES = tmp_path
        sent = ("ro-khi.png", PNG)
        finding = save_finding(audit=audit, facts=FindingFacts(text="Rò khí"), sent=sent, **given)
        assert finding.photo is not None
        assert finding.photo.name == "ro-khi.png"
        assert last_verb() == "audits.finding.saved"

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"text": " "}, "text"),
            ({"severity": "awful"}, "severity"),
            ({"system_id": 9}, "system"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, audit: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            save_finding(audit=audit, facts=FindingFacts(**{"text": "x", **wrong}), **given)
        assert refusal.value.field == field


class TestPackages:
    def test_it_counts_with_the_rates_of_the_audit(self, saving: Measure, given: Any) -> None:
        """10 million a year for 20 million over 2 years at 10 %: 17.355372 - 20 = -2.644628."""
        frame = replace(FRAME, discount_share=Decimal("0.1"))
        amend_audit(audit=saving.audit, facts=frame, **given)
        facts = PackageFacts(name="Làm ngay", measure_ids=(saving.pk,), life_years=2)
        package = save_package(audit=saving.audit, facts=facts, **given)
        assert last_verb() == "audits.package.saved"
        told = result_of(Package.objects.get(pk=package.pk))
        assert told.worth.npv_vnd == pytest.approx(-2_644_628, abs=1)
        assert told.worth.simple_payback_years == 2

    def test_measures_that_exclude_each_other_are_refused(self, saving: Any, given: Any) -> None:
        facts = MeasureFacts(title="Quấn lại động cơ", excludes=(saving.pk,))
        other = save_measure(audit=saving.audit, facts=facts, **given)
        chosen = PackageFacts(name="Cả hai", measure_ids=(saving.pk, other.pk))
        with pytest.raises(BadInput, match="một trong hai"):
            save_package(audit=saving.audit, facts=chosen, **given)
        assert not Package.objects.exists()

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"name": ""}, "name"),
            ({"measure_ids": ()}, "measures"),
            ({"measure_ids": (98765,)}, "measures"),
            ({"grant_vnd": 5}, "grant_basis"),
            ({"grant_vnd": 21_000_000, "grant_basis": "x"}, "grant_vnd"),
            ({"loan_vnd": 5}, "loan_rate_share"),
            ({"loan_vnd": -5}, "loan_vnd"),
            ({"life_years": 99}, "life_years"),
            ({"swing_share": Decimal(1)}, "swing_share"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, saving: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        right = {"name": "x", "measure_ids": (saving.pk,), "life_years": 5}
        with pytest.raises(BadInput) as refusal:
            save_package(audit=saving.audit, facts=PackageFacts(**{**right, **wrong}), **given)
        assert refusal.value.field == field


class TestFrame:
    def test_another_day_counts_by_its_factors(self, saving: Measure, given: Any) -> None:
        """5 MWh by the factor of 2015: 5 x 0.8154 = 4.077."""
        amend_audit(audit=saving.audit, facts=replace(FRAME, visited_on=date(2015, 5, 4)), **given)
        assert Measure.objects.get().saving_tco2 == Decimal("4.077")
        assert last_verb() == "audits.audit.amended"

    def test_an_older_state_is_refused(self, audit: EnergyAudit, given: Any) -> None:
        amend_audit(audit=audit, facts=FRAME, seen_version=1, **given)
        with pytest.raises(BadInput, match="Người khác vừa sửa"):
            amend_audit(audit=audit, facts=FRAME, seen_version=1, **given)


class TestSections:
    def test_words_are_kept_and_given_back(self, audit: EnergyAudit, given: Any) -> None:
        how = {"audit": audit, "key": "summary", **given}
        assert save_section(title="Tóm tắt", body=" Xưởng nhỏ ", **how).body == "Xưởng nhỏ"
        assert save_section(title="Tóm lược", body="", **how).title == "Tóm lược"
        assert save_section(title="Tóm tắt", body="", **how).title == ""
        assert ReportSection.objects.count() == 1
        assert last_verb() == "audits.section.saved"

    def test_a_heading_that_is_none(self, audit: EnergyAudit, given: Any) -> None:
        with pytest.raises(BadInput, match="không có mục này"):
            save_section(audit=audit, key="love", title="", body="", **given)


class TestSigning:
    def test_what_is_signed_stays_until_it_is_withdrawn(self, saving: Any, given: Any) -> None:
        audit = saving.audit
        name = {"auditor": "Trần Văn Mẫu", "certificate_number": "01/KTV", "on": VISITED}
        sign_audit(audit=audit, **name, **given)
        assert last_verb() == "audits.audit.signed"
        with pytest.raises(BadInput, match="đã ký"):
            sign_audit(audit=audit, **name, **given)
        with pytest.raises(BadInput, match="rút chữ ký trước khi sửa"):
            save_measure(audit=audit, facts=MeasureFacts(title="x"), **given)
        set_status(measure=saving, status="accepted", on=VISITED, **given)
        withdraw_signature(audit=audit, reason="Sửa giá điện", **given)
        assert last_verb() == "audits.audit.signature_withdrawn"
        save_measure(audit=audit, facts=MeasureFacts(title="x"), **given)

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"auditor": ""}, "auditor"),
            ({"certificate_number": " "}, "certificate_number"),
            ({"on": date(2016, 1, 1)}, "on"),
        ],
    )
    def test_what_cannot_be_names_its_field(
        self, audit: Any, given: Any, wrong: dict[str, Any], field: str
    ) -> None:
        right = {"auditor": "x", "certificate_number": "1", "on": VISITED}
        with pytest.raises(BadInput) as refusal:
            sign_audit(audit=audit, **{**right, **wrong}, **given)
        assert refusal.value.field == field

    def test_it_refuses_who_may_not(self, audit: Any, outsider: Any, at: Any) -> None:
        how = {"auditor": "x", "certificate_number": "1", "on": VISITED}
        with pytest.raises(NotAllowed):
            sign_audit(audit=audit, **how, actor=outsider, at=at)


class TestRemoving:
    def test_a_measure_goes_with_its_runs(self, saving: Measure, given: Any) -> None:
        run = saving.runs.get()
        with pytest.raises(BadInput, match="lấy số từ lần tính này"):
            remove_part(audit=saving.audit, part=run, **given)
        remove_part(audit=saving.audit, part=saving, **given)
        assert not Measure.objects.exists()
        assert last_verb() == "audits.measure.removed"

    def test_a_measure_with_a_decision_stays(self, saving: Measure, given: Any) -> None:
        set_status(measure=saving, status="accepted", on=VISITED, **given)
        with pytest.raises(BadInput, match="quyết định của cơ sở"):
            remove_part(audit=saving.audit, part=Measure.objects.get(), **given)


class TestRestoring:
    def test_a_measure_comes_back_with_runs_savings_and_package(
        self, saving: Measure, given: Any
    ) -> None:
        audit = saving.audit
        other = save_measure(audit=audit, facts=MeasureFacts(title="Máy mới"), **given)
        other.excludes.add(saving)
        facts = PackageFacts(name="Cả gói", measure_ids=(saving.pk,))
        package = save_package(audit=audit, facts=facts, **given)
        before = Measure.objects.filter(pk=saving.pk).values().get()
        run = saving.runs.values().get()
        line = saving.lines.values().get()
        entry = remove_part(audit=audit, part=saving, **given)
        assert not Measure.objects.filter(pk=saving.pk).exists()
        back = restore_part(audit=audit, entry_id=entry.pk, **given)
        assert Measure.objects.filter(pk=saving.pk).values().get() == before
        assert (back.runs.values().get(), back.lines.values().get()) == (run, line)
        assert list(back.excludes.all()) == [other]
        assert list(package.measures.all()) == [saving]
        assert last_verb() == "audits.measure.restored"
        assert Entry.objects.latest("pk").data == {"measure": "Thay động cơ"}

    def test_a_package_changed_since_is_left_alone(self, saving: Measure, given: Any) -> None:
        audit = saving.audit
        other = save_measure(audit=audit, facts=MeasureFacts(title="Máy mới"), **given)
        facts = PackageFacts(name="Cả gói", measure_ids=(saving.pk, other.pk))
        package = save_package(audit=audit, facts=facts, **given)
        entry = remove_part(audit=audit, part=saving, **given)
        changed = replace(facts, measure_ids=(other.pk,))
        save_package(audit=audit, facts=changed, stored=package, **given)
        restore_part(audit=audit, entry_id=entry.pk, **given)
        assert list(package.measures.all()) == [other]

    def test_it_comes_back_once(self, system: System, given: Any) -> None:
        entry = remove_part(audit=system.audit, part=system, **given)
        assert restore_part(audit=system.audit, entry_id=entry.pk, **given) == system
        assert System.objects.get().figures == system.figures
        with pytest.raises(BadInput, match="đã được lấy lại"):
            restore_part(audit=system.audit, entry_id=entry.pk, **given)

    def test_a_line_of_savings_with_the_sums(self, saving: Measure, given: Any) -> None:
        """5 000 kWh at 2 000 đồng are 10 million đồng a year, 5 000 x 0.0001543 = 0.7715 TOE."""
        audit, line = saving.audit, saving.lines.get()
        before = saving.lines.values().get()
        entry = remove_part(audit=audit, part=line, **given)
        saving.refresh_from_db()
        assert (saving.saving_vnd, saving.saving_toe) == (None, None)
        assert last_verb() == "audits.saving_line.removed"
        assert entry.data["saving_line"] == "Thay động cơ: Điện"
        assert restore_part(audit=audit, entry_id=entry.pk, **given) == line
        assert saving.lines.values().get() == before
        saving.refresh_from_db()
        assert (saving.saving_vnd, saving.saving_toe) == (10_000_000, Decimal("0.7715"))
        assert last_verb() == "audits.saving_line.restored"

    def test_a_line_comes_back_once_also_under_another_key(
        self, saving: Measure, given: Any
    ) -> None:
        audit = saving.audit
        entry = remove_part(audit=audit, part=saving.lines.get(), **given)
        line = restore_part(audit=audit, entry_id=entry.pk, **given)
        names = LineFacts.__dataclass_fields__
        kept = LineFacts(**{name: getattr(line, name) for name in names})
        set_savings(measure=saving, lines=[kept], **given)
        assert saving.lines.get() != line
        with pytest.raises(BadInput, match="đã được lấy lại"):
            restore_part(audit=audit, entry_id=entry.pk, **given)
        assert saving.lines.count() == 1

    def test_a_line_waits_for_its_run(self, saving: Measure, given: Any) -> None:
        audit = saving.audit
        line = remove_part(audit=audit, part=saving.lines.get(), **given)
        run = remove_part(audit=audit, part=saving.runs.get(), **given)
        with pytest.raises(BadInput, match="lấy lại chỗ đó trước"):
            restore_part(audit=audit, entry_id=line.pk, **given)
        restore_part(audit=audit, entry_id=run.pk, **given)
        assert restore_part(audit=audit, entry_id=line.pk, **given).measure == saving

    def test_a_finding_waits_for_its_system(self, system: System, given: Any) -> None:
        audit = system.audit
        facts = FindingFacts(text="Bụi", severity="low", system_id=system.pk)
        finding = save_finding(audit=audit, facts=facts, **given)
        first = remove_part(audit=audit, part=finding, **given)
        second = remove_part(audit=audit, part=system, **given)
        with pytest.raises(BadInput, match="lấy lại chỗ đó trước"):
            restore_part(audit=audit, entry_id=first.pk, **given)
        restore_part(audit=audit, entry_id=second.pk, **given)
        assert restore_part(audit=audit, entry_id=first.pk, **given).text == "Bụi"

    def test_what_was_signed_since_stays(self, system: System, given: Any) -> None:
        audit = system.audit
        entry = remove_part(audit=audit, part=system, **given)
        name = {"auditor": "Trần Văn Mẫu", "certificate_number": "01/KTV", "on": VISITED}
        sign_audit(audit=audit, **name, **given)
        with pytest.raises(BadInput, match="rút chữ ký"):
            restore_part(audit=audit, entry_id=entry.pk, **given)
        assert not System.objects.exists()

    def test_only_a_line_that_took_something_off(
        self, system: System, given: Any, outsider: Any, at: Any
    ) -> None:
        saved = Entry.objects.latest("pk")
        with pytest.raises(BadInput, match="Không có việc nào"):
            restore_part(audit=system.audit, entry_id=saved.pk, **given)
        entry = remove_part(audit=system.audit, part=system, **given)
        with pytest.raises(NotAllowed):
            restore_part(audit=system.audit, entry_id=entry.pk, actor=outsider, at=at)
