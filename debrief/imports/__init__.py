"""Reading files into the values of the domain: debrief's own export, and those of other programs."""
