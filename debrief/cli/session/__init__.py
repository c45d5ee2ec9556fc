"""Line mode: the whole guide in plain lines, for screen readers, simple terminals and pipes."""
