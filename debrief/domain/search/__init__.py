"""Finding a debrief by what is half remembered of it: what is compared, what is asked for, and where it stands."""
