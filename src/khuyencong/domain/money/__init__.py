"""What money of a project may go, comes back or is left: pure functions over dated data."""
