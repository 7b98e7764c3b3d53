use crate::osm::Tags;

/// The value of `key:suffix`.
pub(super) fn suffixed<'a>(tags: Tags<'a>, key: &str, suffix: &str) -> Option<&'a str> {
    tags.iter()
        .find(|(found, _)| {
            found.strip_prefix(key).and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest == suffix)
        })
        .map(|pair| pair.1)
}

/// Whether the key has one of these values.
pub(super) fn is_one_of(tags: Tags<'_>, key: &str, values: &[&str]) -> bool {
    tags.get(key).is_some_and(|value| values.contains(&value))
}

/// Whether the key is there and not `no`.
pub(super) fn is_set(tags: Tags<'_>, key: &str) -> bool {
    tags.get(key).is_some_and(|value| value != "no")
}

/// What a tag says for each direction of a way: along its nodes, and against them.
pub(super) type BothWays<T> = [T; 2];

/// The value of the first of `keys` that is told, for each direction: `key:forward` and `key:backward` before `key`.
pub(super) fn directed<'a>(tags: Tags<'a>, keys: &[&str]) -> BothWays<Option<&'a str>> {
    let mut found = [None; 2];
    for key in keys {
        let both = tags.get(key);
        for (direction, suffix) in ["forward", "backward"].into_iter().enumerate() {
            found[direction] = found[direction].or_else(|| suffixed(tags, key, suffix)).or(both);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_is_told_before_both() {
        let pairs = [("maxspeed", "50"), ("maxspeed:forward", "30"), ("maxspeed:advisory", "40")];
        let tags = Tags::new(&pairs);
        assert_eq!(directed(tags, &["maxspeed"]), [Some("30"), Some("50")]);
        assert_eq!(directed(tags, &["maxspeed:advisory", "maxspeed"]), [Some("40"); 2]);
        assert_eq!(directed(tags, &["width"]), [None; 2]);
    }

    #[test]
    fn keys_are_whole_words() {
        let pairs = [("oneway:bus", "no"), ("bridge", "no"), ("tunnel", "yes")];
        let tags = Tags::new(&pairs);
        assert_eq!(suffixed(tags, "oneway", "bus"), Some("no"));
        assert_eq!(suffixed(tags, "one", "bus"), None);
        assert!(!is_set(tags, "bridge"));
        assert!(is_set(tags, "tunnel"));
    }
}
