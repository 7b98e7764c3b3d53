use std::{collections::BTreeMap, fmt};

use super::turns::Refused;

/// What was read, and what could not be used; none of it stops a build.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Ways that are roads.
    pub roads: usize,
    /// Segments they were cut into.
    pub segments: usize,
    /// Kilometres of road.
    pub km: f64,
    /// Roads of which nodes are missing: the extract is cut there.
    pub ways_with_missing_nodes: usize,
    /// Roads with conditions of hours or days, which aren't followed.
    pub unread_conditions: usize,
    /// Turn restrictions that are in the graph.
    pub restrictions: usize,
    /// Turn restrictions whose ways or nodes are missing, or whose parts aren't clear.
    pub unresolved_restrictions: usize,
    /// Turn restrictions that are for others, or broken.
    pub refused_restrictions: BTreeMap<Refused, usize>,
    /// Cuts at controlled borders and at border posts of ports.
    pub border_cuts: usize,
    /// Controlled countries whose border isn't whole in the extract: what lies on which side had to be inferred.
    pub broken_borders: Vec<String>,
    /// Ports near roads that got gates, with how many.
    pub gates: BTreeMap<String, usize>,
    /// Stations.
    pub stations: usize,
}

impl Report {
    pub(super) fn refuse(&mut self, why: Refused) {
        *self.refused_restrictions.entry(why).or_default() += 1;
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} roads, {} segments, {:.1} km", self.roads, self.segments, self.km)?;
        let refused: usize = self.refused_restrictions.values().sum();
        writeln!(
            f,
            "{} turn restrictions; {} could not be placed, {refused} are for others or broken",
            self.restrictions, self.unresolved_restrictions
        )?;
        writeln!(f, "{} fuel and charging stations", self.stations)?;
        if self.ways_with_missing_nodes > 0 {
            writeln!(
                f,
                "{} roads are cut short: nodes are missing from the extract",
                self.ways_with_missing_nodes
            )?;
        }
        if self.unread_conditions > 0 {
            writeln!(
                f,
                "{} roads have rules for certain hours, which are not followed",
                self.unread_conditions
            )?;
        }
        if self.border_cuts > 0 {
            writeln!(f, "{} cuts at controlled borders", self.border_cuts)?;
        }
        for country in &self.broken_borders {
            writeln!(
                f,
                "the border of {country} is not whole in the extract: build from a whole country's extract"
            )?;
        }
        for (port, gates) in &self.gates {
            writeln!(f, "port {port}: {gates} gates")?;
        }
        Ok(())
    }
}
