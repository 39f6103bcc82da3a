"""The template of the dispatch that urges late and near work."""
