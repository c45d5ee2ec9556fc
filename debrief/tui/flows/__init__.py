"""Navigation from screen to screen, one flow per area."""
