//! The port workflow against the simulator: what it does, and what it survives.

mod interruption;
mod outcomes;
mod support;
