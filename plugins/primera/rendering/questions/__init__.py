"""Questions to HTML: a module and a template for each family of types."""
