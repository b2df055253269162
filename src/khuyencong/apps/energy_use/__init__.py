"""Sites of establishments with their meters, bills, interval readings and output."""
