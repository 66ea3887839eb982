//! Folding, index, query language, facets and snippets over articles.
