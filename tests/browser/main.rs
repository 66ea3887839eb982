//! A real browser against the packed site.
