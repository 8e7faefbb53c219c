"""The commands of `primera`: each a few lines over the layers below."""
