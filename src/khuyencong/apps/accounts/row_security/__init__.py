"""The second lock of PostgreSQL: the database itself keeps the rows of other units away.

``queries.rows_visible_to`` is the first lock. Where somebody forgets it, a policy on every business
table (``policies``) still compares each row with what the request may reach (``scope``, ``reach``);
the connection tells the database (``base``). Decision 14 gives the reasons. SQLite has none.
"""
