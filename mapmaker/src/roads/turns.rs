//! Turn restrictions: relations that forbid or command to go from one way over a node, or over ways, into another.

use otkel_maps::roads::{Mode, Modes, RestrictionKind};

use super::tags::suffixed;
use super::vehicle::keys;
use crate::osm::{Member, MemberKind, Tags};

/// Over what the turn leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Via {
    /// A node where the two ways meet.
    Node(i64),
    /// Ways in between, in order, when the turn is longer than a junction.
    Ways(Vec<i64>),
}

/// A turn restriction as the relation tells it; ways and nodes are not looked up yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Restriction {
    /// The relation's number.
    pub id: i64,
    /// Forbidden or commanded.
    pub kind: RestrictionKind,
    /// Ways one comes from: one, or several of `no_entry`.
    pub from: Vec<i64>,
    /// Over what.
    pub via: Via,
    /// Ways one goes to: one, or several of `no_exit`.
    pub to: Vec<i64>,
    /// For whom.
    pub modes: Modes,
}

/// Why a relation that says it is a restriction is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    /// For lorries, bicycles and others that aren't routed here, or at certain hours only.
    NotForUs,
    /// From, via or to are missing, or there are too many of them.
    Members,
    /// A kind nobody knows.
    Kind,
}

/// More ways than any turn leads over.
const MOST_VIA: usize = 16;
/// More ways than meet at any junction.
const MOST_ENDS: usize = 16;

/// Reads a relation; `None` when it is no restriction at all.
pub(super) fn restriction(
    id: i64,
    tags: Tags<'_>,
    members: &[Member<'_>],
) -> Option<Result<Restriction, Refused>> {
    if !tags.get("type").is_some_and(|value| value == "restriction" || value.starts_with("restriction:")) {
        return None;
    }
    Some(read(id, tags, members))
}

fn read(id: i64, tags: Tags<'_>, members: &[Member<'_>]) -> Result<Restriction, Refused> {
    let mut rule = None;
    let mut modes = Vec::new();
    for mode in MOTORS {
        let Some(text) = value_for(tags, mode) else { continue };
        let found = kind(text).ok_or(Refused::Kind)?;
        // One relation says one thing; a second kind for another vehicle would be a second relation.
        if rule.is_none_or(|known| known == found) && !excepted(tags, mode) {
            rule = Some(found);
            modes.push(mode);
        }
    }
    let rule = rule.ok_or(Refused::NotForUs)?;
    let ways = |role: &str| -> Vec<i64> {
        members.iter().filter(|m| m.role == role && m.kind == MemberKind::Way).map(|m| m.id).collect()
    };
    let (from, to, via_ways) = (ways("from"), ways("to"), ways("via"));
    let nodes: Vec<i64> =
        members.iter().filter(|m| m.role == "via" && m.kind == MemberKind::Node).map(|m| m.id).collect();
    let via = match (nodes.as_slice(), via_ways.len()) {
        ([node], 0) => Via::Node(*node),
        ([], 1..=MOST_VIA) => Via::Ways(via_ways),
        _ => return Err(Refused::Members),
    };
    let several =
        |wanted: &str| MOTORS.into_iter().filter_map(|mode| value_for(tags, mode)).any(|text| text == wanted);
    let most_from = if several("no_entry") { MOST_ENDS } else { 1 };
    let most_to = if several("no_exit") { MOST_ENDS } else { 1 };
    if !(1..=most_from).contains(&from.len()) || !(1..=most_to).contains(&to.len()) {
        return Err(Refused::Members);
    }
    Ok(Restriction { id, kind: rule, from, via, to, modes: Modes::of(&modes) })
}

/// Turn restrictions are for drivers; people on foot cross as they see fit.
const MOTORS: [Mode; 3] = [Mode::Car, Mode::Motorcycle, Mode::Coach];

/// The value that speaks of this mode: the most particular one.
fn value_for(tags: Tags<'_>, mode: Mode) -> Option<&str> {
    keys(mode)
        .iter()
        .rev()
        .find_map(|key| suffixed(tags, "restriction", key))
        .or_else(|| tags.get("restriction"))
}

fn kind(text: &str) -> Option<RestrictionKind> {
    match text {
        "no_left_turn" | "no_right_turn" | "no_straight_on" | "no_u_turn" | "no_entry" | "no_exit"
        | "no_turn" => Some(RestrictionKind::No),
        "only_left_turn" | "only_right_turn" | "only_straight_on" | "only_u_turn" => {
            Some(RestrictionKind::Only)
        }
        _ => None,
    }
}

fn excepted(tags: Tags<'_>, mode: Mode) -> bool {
    let Some(list) = tags.get("except") else { return false };
    list.split([';', ',']).map(str::trim).any(|name| keys(mode).contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURN: [Member<'static>; 3] = [
        Member { kind: MemberKind::Way, id: 1, role: "from" },
        Member { kind: MemberKind::Node, id: 2, role: "via" },
        Member { kind: MemberKind::Way, id: 3, role: "to" },
    ];

    fn of(pairs: &[(&str, &str)], members: &[Member<'_>]) -> Option<Result<Restriction, Refused>> {
        restriction(7, Tags::new(pairs), members)
    }

    #[test]
    fn a_forbidden_turn() {
        let found = of(&[("type", "restriction"), ("restriction", "no_left_turn")], &TURN);
        let wanted = Restriction {
            id: 7,
            kind: RestrictionKind::No,
            from: vec![1],
            via: Via::Node(2),
            to: vec![3],
            modes: Modes::MOTOR,
        };
        assert_eq!(found, Some(Ok(wanted)));
    }

    #[test]
    fn exceptions_and_particular_vehicles() {
        let modes = |pairs: &[(&str, &str)]| of(pairs, &TURN).unwrap().map(|r| r.modes);
        let base = ("type", "restriction");
        assert_eq!(
            modes(&[base, ("restriction", "no_u_turn"), ("except", "motorcar; bicycle")]),
            Ok(Modes::of(&[Mode::Motorcycle, Mode::Coach]))
        );
        assert_eq!(
            modes(&[base, ("restriction", "only_straight_on"), ("except", "psv;bus")]),
            Ok(Modes::MOTOR),
            "a tourist coach is no city bus"
        );
        assert_eq!(
            modes(&[base, ("restriction:motorcycle", "no_right_turn")]),
            Ok(Modes::of(&[Mode::Motorcycle]))
        );
        assert_eq!(modes(&[base, ("restriction:foot", "no_entry")]), Err(Refused::NotForUs));
        assert_eq!(modes(&[base, ("restriction:hgv", "no_left_turn")]), Err(Refused::NotForUs));
        assert_eq!(
            modes(&[base, ("restriction:conditional", "no_left_turn @ (07:00-09:00)")]),
            Err(Refused::NotForUs)
        );
        assert_eq!(modes(&[base, ("restriction", "no_flying")]), Err(Refused::Kind));
        assert_eq!(of(&[("type", "route")], &TURN), None);
    }

    #[test]
    fn via_ways_and_several_ends() {
        let no_entry = [("type", "restriction"), ("restriction", "no_entry")];
        let way = |id, role| Member { kind: MemberKind::Way, id, role };
        let members = [way(1, "from"), way(4, "from"), way(5, "via"), way(6, "via"), way(3, "to")];
        let found = of(&no_entry, &members).unwrap().unwrap();
        assert_eq!((found.from, found.via, found.to), (vec![1, 4], Via::Ways(vec![5, 6]), vec![3]));
        let no_left = [("type", "restriction"), ("restriction", "no_left_turn")];
        assert_eq!(of(&no_left, &members), Some(Err(Refused::Members)));
        assert_eq!(of(&no_left, &TURN[..2]), Some(Err(Refused::Members)));
        assert_eq!(of(&no_left, &[]), Some(Err(Refused::Members)));
        let mixed = [TURN[0], TURN[1], way(9, "via"), TURN[2]];
        assert_eq!(of(&no_left, &mixed), Some(Err(Refused::Members)));
    }
}
