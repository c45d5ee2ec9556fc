"""The agenda: what to do next, behind the start page and `debrief due`."""
