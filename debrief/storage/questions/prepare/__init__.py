"""Preparing for the next interview: what the page is drafted from, the page as edited, and the day."""
