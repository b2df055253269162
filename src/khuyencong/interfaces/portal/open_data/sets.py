"""The sets of open data, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.portal.open_data import law_rows, place_rows, project_rows
from khuyencong.interfaces.portal.open_data.columns import (
    DOCUMENT,
    NORM,
    PRODUCT,
    PROJECT,
    RESULT,
    VILLAGE,
)
from khuyencong.interfaces.portal.open_data.dataset import Dataset, Row
from khuyencong.interfaces.portal.open_data.files import stamp_of_rows


def _counted(rows: Callable[[date], Iterator[Row]]) -> Callable[[date], int]:
    return lambda on: sum(1 for _row in rows(on))


DATASETS: tuple[Dataset, ...] = (
    Dataset(
        id="de-an",
        title=_("Đề án được hỗ trợ"),
        about=_("Đề án đã được quyết định hỗ trợ, của đơn vị chọn công khai; không nêu tên người."),
        source=_("Nguồn: sổ đề án và sổ kinh phí của các đơn vị trên hệ thống."),
        page="portal:projects",
        columns=PROJECT,
        key=("number",),
        rows=project_rows.project_rows,
        stamp=project_rows.project_stamp,
        count=project_rows.count_projects,
        changed_on=project_rows.projects_changed_on,
    ),
    Dataset(
        id="ket-qua",
        title=_("Hỗ trợ theo năm và nội dung"),
        about=_("Số đề án và số tiền hỗ trợ cộng theo năm và nội dung, từ bộ dữ liệu đề án."),
        source=_("Nguồn: cộng từ bộ dữ liệu đề án được hỗ trợ."),
        page="portal:projects",
        columns=RESULT,
        key=("year", "content"),
        rows=project_rows.result_rows,
        stamp=project_rows.project_stamp,
        count=project_rows.count_results,
        changed_on=project_rows.projects_changed_on,
    ),
    Dataset(
        id="dinh-muc",
        title=_("Định mức hỗ trợ theo ngày"),
        about=_("Mỗi dòng là một bản của một định mức, với ngày hiệu lực và độ chắc của nguồn."),
        source=_("Nguồn: văn bản ghi ở cột act, điều khoản ở cột article."),
        page="portal:law",
        columns=NORM,
        key=("norm_id",),
        rows=law_rows.norm_rows,
        stamp=stamp_of_rows(law_rows.norm_rows),
        count=_counted(law_rows.norm_rows),
        changed_on=law_rows.law_changed_on,
    ),
    Dataset(
        id="van-ban",
        title=_("Văn bản về khuyến công"),
        about=_(
            "Văn bản mà dữ liệu dẫn ra, ngày hiệu lực và quan hệ thay thế, sửa đổi, hướng dẫn."
        ),
        source=_("Nguồn: điều khoản thi hành của các văn bản, hoặc nguồn thứ cấp có ghi rõ."),
        page="portal:law",
        columns=DOCUMENT,
        key=("act",),
        rows=law_rows.document_rows,
        stamp=stamp_of_rows(law_rows.document_rows),
        count=_counted(law_rows.document_rows),
        changed_on=law_rows.law_changed_on,
    ),
    Dataset(
        id="san-pham",
        title=_("Sản phẩm có giấy chứng nhận tiêu biểu"),
        about=_("Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn giá trị hôm nay."),
        source=_("Nguồn: các lần bình chọn ghi trên hệ thống."),
        page="portal:places",
        columns=PRODUCT,
        key=("certificate", "product"),
        rows=place_rows.product_rows,
        stamp=stamp_of_rows(place_rows.product_rows),
        count=place_rows.count_products,
        changed_on=place_rows.products_changed_on,
    ),
    Dataset(
        id="lang-nghe",
        title=_("Làng nghề"),
        about=_(
            "Làng nghề theo quyết định hoặc theo nguồn ghi ở mỗi dòng; không kể nơi đã thu hồi."
        ),
        source=_("Nguồn: ghi ở cột source của từng dòng."),
        page="portal:places",
        columns=VILLAGE,
        key=("province", "name", "commune"),
        rows=place_rows.village_rows,
        stamp=stamp_of_rows(place_rows.village_rows),
        count=place_rows.count_villages,
        changed_on=place_rows.villages_changed_on,
    ),
)


def find_dataset(name: str) -> Dataset | None:
    """Return the set of a name in addresses, None if there is none."""
    return next((each for each in DATASETS if each.id == name), None)
