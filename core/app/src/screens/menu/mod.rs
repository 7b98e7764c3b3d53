//! Food and signs: what a dish has in it, what a sign says, menus of hosts to read and to make.

mod dishes;
mod event;
mod kept;
mod labels;
mod make;
mod menus;
mod model;
mod share;
mod signs;
mod view;

pub use dishes::{AcrossView, DishLine, DishView, IngredientView};
pub use event::{MenuEdit, MenuEvent};
pub use kept::{KeptMenu, MOST_MENUS};
pub use labels::MenuLabels;
pub use menus::{MenuItemView, MenuLine, MenuPageView, MenuSectionView};
pub use model::{MenuModel, MenuPage, MenuTab, update};
pub use share::{MenuQrView, MenuShareView, link, sheet};
pub use signs::{SignLine, SignView};
pub use view::{InTongueView, MenuView, view};
