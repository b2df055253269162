"""What a centre works with: rooms, vehicles, instruments, people, bookings."""
