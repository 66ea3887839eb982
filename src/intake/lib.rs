//! Reads page files: bytes to text, and what is given beside a page.
