"""Model to Markdown and semantic HTML: the only layer that knows what a page looks like."""
