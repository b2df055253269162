"""One sign-in for several systems, by OpenID Connect: the provider, its answer, whose it is.

Links are kept in allauth's table of accounts elsewhere; its pages and flows are not used (decision
12): they would let strangers sign up, check no nonce and trust a token unsigned.
"""
