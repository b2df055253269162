"""What a template is given: plain words by slot, from what is known of a project."""
