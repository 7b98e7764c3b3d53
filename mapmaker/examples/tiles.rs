//! Makes tiles of extracts, and nothing else: `tiles EXTRACT.osm.pbf… -o MAP.pmtiles`. For measuring; the map command is
//! `otkel map build`.

use std::{env, error::Error, path::PathBuf};

use otkel_mapmaker::{
    osm::{Extract, Quiet},
    tiles::{TileSet, shortbread},
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    let mut to = PathBuf::from("map.pmtiles");
    let mut arguments = env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "-o" {
            to = arguments.next().ok_or("-o needs a file")?.into();
        } else {
            files.push(PathBuf::from(argument));
        }
    }
    let scratch = tempfile::tempdir()?;
    let extract = Extract::open(&files, None, scratch.path(), &Quiet)?;
    let mut set = TileSet::new(shortbread::about(&extract, "Extract"), scratch.path(), 256 << 20);
    let report = shortbread::add(&extract, &[], &mut set, scratch.path(), &Quiet)?;
    let summary = set.finish(&to, &Quiet)?;
    println!("{report:?}\n{summary:?}");
    Ok(())
}
