use super::grid::Rect;
use crate::style::Anchor;

/// The rectangle of a text of a size whose `anchor` lies at (`x`, `y`).
pub(super) fn anchored(anchor: Anchor, x: f32, y: f32, width: f32, height: f32) -> Rect {
    let (h, v) = parts(anchor);
    let (left, top) = ((x - width * h).round(), (y - height * v).round());
    Rect { left, top, right: left + width, bottom: top + height }
}

/// How the lines of a text stand to each other: 0 left, 0.5 centred, 1 right.
pub(super) fn align(anchor: Anchor) -> f32 {
    parts(anchor).0
}

/// Which part of the text lies on its point: 0 its left and top, 1 its right and bottom.
fn parts(anchor: Anchor) -> (f32, f32) {
    match anchor {
        Anchor::Center => (0.5, 0.5),
        Anchor::Left => (0.0, 0.5),
        Anchor::Right => (1.0, 0.5),
        Anchor::Top => (0.5, 0.0),
        Anchor::Bottom => (0.5, 1.0),
        Anchor::TopLeft => (0.0, 0.0),
        Anchor::TopRight => (1.0, 0.0),
        Anchor::BottomLeft => (0.0, 1.0),
        Anchor::BottomRight => (1.0, 1.0),
    }
}

/// Where a text may stand beside its point, the best first: as the style says; then, when it stands beside an icon or dot,
/// on the other sides. `offset` in pixels; `reach` is the icon's half width, `gap` how far away from the point text keeps.
///
/// A name that lies on its point may slip up or down by `slip` pixels.
pub(super) fn spots(
    anchor: Anchor,
    offset: [f32; 2],
    reach: f32,
    gap: f32,
    slip: f32,
) -> Vec<(Anchor, f32, f32)> {
    let away = gap.max(offset[0].abs()).max(offset[1].abs() * 0.8);
    let slant = away * 0.78;
    let mut out = vec![(anchor, offset[0], offset[1])];
    if anchor == Anchor::Center {
        if slip > 0.0 {
            out.extend([-0.6, 0.6, -1.2, 1.2].map(|part| (anchor, offset[0], offset[1] + part * slip)));
        }
        return out;
    }
    if reach > 0.0 {
        // Never nearer than the icon lets it.
        let (x, y) = shift(anchor, away.max(gap), slant);
        out[0] = (
            anchor,
            if offset[0].abs() < gap { x } else { offset[0] },
            if offset[1].abs() < reach { y } else { offset[1] },
        );
    }
    for other in [
        Anchor::Left,
        Anchor::Right,
        Anchor::Top,
        Anchor::Bottom,
        Anchor::BottomLeft,
        Anchor::TopLeft,
        Anchor::BottomRight,
        Anchor::TopRight,
    ] {
        if other != anchor {
            let (x, y) = shift(other, away, slant);
            out.push((other, x, y));
        }
    }
    out
}

fn shift(anchor: Anchor, away: f32, slant: f32) -> (f32, f32) {
    match anchor {
        Anchor::Center => (0.0, 0.0),
        Anchor::Left => (away, 0.0),
        Anchor::Right => (-away, 0.0),
        Anchor::Top => (0.0, away * 0.7),
        Anchor::Bottom => (0.0, -away * 0.7),
        Anchor::TopLeft => (slant, slant * 0.3),
        Anchor::TopRight => (-slant, slant * 0.3),
        Anchor::BottomLeft => (slant, -slant * 0.3),
        Anchor::BottomRight => (-slant, -slant * 0.3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_covers_its_own_icon() {
        for anchor in [Anchor::Left, Anchor::Right, Anchor::Top, Anchor::Bottom] {
            for (anchor, dx, dy) in spots(anchor, [0.0, 0.0], 10.0, 12.0, 0.0).into_iter().take(3) {
                let text = anchored(anchor, dx, dy, 80.0, 20.0);
                let icon = Rect::around(0.0, 0.0, 16.0, 16.0);
                assert!(!text.meets(&icon), "{anchor:?} {text:?}");
            }
        }
    }
}
