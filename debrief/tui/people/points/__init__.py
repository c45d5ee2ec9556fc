"""The points of all debriefs: their list, and the page of the selected one."""
