"""Read sheets of needs as officers make them, and write the template for them."""
