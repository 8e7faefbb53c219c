"""From a project's folders to the plan of its site: pages, files, navigation."""
