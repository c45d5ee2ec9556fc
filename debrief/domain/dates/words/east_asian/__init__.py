"""The languages of dates in East Asia."""
