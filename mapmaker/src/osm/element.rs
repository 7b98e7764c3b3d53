use otkel_maps::earth::LonLat;

use super::Tags;

/// A node with tags.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    /// Its id.
    pub id: i64,
    /// Where it is.
    pub at: LonLat,
    /// Its tags, never empty.
    pub tags: Tags<'a>,
}

/// A way with the positions of its nodes.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// Its id.
    pub id: i64,
    /// Its tags; a member of a relation may have none.
    pub tags: Tags<'a>,
    /// Its nodes with their ids, those left out that the extract doesn't have. May be empty.
    pub nodes: &'a [(i64, LonLat)],
    /// How many nodes the extract doesn't have (extracts are cut at borders).
    pub missing: usize,
    /// Where they are missing: before these places in `nodes`, ascending; its length stands for the end.
    pub gaps: &'a [usize],
}

impl Way<'_> {
    /// Whether it ends where it began and no node is missing.
    pub fn is_closed(&self) -> bool {
        self.missing == 0
            && self.nodes.len() > 3
            && self.nodes.first().map(|(id, _)| id) == self.nodes.last().map(|(id, _)| id)
    }
}

/// A relation.
#[derive(Clone, Copy, Debug)]
pub struct Relation<'a> {
    /// Its id.
    pub id: i64,
    /// Its tags.
    pub tags: Tags<'a>,
    /// Its members, in order; they may be missing from the extract.
    pub members: &'a [Member<'a>],
}

/// What a relation's member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MemberKind {
    /// A node.
    Node,
    /// A way.
    Way,
    /// Another relation.
    Relation,
}

/// One member of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// What it is.
    pub kind: MemberKind,
    /// Its id.
    pub id: i64,
    /// Its role, often empty.
    pub role: &'a str,
}
