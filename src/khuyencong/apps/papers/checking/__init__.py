"""Whether a .docx may be a template: what it brings along, and what its tags ask for."""
