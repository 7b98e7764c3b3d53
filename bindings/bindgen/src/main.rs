//! Generates Kotlin and Swift from the built library. `cargo xtask bindings` calls it; the version is that of the
//! library itself, so the two never disagree.

fn main() {
    uniffi::uniffi_bindgen_main();
}
