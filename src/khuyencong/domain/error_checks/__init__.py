"""What looks wrong in a project: checks as rows of data, each a small function over plain facts."""
