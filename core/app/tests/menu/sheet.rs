//! The printed sheet.

use std::{env, fmt::Write as _, fs, path::Path};

use otkel_app::{
    Lang,
    l10n::Tongue,
    menu::{file, sheet},
};

use crate::{example, example_menu, stage::open};

/// A sheet without its tags, one line an element.
fn stripped(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut out = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[test]
fn the_sheet_of_the_example_in_all_scripts() {
    let services = open(Lang::En);
    let html = sheet::html(&services, &example_menu(&services), &Tongue::ALL);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/menu_sheet.txt");
    if env::var_os("OTKEL_GOLDEN").is_some_and(|what| what == "write") {
        fs::write(&path, stripped(&html)).expect("written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        stripped(&html),
        known,
        "If that is right: OTKEL_GOLDEN=write cargo test -p otkel-app --test menu"
    );
    assert_eq!(html, sheet::html(&open(Lang::Ug), &example_menu(&services), &Tongue::ALL), "whoever asks");
}

#[test]
fn a_sheet_takes_nothing_from_elsewhere_and_escapes_what_a_host_wrote() {
    let services = open(Lang::En);
    let text = example()
        .replace("Рыба дня <с озера>", "<script>alert('&')</script>")
        .replace("Көлден", "a\\\"><img src=x>");
    let menu = file::read(&text, services.facts()).expect("own words may be anything");
    let html = sheet::html(&services, &menu, &[Tongue::Plain(Lang::Ug), Tongue::Plain(Lang::Ru)]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"ug\" dir=\"rtl\">"));
    assert!(html.contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"));
    assert!(html.contains("a&quot;&gt;&lt;img src=x&gt;"));
    let elsewhere =
        ["<script", "<img", "<link", "src=\"", "href", "url(", "@import", "onload", "javascript:"];
    for bad in elsewhere {
        assert!(!html.contains(bad), "{bad}");
    }
    // The namespace of SVG is a name, not an address that is fetched.
    assert_eq!(
        html.matches("http").count() - html.matches("http-equiv").count(),
        html.matches("http://www.w3.org/2000/svg").count()
    );
    // Every element that is opened is closed.
    for name in
        ["p", "h1", "h2", "div", "section", "article", "span", "svg", "ul", "li", "footer", "header", "style"]
    {
        let opened = html.matches(&format!("<{name}>")).count() + html.matches(&format!("<{name} ")).count();
        assert_eq!(opened, html.matches(&format!("</{name}>")).count(), "{name}");
    }
    assert!(html.contains("<div class=\"qr\""));
    assert!(html.contains("name draft\" lang=\"ug\" dir=\"rtl\""), "Uyghur is marked as a draft");
    assert!(!html.contains("name draft\" lang=\"ru\""));
}

#[test]
fn a_menu_too_long_for_a_code_says_so_on_the_sheet() {
    let services = open(Lang::En);
    let mut text = "title = \"Long\"\nlang = \"en\"\ncurrency = \"KZT\"\n".to_owned();
    for at in 0_u64..200 {
        let words: String =
            (0..60).map(|c| char::from(b'a' + (at * 37 + c * c * (at + 3)) as u8 % 26)).collect();
        let _ = write!(text, "[[item]]\nown = \"{words}\"\nprice = {}\n", at * 7919 % 10_000);
    }
    let menu = file::read(&text, services.facts()).expect("200 items are allowed");
    let html = sheet::html(&services, &menu, &[Tongue::Plain(Lang::En)]);
    assert!(!html.contains("<div class=\"qr\"") && html.contains("too long for a code"));
}
