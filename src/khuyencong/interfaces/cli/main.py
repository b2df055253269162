"""The ``khuyencong`` command. Each sub-command imports what it needs when it is called."""

from __future__ import annotations

import typer

from khuyencong.apps.accounts.row_security.scope import open_process
from khuyencong.interfaces.cli import (
    administrator,
    console,
    demo,
    energy,
    journal,
    ledger,
    needs,
    norms,
    plan,
    remind,
    report,
    returns,
    serve,
    twin,
)
from khuyencong.interfaces.cli.keeping import backup, database_commands, move, papers

app = typer.Typer(
    help="Khuyến công: mức hỗ trợ, kế hoạch năm, đề án.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(norms.app, name="norms", help="Mức hỗ trợ theo ngày, có căn cứ.")
app.add_typer(needs.app, name="needs", help="Bảng nhu cầu của cơ sở.")
app.add_typer(plan.app, name="plan", help="Kế hoạch năm từ hai nguồn kinh phí.")
app.add_typer(ledger.app, name="ledger", help="Sổ kinh phí: tự chứng minh là khớp.")
app.add_typer(
    journal.app, name="journal", help="Nhật ký: chứng minh không ai sửa, xuất để người ngoài kiểm."
)
app.add_typer(energy.app, name="energy", help="Phép tính năng lượng: liệt kê, mô tả, tính.")
app.add_typer(report.app, name="report", help="Báo cáo: liệt kê, tính một báo cáo.")
app.add_typer(returns.app, name="returns", help="Số liệu kỳ gửi giữa các nơi: khóa ký, gửi lại.")
app.add_typer(twin.app, name="twin", help="Bản tập: cùng quy định, số liệu không thật.")
app.add_typer(database_commands.app, name="database", help="Cơ sở dữ liệu: làm sẵn sàng, mã bảng.")
app.add_typer(papers.app, name="papers", help="Tệp đã lưu: chép giữa đĩa và kho S3.")
app.command("backup", help="Sao lưu mã hóa: cơ sở dữ liệu và mọi tệp; đọc lại để kiểm.")(
    backup.backup
)
app.command("restore", help="Khôi phục một bản sao lưu vào nơi trống.")(backup.restore)
app.command("move", help="Chuyển dữ liệu từ SQLite sang PostgreSQL.")(move.move)
app.command("serve", help="Chạy trang web và việc nền.")(serve.serve)
app.command("remind", help="Nhắc việc trong ngày: báo cáo tháng, quá hạn, thư tổng hợp.")(
    remind.remind
)
app.command("add-administrator", help="Tạo người quản trị đầu tiên.")(
    administrator.add_administrator
)
app.command("load-demo", help="Nạp dữ liệu minh họa (một lần).")(demo.load_demo_command)


def main() -> None:
    """Run the command as a process of its own, which is as old as the command."""
    console.remember_process_start()
    open_process("command line")
    app()


if __name__ == "__main__":
    main()
