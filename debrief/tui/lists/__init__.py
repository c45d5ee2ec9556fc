"""Lists of any length, filtered while typing, with a preview beside them."""
