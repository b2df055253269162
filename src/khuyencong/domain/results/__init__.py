"""What a project promises by content, what was found of it, and what is asked afterwards."""
