"""Run the tests of queries, actions and workers once more, on a PostgreSQL started for the run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

IN_PARALLEL = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder"]
"""As in the Makefile: each file stays in one process."""
TEMPLATE = "khuyencong_template"
HOW_TO_GET = "PostgreSQL server not found: apt-get install postgresql, or set KHUYENCONG_PG_BIN"


def find_binaries() -> Path | None:
    """Return the folder with initdb and pg_ctl, if there is one."""
    places = [os.environ.get("KHUYENCONG_PG_BIN", "")]
    places += sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True)
    places += [str(Path(found).parent) for found in [shutil.which("initdb")] if found]
    return next((Path(p) for p in places if p and (Path(p) / "initdb").exists()), None)


def as_server_user(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root; its own account does it then."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def run_quietly(command: list[str], folder: Path) -> None:
    subprocess.run(as_server_user(command), stdout=subprocess.DEVNULL, cwd=folder, check=True)


def make_databases(server: str) -> dict[str, str]:
    """Make all tables once, in a template that test databases and ``khuyencong`` are copied from;
    return the environment of the tests."""
    import psycopg

    template = f"{server}/{TEMPLATE}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
        environment = os.environ | {"KHUYENCONG_DATABASE_URL": template}
        subprocess.run([sys.executable, "-m", "tests.template"], env=environment, check=True)
        connection.execute(f"CREATE DATABASE khuyencong TEMPLATE {TEMPLATE}")
    return {
        "KHUYENCONG_DATABASE_URL": f"{server}/khuyencong",
        "KHUYENCONG_TEST_TEMPLATE": TEMPLATE,
    }


def run_tests(extra: dict[str, str]) -> int:
    lists = [f"tests/interfaces/office/test_{name}.py" for name in ("lists", "list_owners")]
    lists += ["tests/interfaces/cli/keeping/test_on_postgresql.py"]
    lists += ["tests/interfaces/cli/test_first_tables_on_postgresql.py"]
    processes = [
        f"tests/journeys/test_{name}.py" for name in ("work_survives", "overdraw", "replica")
    ]
    tests = sys.argv[1:] or [*IN_PARALLEL, "tests/apps", *lists, *processes]
    command = [sys.executable, "-m", "pytest", *tests]
    return subprocess.run(command, env=os.environ | extra, check=False).returncode


def main() -> int:
    binaries = find_binaries()
    if binaries is None:
        return run_tests({"KHUYENCONG_TEST_SKIP": HOW_TO_GET})
    folder = Path(tempfile.mkdtemp(prefix="khuyencong-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    server = ["-o", f"-k {folder} -c listen_addresses= -c fsync=off", "-l", str(folder / "log")]
    pg_ctl = [str(binaries / "pg_ctl"), "-D", str(folder / "data"), "-s", "-w"]
    initdb = [str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "kc", "-A", "trust"]
    try:
        run_quietly([*initdb, "-E", "UTF8", "--locale=C.UTF-8"], folder)
        run_quietly([*pg_ctl, *server, "start"], folder)
        return run_tests(make_databases(f"postgresql://kc@{str(folder).replace('/', '%2F')}"))
    finally:
        run_quietly([*pg_ctl, "-m", "immediate", "stop"], folder)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
