"""The drawn pictures of the sample content."""
