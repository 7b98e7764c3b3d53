/// Told how far a build is; the command line draws bars from it.
pub trait Progress: Sync {
    /// `stage` has done so many of `total` units (blocks, features, tiles). Called from one thread at a time, at most some
    /// thousand times a stage; a stage ends with `done == total`.
    fn step(&self, stage: &'static str, done: u64, total: u64);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn step(&self, _: &'static str, _: u64, _: u64) {}
}
