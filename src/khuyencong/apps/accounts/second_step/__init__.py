"""The second step of signing in: codes of an app, recovery codes, passkeys, and who must have one.

Kept in the tables of allauth's MFA; its pages and flows are not used (decision 12).
"""
