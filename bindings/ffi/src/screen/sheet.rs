//! The open menu as a file to print: made when somebody asks, not with every view.

use std::sync::PoisonError;

use otkel_app::{OtkelError, screens::menu};

use super::MenuScreen;

#[uniffi::export]
impl MenuScreen {
    /// The open menu as one HTML file, in the languages with these tags, the first the largest; none: one's own. Fails when no menu is
    /// open, or for a language that Otkel doesn't have.
    pub fn sheet(&self, langs: Vec<String>) -> Result<String, OtkelError> {
        let services = self.services.read().unwrap_or_else(PoisonError::into_inner);
        let model = self.fresh(&services).model.clone();
        menu::sheet(&model, &services, &langs)
    }
}
