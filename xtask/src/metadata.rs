//! What `cargo metadata` says, cut down to what the checks ask.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::house::output_of;
use crate::trouble::Trouble;

/// The workspace and, if asked for, everything that it depends on.
#[derive(Debug)]
pub(crate) struct Metadata {
    pub(crate) workspace_root: PathBuf,
    pub(crate) target_directory: PathBuf,
    pub(crate) packages: Vec<Package>,
}

/// One package of the workspace or of a registry.
#[derive(Debug, Clone, Default)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) member: bool,
    pub(crate) license: Option<String>,
    /// Where it comes from; nothing for a path.
    pub(crate) source: Option<String>,
    pub(crate) edges: Vec<Edge>,
}

/// A dependency as the manifest declares it.
#[derive(Debug, Clone)]
pub(crate) struct Edge {
    pub(crate) to: String,
    pub(crate) kind: Kind,
}

/// What a dependency is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Normal,
    Build,
    Dev,
}

impl Metadata {
    /// Reads the workspace of `manifest`; with `deps`, all packages of its lock file for every platform too.
    pub(crate) fn read(manifest: &Path, deps: bool) -> Result<Self, Trouble> {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["metadata", "--format-version", "1", "--manifest-path"]).arg(manifest);
        if !deps {
            command.arg("--no-deps");
        }
        Self::parse(&output_of(&mut command)?)
    }

    fn parse(text: &str) -> Result<Self, Trouble> {
        let value: Value = serde_json::from_str(text)?;
        let members: Vec<&str> = list(&value["workspace_members"]).iter().filter_map(Value::as_str).collect();
        Ok(Self {
            workspace_root: folder(&value, "workspace_root")?,
            target_directory: folder(&value, "target_directory")?,
            packages: list(&value["packages"])
                .iter()
                .map(|package| parse_package(package, &members))
                .collect(),
        })
    }
}

fn parse_package(value: &Value, members: &[&str]) -> Package {
    let edges = list(&value["dependencies"])
        .iter()
        .map(|edge| Edge { to: text(&edge["name"]), kind: kind_of(&edge["kind"]) })
        .collect();
    Package {
        name: text(&value["name"]),
        version: text(&value["version"]),
        member: value["id"].as_str().is_some_and(|id| members.contains(&id)),
        license: value["license"].as_str().map(str::to_owned),
        source: value["source"].as_str().map(str::to_owned),
        edges,
    }
}

fn kind_of(value: &Value) -> Kind {
    match value.as_str() {
        Some("build") => Kind::Build,
        Some("dev") => Kind::Dev,
        _ => Kind::Normal,
    }
}

fn folder(value: &Value, key: &str) -> Result<PathBuf, Trouble> {
    value[key]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| Trouble::failed(format!("cargo metadata lacks {key}")))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_sources_and_kinds_of_edges_are_told_apart() -> Result<(), Trouble> {
        let metadata = Metadata::parse(
            r#"{"workspace_root":"/w","target_directory":"/w/target","workspace_members":["path#a@1"],"packages":[
                {"id":"path#a@1","name":"a","version":"1.0.0","license":"MIT","source":null,
                 "dependencies":[{"name":"b","kind":null},{"name":"c","kind":"dev"},{"name":"d","kind":"build"}]},
                {"id":"reg#b@2","name":"b","version":"2.0.0","license":null,"source":"registry+x","dependencies":[]}]}"#,
        )?;
        let [a, b] = metadata.packages.as_slice() else { return Err(Trouble::failed("two packages")) };
        assert!(a.member && !b.member);
        assert_eq!((a.source.as_deref(), b.source.as_deref()), (None, Some("registry+x")));
        let edges: Vec<_> = a.edges.iter().map(|edge| (edge.to.as_str(), edge.kind)).collect();
        assert_eq!(edges, [("b", Kind::Normal), ("c", Kind::Dev), ("d", Kind::Build)]);
        Ok(())
    }
}
