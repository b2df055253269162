"""The rules and the support norms speak of the same lines, days and status."""

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.management import ManagementShare
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.wording import list_lines


def test_the_wording_names_exactly_the_lines_of_the_support_norms() -> None:
    assert set(list_lines()) == set(NormLibrary.shipped().line_names())


def test_management_shares_agree_with_the_norms_they_point_to() -> None:
    library = NormLibrary.shipped()
    for share in load_facts("management", ManagementShare):
        norm = library.get(share.norm_id)
        assert norm.line == f"management_{share.role}"
        assert (norm.valid_from, norm.valid_to) == (share.valid_from, share.valid_to)
        assert norm.grade is share.grade
        assert norm.is_on is share.is_on
