"""debrief: a private terminal journal that turns a lost job interview into preparation for the next one."""

__version__ = "0.2.0"
