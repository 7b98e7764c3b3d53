//! Ports, the user, the meeting point and pins, drawn as paths. Each has a shape of its own, so that colour is never the
//! only sign.

use vello_cpu::kurbo::{Affine, Arc as Curve, BezPath, Circle, Point, Rect, RoundedRect, Vec2};

use super::{
    PortState,
    ink::{Ink, Stamp},
    outline::{filled, of, path, stroked},
};
use crate::style::Color;

/// Colours of marks; those of the high-contrast look are stronger.
#[derive(Clone, Copy, Debug)]
pub(super) struct MarkInks {
    pub(super) contrast: bool,
    pub(super) text: Color,
    pub(super) halo: Color,
}

const WHITE: Ink = Ink::rgb(255, 255, 255);
const BLACK: Ink = Ink::rgb(0, 0, 0);

/// Half the side of a port's mark, logical pixels.
pub(super) const PORT_REACH: f64 = 12.0;

/// A port's mark; its place is its middle. Blue-green and vermilion are told apart by all common kinds of colour blindness
/// (Okabe and Ito, 2008); the shapes by everybody.
pub(super) fn port(state: PortState, scale: f64, contrast: bool) -> Stamp {
    let s = scale;
    let r = PORT_REACH * s;
    let shape = |r: f64| -> BezPath {
        match state {
            PortState::Open => of(&Circle::new((0.0, 0.0), r)),
            PortState::Closed => {
                of(&RoundedRect::from_rect(Rect::new(-r, -r, r, r).inset(-0.08 * r), r * 0.22))
            }
            PortState::Unknown => {
                let mut p = BezPath::new();
                p.move_to((0.0, -r * 1.12));
                p.line_to((r * 1.14, r * 0.86));
                p.line_to((-r * 1.14, r * 0.86));
                p.close_path();
                p
            }
            PortState::NotForTravellers => {
                let mut p = BezPath::new();
                for (x, y) in [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)] {
                    let at = Point::new(x * r, y * r);
                    if p.elements().is_empty() { p.move_to(at) } else { p.line_to(at) }
                }
                p.close_path();
                p
            }
        }
    };
    let color = match (state, contrast) {
        (PortState::Open, false) => Ink::rgb(0, 125, 92),
        (PortState::Open, true) => Ink::rgb(0, 84, 60),
        (PortState::Closed, false) => Ink::rgb(200, 62, 20),
        (PortState::Closed, true) => Ink::rgb(150, 20, 0),
        (PortState::Unknown, _) => Ink::rgb(246, 190, 40),
        (PortState::NotForTravellers, false) => Ink::rgb(96, 100, 106),
        (PortState::NotForTravellers, true) => Ink::rgb(40, 42, 46),
    };
    let around = (r * 1.3 + 3.0 * s).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let body = shape(r * 0.9);
    if contrast {
        stamp.tint(&stroked(&body, 5.0 * s), 0, 0, BLACK);
    } else {
        stamp.tint(&stroked(&body, 4.4 * s), 0, 0, Ink([0, 0, 0, 60]));
    }
    stamp.tint(&stroked(&body, 3.4 * s), 0, 0, WHITE);
    stamp.tint(&filled(&body), 0, 0, color);
    let (sign, ink): (BezPath, Ink) = match state {
        PortState::Open => (path("M-4.8 .3-1.4 3.7 4.9-3.4", s, 0.0, 0.0), WHITE),
        PortState::Closed => (path("M-3.9-3.9 3.9 3.9M3.9-3.9-3.9 3.9", s, 0.0, 0.0), WHITE),
        PortState::Unknown => (path("M-2.3-1.9a2.4 2.4 0 1 1 3.6 2.1q-1.3.8-1.3 2.1", s, 0.0, 0.0), BLACK),
        PortState::NotForTravellers => (path("M-4.6 0H4.6", s, 0.0, 0.0), WHITE),
    };
    stamp.tint(&stroked(&sign, 2.3 * s), 0, 0, ink);
    if state == PortState::Unknown {
        stamp.tint(&filled(&of(&Circle::new((0.0, 5.6 * s), 1.35 * s))), 0, 0, ink);
    }
    stamp
}

/// Half the side of the user's mark, logical pixels.
pub(super) const ME_REACH: f64 = 10.0;

/// The user: a blue dot in white, with a cone where they face; `turn` in degrees clockwise from up on the picture.
pub(super) fn me(turn: Option<f64>, scale: f64, contrast: bool) -> Stamp {
    let s = scale;
    let around = (34.0 * s).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let blue = if contrast { Ink::rgb(0, 60, 200) } else { Ink::rgb(26, 108, 232) };
    if let Some(turn) = turn.filter(|t| t.is_finite()) {
        // Rings of a cone, each paler: a beam that fades.
        for ring in 0..12 {
            let (from, to) = (8.0 + f64::from(ring) * 2.0, 10.0 + f64::from(ring) * 2.0);
            let alpha = (190 - ring * 15) as u8;
            let tinted = |part: u8| (u16::from(part) * u16::from(alpha) / 255) as u8;
            let [r, g, b, _] = blue.0;
            stamp.tint(
                &filled(&sector(turn, from * s, to * s)),
                0,
                0,
                Ink([tinted(r), tinted(g), tinted(b), alpha]),
            );
        }
        let tip = Affine::rotate(turn.to_radians()) * path("M0-15.5 5-8.2Q0-11-5-8.2z", s, 0.0, 0.0);
        stamp.tint(&stroked(&tip, 1.6 * s), 0, 0, WHITE);
        stamp.tint(&filled(&tip), 0, 0, blue);
    }
    let disc = |r: f64| filled(&of(&Circle::new((0.0, 0.0), r * s)));
    stamp.tint(&disc(ME_REACH + 0.6), 0, 0, if contrast { BLACK } else { Ink([0, 0, 0, 70]) });
    stamp.tint(&disc(ME_REACH - 0.4), 0, 0, WHITE);
    stamp.tint(&disc(ME_REACH - 3.0), 0, 0, blue);
    stamp
}

fn sector(turn: f64, from: f64, to: f64) -> BezPath {
    let half = 28f64.to_radians();
    let up = turn.to_radians() - std::f64::consts::FRAC_PI_2;
    let arc = |radius: f64, start: f64, sweep: f64| {
        Curve::new((0.0, 0.0), Vec2::new(radius, radius), start, sweep, 0.0)
    };
    let mut path = BezPath::new();
    path.move_to(Point::new(to * (up - half).cos(), to * (up - half).sin()));
    path.extend(arc(to, up - half, 2.0 * half).append_iter(0.1));
    path.line_to(Point::new(from * (up + half).cos(), from * (up + half).sin()));
    path.extend(arc(from, up + half, -2.0 * half).append_iter(0.1));
    path.close_path();
    path
}

/// How exact the user's position is: a pale disc; `None` when it would hide nothing or everything.
pub(super) fn accuracy(radius_px: f64, scale: f64, contrast: bool) -> Option<Stamp> {
    if !(ME_REACH * scale..=900.0).contains(&radius_px) {
        return None;
    }
    let around = radius_px.ceil() as i32 + 2;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let disc = of(&Circle::new((0.0, 0.0), radius_px));
    stamp.tint(&filled(&disc), 0, 0, Ink([5, 22, 46, 50]));
    let edge = if contrast { Ink::rgb(0, 60, 200) } else { Ink([13, 54, 116, 128]) };
    stamp.tint(&stroked(&disc, 1.2 * scale), 0, 0, edge);
    Some(stamp)
}

/// A pin's height above its point, logical pixels.
pub(super) const PIN_HEIGHT: f64 = 32.0;
/// Half its width.
pub(super) const PIN_REACH: f64 = 11.0;

/// A pin; its place is its tip.
pub(super) fn pin(scale: f64, contrast: bool) -> Stamp {
    let s = scale;
    let (w, h) = ((14.0 * s).ceil() as i32, (36.0 * s).ceil() as i32);
    let mut stamp = Stamp::over(-w, -h, w, (4.0 * s).ceil() as i32);
    let drop =
        path("M0 0C-2.6-6.4-10.4-12-10.4-20.8A10.4 10.4 0 0 1 10.4-20.8C10.4-12 2.6-6.4 0 0z", s, 0.0, 0.0);
    let red = if contrast { Ink::rgb(160, 0, 40) } else { Ink::rgb(206, 32, 68) };
    stamp.tint(&stroked(&drop, 3.2 * s), 0, 0, if contrast { BLACK } else { WHITE });
    stamp.tint(&filled(&drop), 0, 0, red);
    stamp.tint(&filled(&of(&Circle::new((0.0, -20.8 * s), 4.2 * s))), 0, 0, WHITE);
    stamp
}

/// Half the width of the dot of a place to choose, logical pixels.
pub(super) const CHOICE_REACH: f64 = 8.0;

/// A place to choose: a dot with a hole, smaller than a pin and like no port; its place is its middle.
pub(super) fn choice(scale: f64, contrast: bool) -> Stamp {
    let s = scale;
    let around = ((CHOICE_REACH + 3.0) * s).ceil() as i32;
    let mut stamp = Stamp::over(-around, -around, around, around);
    let disc = |r: f64| filled(&of(&Circle::new((0.0, 0.0), r * s)));
    let red = if contrast { Ink::rgb(160, 0, 40) } else { Ink::rgb(206, 32, 68) };
    stamp.tint(&disc(CHOICE_REACH + 0.6), 0, 0, if contrast { BLACK } else { Ink([0, 0, 0, 60]) });
    stamp.tint(&disc(CHOICE_REACH - 0.2), 0, 0, WHITE);
    stamp.tint(&disc(CHOICE_REACH - 2.0), 0, 0, red);
    stamp.tint(&disc(2.2), 0, 0, WHITE);
    stamp
}

/// The meeting point: a flag; its place is the foot of the pole.
pub(super) fn meeting(scale: f64, contrast: bool) -> Stamp {
    let s = scale;
    let (w, h) = ((24.0 * s).ceil() as i32, (36.0 * s).ceil() as i32);
    let mut stamp = Stamp::over(-(6.0 * s).ceil() as i32, -h, w, (6.0 * s).ceil() as i32);
    let pole = path("M0 0V-30", s, 0.0, 0.0);
    let flag = path("M0-30H18.5L14-23.5 18.5-17H0z", s, 0.0, 0.0);
    let violet = if contrast { Ink::rgb(80, 0, 130) } else { Ink::rgb(122, 48, 170) };
    let around = if contrast { BLACK } else { WHITE };
    stamp.tint(&stroked(&flag, 3.4 * s), 0, 0, around);
    stamp.tint(&stroked(&pole, 5.6 * s), 0, 0, around);
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), 4.2 * s))), 0, 0, around);
    stamp.tint(&stroked(&pole, 2.4 * s), 0, 0, violet);
    stamp.tint(&filled(&flag), 0, 0, violet);
    stamp.tint(&filled(&of(&Circle::new((0.0, 0.0), 2.8 * s))), 0, 0, violet);
    stamp
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without colours the four states still differ.
    #[test]
    fn states_are_told_apart_without_colours() {
        let all = [PortState::Open, PortState::Closed, PortState::Unknown, PortState::NotForTravellers];
        let shapes: Vec<Vec<u8>> = all
            .iter()
            .map(|s| port(*s, 2.0, true).pixels.chunks_exact(4).map(|p| u8::from(p[3] > 128)).collect())
            .collect();
        for (i, a) in shapes.iter().enumerate() {
            for b in &shapes[..i] {
                let differ = a.iter().zip(b).filter(|(x, y)| x != y).count();
                assert!(differ > a.len() / 30, "{differ} of {}", a.len());
            }
        }
    }

    #[test]
    fn nonsense_is_drawn_as_nothing() {
        assert!(accuracy(f64::NAN, 1.0, false).is_none());
        assert!(accuracy(1e12, 1.0, false).is_none());
        assert!(!me(Some(f64::NAN), 1.0, false).pixels.is_empty());
    }
}
