"""The two places the bytes of files may lie in: the disk of the data, or a bucket of S3.

Both know a file by its SHA-256 only. ``documents.storage`` picks the one the settings name.
"""
