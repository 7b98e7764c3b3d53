//! Builds maps, on a desk and not on a phone: from OpenStreetMap extracts, and the overview map from `content/map`.
