"""A command of Django on the database that a move fills, in a process of its own."""

from __future__ import annotations

import sys

from khuyencong.interfaces.cli.database import prepare


def main() -> None:
    """Run the command named on the command line."""
    prepare(migrate=False)
    from django.core.management import call_command

    call_command(*sys.argv[1:])


if __name__ == "__main__":
    main()
