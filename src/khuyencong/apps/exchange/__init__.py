"""Study visits and meetings, lessons and commitments."""
