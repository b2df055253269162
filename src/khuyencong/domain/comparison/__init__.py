"""Compare places: figures carried over mergers, intervals of differences, peers, small counts."""
