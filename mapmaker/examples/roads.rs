//! Builds the road graph of extracts: `cargo run --release -p otkel-mapmaker --example roads -- OUT.graph EXTRACT.osm.pbf…`

use std::{error::Error, fs, path::PathBuf};

use otkel_mapmaker::{
    osm::{Extract, Quiet},
    roads::{Options, network},
};
use otkel_maps::roads::write;

fn main() -> Result<(), Box<dyn Error>> {
    let mut files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.len() < 2 {
        return Err("usage: roads OUT.graph EXTRACT.osm.pbf…".into());
    }
    let out = files.remove(0);
    let extract = Extract::open(&files, None, &std::env::temp_dir(), &Quiet)?;
    let (network, report) = network(&extract, &Options::default(), &Quiet)?;
    let bytes = write(&network)?;
    println!("{report}{} bytes, {:.0} a kilometre", bytes.len(), bytes.len() as f64 / report.km.max(0.001));
    fs::write(out, bytes)?;
    Ok(())
}
