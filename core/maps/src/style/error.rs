/// Why a style can't be used. Each says where: the layer's id and the key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StyleError {
    /// The text is no JSON.
    #[error("the style is no JSON: {0}")]
    Json(String),
    /// The text is longer than any style.
    #[error("the style is longer than {0} bytes")]
    TooLarge(usize),
    /// Something of the style itself, outside of its layers.
    #[error("the style's “{key}”: {why}")]
    Sheet {
        /// Which key.
        key: String,
        /// What is wrong with it.
        why: String,
    },
    /// Something of a layer.
    #[error("layer “{layer}”, “{key}”: {why}")]
    Layer {
        /// The layer's id, or its place when it has none.
        layer: String,
        /// Which key.
        key: String,
        /// What is wrong with it.
        why: String,
    },
}
