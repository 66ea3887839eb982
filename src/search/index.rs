//! index
mod block;
mod store;
