"""Signing a paper, and what is told of it afterwards."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.papers.actions.file_paper import file_paper
from khuyencong.apps.papers.actions.sign_paper import sign_paper
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.models import SignedCopy, WrittenPaper
from khuyencong.apps.papers.origins import origin_of_bytes, origin_of_code
from khuyencong.apps.papers.saying import Said
from khuyencong.apps.papers.signing.verify import load_roots, verify_pdf
from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.apps.papers.signing_cast import PASSWORD, Authority
from tests.results_cast import project_of_a_machine

NOW = datetime.now(UTC)  # the signing library stamps the real instant
SAID = Said(issuer="Trung tâm", number="12/TTKC", issued_on=date(2016, 11, 5))


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority(NOW)


@pytest.fixture(scope="module")
def key_file(authority: Authority) -> bytes:
    return authority.key_file()


@pytest.fixture
def written(centre: Any, officer: Any, at: Any, settings: Any, tmp_path: Any) -> WrittenPaper:
    settings.FILES = tmp_path / "files"
    project = project_of_a_machine(centre, officer, at)
    given: dict[str, Any] = {"said": SAID, "actor": officer, "at": NOW}
    return write_paper(project=project, kind_id="request_letter", **given)


def sign(written: WrittenPaper, key_file: bytes, officer: Any, **more: Any) -> SignedCopy:
    given = {"key_data": key_file, "password": PASSWORD, "actor": officer, "at": NOW, **more}
    return sign_paper(written=written, check_address="https://x.example/kiem-tra/", **given)


class TestSignPaper:
    def test_it_is_whole_and_its_authority_unknown_until_trusted(
        self,
        written: WrittenPaper,
        key_file: bytes,
        officer: Any,
        authority: Authority,
        tmp_path: Any,
    ) -> None:
        data = read_bytes(sign(written, key_file, officer).file)
        (told,) = verify_pdf(data, roots=[], at=NOW)
        assert (told.signer, told.state) == ("Giám đốc Trung tâm", "unknown_authority")
        roots = load_roots(authority.trusted_in(tmp_path / "roots"))
        (told,) = verify_pdf(data, roots=roots, at=NOW)
        assert told.state == "trusted"

    def test_the_unsigned_one_stays_and_the_paper_says_the_same(
        self, written: WrittenPaper, key_file: bytes, officer: Any
    ) -> None:
        before = read_bytes(written.pdf)
        signed = read_bytes(sign(written, key_file, officer).file)
        assert read_bytes(written.pdf) == before
        words = [
            " ".join(PdfReader(io.BytesIO(each)).pages[0].extract_text().split())
            for each in (before, signed)
        ]
        assert words[1].startswith(words[0][:400])

    def test_two_people_sign_beside_each_other(
        self, written: WrittenPaper, key_file: bytes, officer: Any, authority: Authority
    ) -> None:
        sign(written, key_file, officer)
        second = sign(written, authority.key_file("Chủ cơ sở"), officer)
        told = verify_pdf(read_bytes(second.file), roots=[], at=NOW)
        assert [each.signer for each in told] == ["Giám đốc Trung tâm", "Chủ cơ sở"]
        assert {each.state for each in told} == {"unknown_authority"}

    def test_an_altered_file_is_told(
        self, written: WrittenPaper, key_file: bytes, officer: Any
    ) -> None:
        data = bytearray(read_bytes(sign(written, key_file, officer).file))
        place = data.find(b"/MediaBox") + len(b"/MediaBox") + 2
        data[place] ^= 1
        (told,) = verify_pdf(bytes(data), roots=[], at=NOW)
        assert told.state == "altered"

    def test_neither_key_nor_password_is_kept(
        self, written: WrittenPaper, key_file: bytes, officer: Any
    ) -> None:
        sign(written, key_file, officer)
        told = json.dumps([each.data for each in Entry.objects.all()])
        assert PASSWORD not in told
        assert Entry.objects.filter(verb="papers.paper.signed").count() == 1

    def test_the_signed_one_goes_into_the_dossier(
        self, written: WrittenPaper, key_file: bytes, officer: Any
    ) -> None:
        copy = sign(written, key_file, officer)
        file_paper(written=written, actor=officer, at=NOW)
        assert ProjectPaper.objects.get().file == copy.file

    def test_it_refuses_what_cannot_sign(
        self, written: WrittenPaper, key_file: bytes, officer: Any, authority: Authority
    ) -> None:
        cases = [
            ({"password": "sai"}, "sai mật khẩu"),
            ({"key_data": b"khong phai"}, "không phải tệp"),
            ({"key_data": b"x" * 70_000}, "lớn hơn 64 KB"),
            ({"key_data": authority.key_file(days=-1)}, "chỉ dùng được từ"),
            ({"key_data": authority.key_file(may_sign=False)}, "không dùng để ký"),
        ]
        for change, said in cases:
            with pytest.raises(BadInput, match=said):
                sign(written, key_file=key_file, officer=officer, **change)
        assert not SignedCopy.objects.exists()

    def test_an_older_revision_and_other_people_are_refused(
        self, written: WrittenPaper, key_file: bytes, officer: Any, outsider: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            sign(written, key_file, outsider)
        given: dict[str, Any] = {"said": SAID, "actor": officer, "at": NOW}
        write_paper(project=written.project, kind_id="request_letter", **given)
        with pytest.raises(BadInput, match="bản mới nhất"):
            sign(written, key_file, officer)


class TestOrigin:
    def test_bytes_and_code_tell_the_paper(
        self, written: WrittenPaper, key_file: bytes, officer: Any
    ) -> None:
        copy = sign(written, key_file, officer)
        for data in (read_bytes(written.pdf), read_bytes(copy.file)):
            origin = origin_of_bytes(data)
            assert origin
            assert (origin.number, origin.is_issued, origin.has_newer) == ("12/TTKC", False, False)
        assert origin_of_code(written.code) == origin_of_bytes(read_bytes(copy.file))
        assert origin_of_bytes(b"khac") is None
        assert origin_of_code("44444-4444N") is None

    def test_a_later_issued_one_is_told(self, written: WrittenPaper, officer: Any) -> None:
        file_paper(written=written, actor=officer, at=NOW)
        given: dict[str, Any] = {"said": SAID, "actor": officer, "at": NOW + timedelta(days=1)}
        later = write_paper(project=written.project, kind_id="request_letter", **given)
        origin = origin_of_code(written.code)
        assert origin
        assert (origin.is_issued, origin.has_newer) == (True, False)
        file_paper(written=later, actor=officer, at=NOW)
        origin = origin_of_code(written.code)
        assert origin
        assert origin.has_newer


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 hong", b"\x00" * 5000])
def test_broken_files_get_one_sentence(data: bytes) -> None:
    with pytest.raises(BadInput, match="Không đọc được chữ ký"):
        verify_pdf(data, roots=[], at=NOW)
