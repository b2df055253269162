"""The public guide "what may I be given": few plain answers in, the law's own answers out."""
