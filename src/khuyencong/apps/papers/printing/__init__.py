"""A .docx drawn as .pdf by the typesetter: read as plain data, what cannot be drawn is told."""
