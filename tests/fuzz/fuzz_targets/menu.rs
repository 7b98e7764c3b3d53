//! Any text is a menu or none, and a menu that was read makes the same link again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use otkel_app::menu::code;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // As it is, and behind the beginning that random letters hardly find.
    for text in [text.to_owned(), format!("{}1/{text}", code::SCHEME)] {
        let Ok(menu) = code::read(&text) else { continue };
        menu.check().expect("what was read is within its bounds");
        let link = code::link(&menu).expect("what was read can be written");
        assert_eq!(code::read(&link), Ok(menu));
    }
});
