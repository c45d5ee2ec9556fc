"""The app: screens, step editors and widgets; no rules of its own."""
