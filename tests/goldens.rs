//! Every seed against its reviewed outline.
