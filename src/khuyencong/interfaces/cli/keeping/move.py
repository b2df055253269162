"""``khuyencong move``: from SQLite to PostgreSQL."""

from __future__ import annotations

import time
from typing import Annotated

import typer

from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.keeping.faults import FAULTS, in_words


def move(
    to: Annotated[str, typer.Option(help="postgresql://người:mật-khẩu@máy/tên của một nơi trống.")],
) -> None:
    """Chép mọi bảng sang PostgreSQL, so số dòng và mã từng bảng; dữ liệu cũ chỉ được đọc.

    Không khớp hoặc dừng giữa chừng thì nơi đích vẫn trống: chạy lại từ đầu.
    """
    prepare()
    from khuyencong.interfaces.cli.keeping.moving import move_to

    began = time.monotonic()
    try:
        copied = move_to(to, say=lambda text: typer.echo(text, err=True))
    except FAULTS as error:
        refuse(in_words(error))
    rows = f"{sum(table.rows for table in copied):,}".replace(",", ".")
    spent = f"{time.monotonic() - began:.1f}".replace(".", ",")
    typer.echo(
        f"Đã chuyển {len(copied)} bảng, {rows} dòng trong {spent} giây; "
        "số dòng và mã từng bảng khớp. Từ nay đặt KHUYENCONG_DATABASE_URL là địa chỉ này; "
        "các tệp ở nguyên chỗ cũ."
    )
