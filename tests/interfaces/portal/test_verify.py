"""The public page that checks a paper: by file, by code; what hostile files get."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.papers.actions.sign_paper import sign_paper
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.saying import Said
from khuyencong.interfaces.portal.verifying import CHECKS
from tests.apps.documents import files_cast
from tests.apps.journal.conftest import tamper, write
from tests.apps.papers.signing_cast import PASSWORD, Authority
from tests.results_cast import project_of_a_machine

__all__ = ["tamper", "write"]
NOW = datetime.now(UTC)
PAGE = "/kiem-tra/"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority(NOW)


@pytest.fixture
def written(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> WrittenPaper:
    settings.FILES = tmp_path / "files"
    settings.TRUST_ROOTS = tmp_path / "roots"
    project = project_of_a_machine(centre, officer, at)
    said = Said(issuer="Trung tâm", number="12/TTKC", issued_on=date(2016, 11, 5))
    given: dict[str, Any] = {"said": said, "actor": officer, "at": NOW}
    return write_paper(project=project, kind_id="request_letter", **given)


def signed(written: WrittenPaper, authority: Authority, officer: Any) -> bytes:
    copy = sign_paper(
        written=written,
        key_data=authority.key_file(),
        password=PASSWORD,
        check_address="https://x.example/kiem-tra/",
        actor=officer,
        at=NOW,
    )
    return read_bytes(copy.file)


def sent(client: Any, data: bytes, name: str = "van-ban.pdf") -> Any:
    return client.post(PAGE, {"file": SimpleUploadedFile(name, data)})


def told(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_an_unknown_authority_is_never_called_trusted(
    written: WrittenPaper, authority: Authority, officer: Any, client: Any
) -> None:
    data = signed(written, authority, officer)
    files = StoredFile.objects.count()
    page = told(sent(client, data))
    assert "không rõ nơi cấp chứng thư" in page
    assert "được tin cậy" not in page
    assert "bản nháp" in page
    assert StoredFile.objects.count() == files  # what is sent here is not kept


def test_a_root_of_the_operator_makes_it_trusted(
    written: WrittenPaper, authority: Authority, officer: Any, client: Any, settings: Any
) -> None:
    authority.trusted_in(settings.TRUST_ROOTS)
    page = told(sent(client, signed(written, authority, officer)))
    assert "chứng thư do nơi được tin cậy cấp" in page


def test_the_same_name_of_another_authority_is_not_trusted(
    written: WrittenPaper, authority: Authority, officer: Any, client: Any, settings: Any
) -> None:
    Authority(NOW).trusted_in(settings.TRUST_ROOTS)  # same name, another key
    page = told(sent(client, signed(written, authority, officer)))
    assert "không rõ nơi cấp chứng thư" in page


def test_a_change_after_signing_is_told(
    written: WrittenPaper, authority: Authority, officer: Any, client: Any
) -> None:
    data = bytearray(signed(written, authority, officer))
    data[data.find(b"/MediaBox") + 12] ^= 1
    page = told(sent(client, bytes(data)))
    assert "đã bị sửa sau khi ký" in page
    assert "không phải bản do hệ thống này soạn" in page


def test_a_code_tells_the_paper_and_no_more(written: WrittenPaper, client: Any) -> None:
    page = told(client.get(PAGE, {"code": written.code}))
    assert "12/TTKC" in page
    assert "200.000.000" not in page
    assert "Không có văn bản nào" in told(client.get(PAGE, {"code": "44444-4444N"}))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b""),
        ("a.pdf", b"%PDF-1.7 hong"),
        ("a.docx", b"PK khong phai"),
        ("a.pdf", files_cast.pdf_with_password()),
    ],
)
def test_hostile_files_get_a_sentence(name: str, data: bytes, client: Any, db: None) -> None:
    answer = sent(client, data, name)
    assert answer.status_code == 422
    assert 'role="alert"' in told(answer)


def test_an_ordinary_pdf_has_no_signature(client: Any, db: None) -> None:
    assert "không có chữ ký số" in told(sent(client, files_cast.pdf()))


def test_it_is_asked_only_so_often(client: Any, db: None) -> None:
    for _ in range(CHECKS.most):
        client.get(PAGE, {"code": "44444-4444N"})
    assert client.get(PAGE, {"code": "44444-4444N"}).status_code == 429


class TestAnchor:
    """The anchor of the journal that stands at the foot of minutes, for anybody who holds them."""

    @pytest.fixture
    def line(self, write: Any, at: datetime) -> Any:
        made = write(label="Kế hoạch 2016")
        seal_entries(at=at)
        return made

    def test_the_journal_still_holds_it(self, line: Any, client: Any) -> None:
        anchor = newest_anchor()
        assert anchor is not None
        for text in (anchor.short, anchor.full, anchor.short.partition("-")[2].lower()):
            page = told(client.get(PAGE, {"code": text}))
            # sealed at 02:00 UTC: 09:00 in Việt Nam
            assert f"vẫn giữ mốc số {anchor.sequence}, niêm phong lúc 09:00 23/11/2016" in page
            assert "Kế hoạch 2016" not in page

    def test_an_unknown_one(self, line: Any, client: Any) -> None:
        page = told(client.get(PAGE, {"code": "1-0000-0000-0000-0000"}))
        assert "không có mốc này" in page

    def test_one_whose_line_was_changed(self, line: Any, client: Any, tamper: Any) -> None:
        tamper("UPDATE journal_entry SET label = 'khác' WHERE id = %s", line.pk)
        anchor = newest_anchor()
        assert anchor is not None
        page = told(client.get(PAGE, {"code": anchor.short}))
        assert "nhật ký đã bị sửa" in page
        assert "vẫn giữ mốc" not in page

    def test_an_anchor_is_asked_as_seldom_as_a_code(self, line: Any, client: Any) -> None:
        answers = [client.get(PAGE, {"code": "a1b2" * 4}).status_code for _ in range(31)]
        assert (answers[29], answers[30]) == (200, 429)  # CHECKS: 30 in a quarter of an hour
