"""Plain text: wrapped pages, aligned tables and the practice list."""
