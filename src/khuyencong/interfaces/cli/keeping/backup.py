"""``khuyencong backup`` and ``khuyencong restore``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_count
from khuyencong.interfaces.cli.console import refuse
from khuyencong.interfaces.cli.database import prepare
from khuyencong.interfaces.cli.keeping.faults import FAULTS, in_words

if TYPE_CHECKING:
    from khuyencong.interfaces.cli.keeping.sealed_stream import Keys

INCOMPLETE = 1
SHORTEST = 16
"""Characters of a passphrase at least."""
PassphraseFile = Annotated[Path | None, typer.Option(help="Tệp có mật khẩu ở dòng đầu.")]
IdentityFile = Annotated[Path | None, typer.Option(help="Tệp khóa riêng AGE-SECRET-KEY-…")]


def backup(
    *,
    to: Annotated[Path | None, typer.Option(help="Tệp sẽ ghi; chưa được có.")] = None,
    recipient: Annotated[
        list[str] | None,
        typer.Option(
            help="Khóa công khai age1… (nhiều lần).", envvar="KHUYENCONG_BACKUP_RECIPIENT"
        ),
    ] = None,
    passphrase_file: PassphraseFile = None,
    plain: Annotated[bool, typer.Option("--plain", help="Không mã hóa.")] = False,
    verify: Annotated[
        Path | None, typer.Option(help="Đọc hết một bản sao lưu và đối chiếu.")
    ] = None,
    identity: IdentityFile = None,
    new_key: Annotated[
        Path | None, typer.Option(help="Tạo cặp khóa, ghi khóa riêng vào tệp.")
    ] = None,
) -> None:
    """Sao lưu cơ sở dữ liệu và mọi tệp vào một tệp mã hóa, trong khi mọi người vẫn làm việc.

    Mã thoát 0: đủ; 1: đã ghi nhưng thiếu tệp mà cơ sở dữ liệu nhắc tới; 2: không làm được.
    """
    prepare(migrate=False)
    try:
        if new_key:
            _make_key(new_key)
        elif verify:
            _verify(verify, _keys(identity, passphrase_file))
        elif to:
            _back_up(to, recipient or [], passphrase_file, plain=plain)
        else:
            raise BadInput("cli.missing", "Cần --to TỆP, --verify TỆP hoặc --new-key TỆP")
    except FAULTS as error:
        refuse(in_words(error))


def restore(
    file: Annotated[Path, typer.Argument(help="Bản sao lưu.")],
    *,
    to: Annotated[Path, typer.Option(help="Thư mục dữ liệu mới, chưa có hoặc trống.")],
    database_url: Annotated[
        str, typer.Option(help="postgresql://… trống, cho bản sao lưu của PostgreSQL.")
    ] = "",
    identity: IdentityFile = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Khôi phục vào nơi trống, đối chiếu từng tệp và từng bảng, rồi mới đặt tên."""
    prepare(migrate=False)
    from khuyencong.interfaces.cli.keeping.restoring import restore_backup

    began = time.monotonic()
    try:
        keys = _keys(identity, passphrase_file)
        done = restore_backup(file, target=to, database_url=database_url, keys=keys)
    except FAULTS as error:
        refuse(in_words(error))
    typer.echo(
        f"Đã khôi phục vào {to} trong {_seconds(began)}: {done.tables} bảng, "
        f"{format_count(done.rows)} dòng, {format_count(done.files)} tệp, mã đều khớp. "
        f"Sao lưu lúc {done.manifest['made_at']}, phiên bản {done.manifest['version']}."
    )


def _back_up(to: Path, recipients: list[str], passphrase_file: Path | None, *, plain: bool) -> None:
    from django.utils import timezone

    from khuyencong.interfaces.cli.keeping.making import make_backup
    from khuyencong.interfaces.cli.keeping.sealed_stream import Lock

    given = [bool(recipients), passphrase_file is not None, plain]
    if sum(given) != 1:
        raise BadInput(
            "cli.lock", "Cần đúng một trong: --recipient age1…, --passphrase-file TỆP, --plain"
        )
    began = time.monotonic()
    lock = Lock(
        recipients=[key for each in recipients for key in each.split(",") if key],
        passphrase=_passphrase(passphrase_file) if passphrase_file else "",
    )
    made = make_backup(to, lock=lock, at=timezone.now())
    rows = sum(int(table["rows"]) for table in made.manifest["tables"])
    typer.echo(
        f"Đã sao lưu vào {to} trong {_seconds(began)}: {len(made.manifest['tables'])} bảng, "
        f"{format_count(rows)} dòng, {_files(made.manifest)} tệp, {_megabytes(made.size_bytes)}."
    )
    if made.missing:
        typer.echo(
            f"Thiếu {len(made.missing)} tệp mà cơ sở dữ liệu nhắc tới, như {made.missing[0]}.",
            err=True,
        )
        raise typer.Exit(INCOMPLETE)


def _verify(file: Path, keys: Keys) -> None:
    from khuyencong.interfaces.cli.keeping.restoring import read_through

    began = time.monotonic()
    manifest = read_through(file, keys=keys)
    typer.echo(
        f"Bản sao lưu lúc {manifest['made_at']} đọc được hết trong {_seconds(began)}: "
        f"{_files(manifest)} tệp và {len(manifest['tables'])} bảng đều khớp bảng kê."
    )


def _make_key(path: Path) -> None:
    from khuyencong.interfaces.cli.keeping.sealed_stream import make_identity

    recipient = make_identity(path)
    typer.echo(f"Khóa riêng ở {path}: cất nơi khác, mất khóa là mất mọi bản sao lưu.\n{recipient}")


def _keys(identity: Path | None, passphrase_file: Path | None) -> Keys:
    from khuyencong.interfaces.cli.keeping.sealed_stream import Keys

    lines = identity.read_text(encoding="utf-8").splitlines() if identity else []
    told = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return Keys(told, _passphrase(passphrase_file) if passphrase_file else "")


def _passphrase(path: Path) -> str:
    first = (path.read_text(encoding="utf-8").splitlines() or [""])[0].strip()
    if len(first) < SHORTEST:
        raise BadInput(
            "cli.short_passphrase", "--passphrase-file: mật khẩu cần ít nhất {n} ký tự", n=SHORTEST
        )
    return first


def _files(manifest: dict[str, Any]) -> str:
    return format_count(sum(m["name"].startswith("data/") for m in manifest["members"]))


def _seconds(began: float) -> str:
    return f"{time.monotonic() - began:.1f} giây".replace(".", ",")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")
