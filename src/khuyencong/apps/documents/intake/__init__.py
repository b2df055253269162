"""What is looked at in a file that a person sends, before it is kept. Pure Python."""
