"""Widgets, dialogs and styles that several rooms use."""
