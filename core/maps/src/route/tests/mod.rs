//! Proof of the routes: against a plain search that knows nothing of hierarchies and automata.

mod closures;
mod hostile;
mod oracle;
mod random;
mod shortest;
mod snapping;
mod ways;
