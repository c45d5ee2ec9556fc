"""The sheet for the next interview in each format: Markdown, one printable HTML file, plain text."""
