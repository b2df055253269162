"""Lines of a treasury statement beside what was booked: which belong together, and why."""
