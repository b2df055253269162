"""Energy: calculators with one face, Vietnamese factors and tariffs by date."""
