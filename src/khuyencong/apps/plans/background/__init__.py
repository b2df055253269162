"""What the tasks do, step by step: fetch, call the actions, report."""
