"""The start page: its screen, the lines on it, and the screen of the sheet that it opens."""
