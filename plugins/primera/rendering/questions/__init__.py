"""Questions to HTML: a module for each type, a template for each family of types."""
