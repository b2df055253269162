"""A province at work: many officers at once on PostgreSQL, also while its processes are killed.

    .venv/bin/python -m tests.load                        200 officers for 10 minutes
    .venv/bin/python -m tests.load --kill                 web, worker and database killed in between

Prints what was measured. Nothing here runs with the tests: a run takes minutes and the machine.
"""
