"""Terminal driver, key order, navigation and safe shutdown."""
