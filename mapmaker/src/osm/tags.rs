/// The tags of one element, borrowed from its block: a slice of keys and values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tags<'a>(&'a [(&'a str, &'a str)]);

impl<'a> Tags<'a> {
    /// A view of keys and values.
    ///
    /// ```
    /// use otkel_mapmaker::osm::Tags;
    /// let tags = Tags::new(&[("highway", "primary"), ("oneway", "yes")]);
    /// assert_eq!(tags.get("highway"), Some("primary"));
    /// assert!(tags.is("oneway", "yes") && !tags.has("ref"));
    /// ```
    pub fn new(pairs: &'a [(&'a str, &'a str)]) -> Self {
        Self(pairs)
    }

    /// The value of a key. A key that stands twice (a broken file) gives its first value.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|(k, _)| *k == key).map(|(_, value)| *value)
    }

    /// Whether the key is there, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Whether the key has this value.
    pub fn is(&self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> + use<'a> {
        self.0.iter().copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
