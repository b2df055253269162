"""Reads that bear seconds of delay go to a streaming copy of the database (PostgreSQL standby).

``pages`` lists which, ``middleware`` decides for each request, ``nearness`` knows whether the copy
is near enough, ``router`` sends the statements, ``reading`` holds what goes for the running work.
Everything else, and every read once something is to be written, goes to the primary.
"""
