"""Key order, navigation and safe shutdown; `terminal` has the driver."""
