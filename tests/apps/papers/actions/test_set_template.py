"""A province's own template: from a day on, checked, journalled, and back again."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import pytest

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.papers.actions.set_template import return_to_template, send_template
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.models import PaperTemplate
from khuyencong.apps.papers.saying import Said
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.papers import templates_cast as cast
from tests.results_cast import project_of_a_machine

FROM = date(2016, 11, 1)


@pytest.fixture
def sent(department: Any, appraiser: Any, at: Any, settings: Any, tmp_path: Any) -> dict[str, Any]:
    """A template that says one thing of its own."""
    settings.FILES = tmp_path / "files"
    return {
        "kind_id": "request_letter",
        "name": "mau.docx",
        "data": cast.template("Mẫu của tỉnh: {{ ten_de_an }}"),
        "valid_from": FROM,
        "note": "Theo quy chế văn thư của tỉnh",
        "unit": department,
        "actor": appraiser,
        "at": at,
    }


def first_words(project: Any, officer: Any, at: Any, day: date) -> str:
    said = Said(issuer="Trung tâm", number="1", issued_on=day)
    given: dict[str, Any] = {"said": said, "actor": officer, "at": at}
    written = write_paper(project=project, kind_id="request_letter", **given)
    text = docx.Document(io.BytesIO(read_bytes(written.docx))).paragraphs[0].text
    return str(text)


def test_papers_from_its_day_on_are_written_with_it(
    sent: dict[str, Any], centre: Any, officer: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    send_template(**sent)
    own = "Mẫu của tỉnh: Hỗ trợ máy bào bốn mặt"
    assert first_words(project, officer, at, date(2016, 11, 2)) == own
    assert first_words(project, officer, at, date(2016, 10, 31)) != own


def test_the_journal_says_who_and_why(sent: dict[str, Any]) -> None:
    template = send_template(**sent)
    entry = Entry.objects.get(verb="papers.template.set")
    assert (entry.object_id, entry.reason) == (str(template.pk), sent["note"])


def test_the_shipped_one_holds_again(
    sent: dict[str, Any], centre: Any, officer: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    first = send_template(**sent)
    given = {key: sent[key] for key in ("kind_id", "valid_from", "note", "unit", "actor", "at")}
    return_to_template(former=None, **given)
    assert "Mẫu của tỉnh" not in first_words(project, officer, at, FROM)
    again = return_to_template(former=first, **given)
    assert "Mẫu của tỉnh" in first_words(project, officer, at, FROM)
    assert [each.version for each in PaperTemplate.objects.order_by("pk")] == [1, 2, 3]
    assert again.file == first.file


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"data": cast.template("{{ la }}")}, "“la”"),
        ({"data": b"khong phai word"}, "mau.docx"),
        ({"data": b""}, "rỗng"),
        ({"note": "  "}, "Ghi chú"),
        ({"kind_id": "nothing"}, "Không có loại văn bản"),
    ],
)
def test_it_refuses_and_keeps_nothing(
    change: dict[str, Any], said: str, sent: dict[str, Any]
) -> None:
    with pytest.raises(BadInput, match=said):
        send_template(**{**sent, **change})
    assert not PaperTemplate.objects.exists()
    assert not StoredFile.objects.exists()


def test_a_day_before_the_newest_is_refused(sent: dict[str, Any]) -> None:
    send_template(**sent)
    with pytest.raises(BadInput, match="01/11/2016"):
        send_template(**{**sent, "valid_from": date(2016, 10, 1)})


def test_an_officer_of_the_centre_may_not(
    sent: dict[str, Any], officer: Any, centre: Any, outsider: Any
) -> None:
    for actor, unit in ((officer, centre), (outsider, sent["unit"])):
        with pytest.raises(NotAllowed):
            send_template(**{**sent, "actor": actor, "unit": unit})
