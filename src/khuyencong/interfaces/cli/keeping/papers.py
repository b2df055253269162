"""``khuyencong papers``: carry papers between the disk and a bucket of S3."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_count
from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.keeping.faults import FAULTS, in_words

app = typer.Typer(no_args_is_help=True)


class Place(StrEnum):
    """Where papers may lie."""

    BUCKET = "bucket"
    DISK = "disk"


@app.callback()
def papers() -> None:
    """Tệp đã lưu: trên đĩa hay trong kho S3."""


@app.command()
def move(to: Annotated[Place, typer.Option(help="Nơi đến: bucket hoặc disk.")]) -> None:
    """Chép mọi tệp sang nơi kia và đọc lại để so mã; bản ở nơi cũ còn nguyên.

    Chạy lại bao nhiêu lần cũng được: tệp đã có thì không chép nữa.
    """
    prepare(migrate=False)
    from khuyencong.apps.documents.stores import bucket
    from khuyencong.apps.documents.stores.copying import copy_to_bucket, copy_to_disk

    try:
        if not bucket.is_used():
            raise BadInput("cli.no_bucket", "Chưa đặt KHUYENCONG_S3_BUCKET")
        done = copy_to_bucket() if to is Place.BUCKET else copy_to_disk()
    except FAULTS as error:
        refuse(in_words(error))
    typer.echo(
        f"Đã chép {format_count(done.copied)} tệp, {format_count(done.known)} tệp đã có; "
        "mã đều khớp, bản ở nơi cũ còn nguyên."
    )
