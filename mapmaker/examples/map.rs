//! Makes a whole map without the app around it, so without ports: `map EXTRACT.osm.pbf… -o FOLDER [--bbox W,S,E,N]`. Fuzzing begins
//! with one; the map command is `otkel map build`.

use std::{env, error::Error};

use otkel_mapmaker::{
    detail::{DetailOptions, build},
    osm::Quiet,
};
use otkel_maps::earth::Bounds;

fn main() -> Result<(), Box<dyn Error>> {
    let mut options =
        DetailOptions { extracts: Vec::new(), out: "map".into(), bbox: None, ports: Vec::new() };
    let mut arguments = env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "-o" {
            options.out = arguments.next().ok_or("-o needs a folder")?.into();
        } else if argument == "--bbox" {
            let text = arguments.next().ok_or("--bbox needs four numbers")?;
            options.bbox = Some(bounds(&text.to_string_lossy())?);
        } else {
            options.extracts.push(argument.into());
        }
    }
    println!("{}", build(&options, &Quiet)?);
    Ok(())
}

fn bounds(text: &str) -> Result<Bounds, Box<dyn Error>> {
    let numbers = text.split(',').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    let [west, south, east, north] = numbers[..] else { return Err("--bbox needs W,S,E,N".into()) };
    Ok(Bounds { west, south, east, north })
}
