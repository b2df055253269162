"""An audit goes out and comes in without loss; twice changes nothing."""

from __future__ import annotations

import copy
import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from khuyencong.apps.audits.actions.import_audit import import_audit
from khuyencong.apps.audits.exchanging import audit_document
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.queries import get_whole_audit
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.energy_audit.exchange import canonical
from khuyencong.domain.energy_audit.kept import keep
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.audit_cast import INPUTS, audit, energy_site, given, measure, saving

__all__ = ["audit", "energy_site", "given", "measure", "saving"]
Document = dict[str, Any]
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
said = words.filter(str.strip)
ids = st.uuids(version=4).map(str)
money = st.integers(0, 10**15)
decimals = st.decimals(0, 10**6, places=4, allow_nan=False).map(lambda x: f"{x:f}")
shares = st.decimals(0, 1, places=4, allow_nan=False).map(lambda x: f"{x:f}")
years = st.none() | st.integers(1, 60)
extra = st.dictionaries(st.just("x-ours"), st.integers() | st.lists(words, max_size=2), max_size=1)


@st.composite
def documents(draw: Any) -> Document:
    """A whole audit: systems, findings, measures with runs and lines, packages, sections."""
    systems = draw(st.lists(_systems(), max_size=2))
    keys = [each["id"] for each in systems]
    some = st.none() | (st.sampled_from(keys) if keys else st.none())
    findings = draw(st.lists(_finding(some), max_size=2))
    measures = draw(st.lists(_measure(some), max_size=3))
    known = [each["id"] for each in measures]
    for each in measures:
        each["excludes"] = [key for key in known if key != each["id"] and draw(st.booleans())]
    return canonical(
        {
            **draw(extra),
            "format": "khuyencong.energy-audit",
            "version": 1,
            "id": draw(ids),
            "kind": draw(st.sampled_from(["walk_through", "detailed"])),
            "visited_on": "2016-11-20",
            "auditor": draw(said),
            "note": draw(said),
            "discount_share": draw(st.none() | shares),
            "systems": systems,
            "findings": findings,
            "measures": measures,
            "packages": draw(st.lists(_package(known), max_size=1)),
            "sections": draw(st.just([]) | st.just([{"key": "summary", "body": "x"}])),
        }
    )


@st.composite
def _systems(draw: Any) -> Document:
    return {
        **draw(extra),
        "id": draw(ids),
        "position": draw(st.integers(1, 9)),
        "kind": "motors",
        "name": draw(said),
        "figures": [{"name": draw(words), "value": draw(words), "unit": "kW"}],
        "uses": draw(st.dictionaries(st.just("electricity"), decimals, max_size=1)),
        "note": draw(words),
    }


@st.composite
def _finding(draw: Any, systems: Any) -> Document:
    return {
        **draw(extra),
        "id": draw(ids),
        "system": draw(systems),
        "text": draw(said),
        "severity": draw(st.sampled_from(["low", "high"])),
    }


@st.composite
def _measure(draw: Any, systems: Any) -> Document:
    status = draw(st.sampled_from(["proposed", "refused", "done"]))
    run = _kept(draw(ids)) if draw(st.booleans()) else None
    lines = [
        {
            **draw(extra),
            "what": draw(st.sampled_from(["electricity", "rice_husk", "peak_load"])),
            "quantity": draw(decimals),
            "explanation": draw(said),
        }
    ]
    if run:
        drawn = {"what": "electricity", "quantity": "5000", "output": "energy_use"}
        lines.append({**drawn, "run": run["id"], "unit_price": "2000", "price_source": draw(said)})
    return {
        **draw(extra),
        "id": draw(ids),
        "position": draw(st.integers(1, 9)),
        "system": draw(systems),
        "title": draw(said),
        "investment_vnd": draw(money),
        "running_cost_vnd": draw(money),
        "life_years": draw(years),
        "status": status,
        "reason": draw(said) if status == "refused" else "",
        "excludes": [],
        "runs": [run] if run else [],
        "savings": lines,
    }


@st.composite
def _package(draw: Any, measures: list[str]) -> Document:
    loan = draw(st.integers(0, 5))
    terms = {"loan_rate_share": "0.09", "loan_years": 3} if loan else {}
    return {
        **draw(extra),
        "id": draw(ids),
        "name": draw(said),
        "measures": measures[:1],
        "life_years": draw(years),
        "grant_vnd": 7,
        "grant_basis": draw(said),
        "loan_vnd": loan,
        **terms,
        "swing_share": draw(st.none() | st.just("0.2")),
    }


def _kept(key: str) -> Document:
    kept = keep(calculator="electricity_reduction", inputs=INPUTS)
    return {
        "id": key,
        "calculator": kept.calculator,
        "inputs": kept.inputs,
        "answer": kept.answer,
        "engine_version": kept.engine_version,
        "sha256": kept.sha256,
        "kept_at": datetime(2016, 11, 21, 2, tzinfo=UTC).isoformat(),
    }


def exported(audit: EnergyAudit, actor: Any) -> Document:
    whole = get_whole_audit(audit.pk, visible_to=actor)
    told: Document = json.loads(json.dumps(audit_document(whole, with_results=False)))
    return told


def in_order(document: Document) -> Document:
    """Parts by id: where they stand is told by their position."""
    told = copy.deepcopy(document)
    for name in ("systems", "findings", "measures", "packages"):
        told[name].sort(key=lambda each: each["id"])
    return told


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(document=documents())
def test_export_of_import_is_the_document(
    energy_site: Site, given: Any, document: Document
) -> None:
    with transaction.atomic():
        made, is_new = import_audit(site=energy_site, document=copy.deepcopy(document), **given)
        assert is_new
        assert in_order(exported(made, given["actor"])) == in_order(document)
        lines = Entry.objects.count()
        again, is_changed = import_audit(site=energy_site, document=document, **given)
        assert (again.pk, is_changed, Entry.objects.count()) == (made.pk, False, lines)
        transaction.set_rollback(True)  # the next example may draw the same ids


def test_an_audit_written_here_comes_back_the_same(saving: Measure, given: Any) -> None:
    document = exported(saving.audit, given["actor"])
    assert canonical(document) == document
    assert document["measures"][0]["savings"][0]["quantity"] == "5000"
    same, is_changed = import_audit(site=saving.audit.site, document=document, **given)
    assert (same.pk, is_changed) == (saving.audit_id, False)


def test_what_was_computed_is_told_and_not_read(saving: Measure, given: Any) -> None:
    whole = get_whole_audit(saving.audit_id, visible_to=given["actor"])
    document = audit_document(whole)
    assert document["measures"][0]["results"]["payback_years"] == 2
    document["measures"][0]["results"]["payback_years"] = 0.1
    assert import_audit(site=whole.site, document=document, **given)[1] is False


def test_a_newer_file_changes_what_it_holds_and_leaves_the_rest(saving: Any, given: Any) -> None:
    document = exported(saving.audit, given["actor"])
    measure = document["measures"][0]
    measure["title"] = "Thay hai động cơ"
    document["measures"] = [measure]
    _same, is_changed = import_audit(site=saving.audit.site, document=document, **given)
    assert is_changed
    assert Measure.objects.get().title == "Thay hai động cơ"
    assert Entry.objects.latest("pk").verb == "audits.audit.imported"


def test_a_picture_goes_along(audit: Any, given: Any, settings: Any, tmp_path: Any) -> None:
    from khuyencong.apps.audits.actions.save_finding import save_finding
    from khuyencong.apps.audits.facts import FindingFacts
    from tests.apps.audits.actions.test_parts import PNG

    settings.FILES = tmp_path
    sent = ("ro-khi.png", PNG)
    save_finding(audit=audit, facts=FindingFacts(text="Rò khí"), sent=sent, **given)
    document = exported(audit, given["actor"])
    assert document["findings"][0]["photo"]["name"] == "ro-khi.png"
    assert import_audit(site=audit.site, document=document, **given)[1] is False
    document["id"] = str(uuid.uuid4())
    document["findings"][0]["id"] = str(uuid.uuid4())
    made, _is_new = import_audit(site=audit.site, document=document, **given)
    assert exported(made, given["actor"]) == document


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["measures"][0]["runs"][0]["answer"]["outputs"].clear(), "không khớp mã kiểm"),
        (lambda d: d["measures"][0]["savings"][0].update(quantity="9"), "không khớp kết quả"),
        (lambda d: d["measures"][0]["savings"][0].update(what="mana"), "Không có loại năng lượng"),
        (lambda d: d.update(visited_on="2099-01-01"), "chưa đến"),
        (lambda d: d.update(signed_on="2016-11-22"), "cần số chứng chỉ"),
        (lambda d: d["sections"].append({"key": "love"}), "không có mục này"),
    ],
)
def test_a_file_that_cannot_be_is_refused_whole(
    saving: Measure, given: Any, change: Any, told: str
) -> None:
    document = exported(saving.audit, given["actor"])
    document["note"] = "khác"
    change(document)
    with pytest.raises(BadInput, match=told):
        import_audit(site=saving.audit.site, document=document, **given)
    assert EnergyAudit.objects.get().note == ""


def test_ids_of_another_audit_are_refused(saving: Measure, given: Any) -> None:
    document = exported(saving.audit, given["actor"])
    document["id"] = str(uuid.uuid4())
    with pytest.raises(BadInput, match="thuộc khảo sát khác"):
        import_audit(site=saving.audit.site, document=document, **given)


def test_it_refuses_who_may_not(energy_site: Site, outsider: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        import_audit(site=energy_site, document={}, actor=outsider, at=at)
