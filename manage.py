#!/usr/bin/env python
"""Django's own commands, for developers."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khuyencong.config.settings")
    from django.core.management import execute_from_command_line

    from khuyencong.apps.accounts.row_security.scope import open_process

    open_process("command line")
    execute_from_command_line(sys.argv)
