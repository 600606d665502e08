//! One-rep max from a set: one formula per file, each with its source and its limits.

pub mod epley;

pub use epley::epley;
