/// A rectangle of the picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Top edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Bottom edge.
    pub bottom: f32,
}

impl Rect {
    /// Whether two share an area.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Larger by so many pixels on each side.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether another lies wholly in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Around a middle.
    pub(super) fn around(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            left: x - width / 2.0,
            top: y - height / 2.0,
            right: x + width / 2.0,
            bottom: y + height / 2.0,
        }
    }
}

/// Which parts of a picture are taken: rectangles, by cells of 64 pixels.
pub(super) struct Grid {
    cells: Vec<Vec<u32>>,
    taken: Vec<Rect>,
    columns: usize,
    rows: usize,
}

const CELL: f32 = 64.0;

/// How far beyond the picture rectangles are still told apart, in cells.
const MARGIN: f32 = 4.0;

impl Grid {
    /// For a picture of a size in pixels.
    pub(super) fn new(width: u32, height: u32) -> Self {
        let cells = |side: u32| (side as f32 / CELL).ceil() as usize + 2 * MARGIN as usize;
        let (columns, rows) = (cells(width), cells(height));
        Self { cells: vec![Vec::new(); columns * rows], taken: Vec::new(), columns, rows }
    }

    /// Whether nothing is there yet.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        let mut free = true;
        self.each_cell(rect, |cell| {
            free = free && !self.cells[cell].iter().any(|at| self.taken[*at as usize].meets(rect));
        });
        free
    }

    /// Takes a place, free or not.
    pub(super) fn take(&mut self, rect: Rect) {
        let number = self.taken.len() as u32;
        let mut cells = Vec::new();
        self.each_cell(&rect, |cell| cells.push(cell));
        for cell in cells {
            self.cells[cell].push(number);
        }
        self.taken.push(rect);
    }

    fn each_cell(&self, rect: &Rect, mut f: impl FnMut(usize)) {
        if !(rect.left <= rect.right && rect.top <= rect.bottom) {
            return; // also when a number isn't one
        }
        // Casting saturates: what lies far outside falls into the outermost cells.
        let place = |at: f32, most: usize| ((at / CELL + MARGIN).max(0.0) as usize).min(most - 1);
        for row in place(rect.top, self.rows)..=place(rect.bottom, self.rows) {
            for column in place(rect.left, self.columns)..=place(rect.right, self.columns) {
                f(row * self.columns + column);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_a_plain_search_finds(rects in prop::collection::vec((-400.0..900.0f32, -400.0..900.0f32, 1.0..300.0f32, 1.0..80.0f32), 1..60)) {
            let mut grid = Grid::new(512, 512);
            let mut all: Vec<Rect> = Vec::new();
            for (x, y, w, h) in rects {
                let rect = Rect::around(x, y, w, h);
                let free = !all.iter().any(|other| other.meets(&rect));
                prop_assert_eq!(grid.is_free(&rect), free);
                if free {
                    grid.take(rect);
                    all.push(rect);
                }
            }
        }
    }

    #[test]
    fn numbers_that_are_none_take_no_place() {
        let mut grid = Grid::new(10, 10);
        grid.take(Rect { left: f32::NAN, top: 0.0, right: 5.0, bottom: 5.0 });
        assert!(grid.is_free(&Rect { left: 0.0, top: 0.0, right: 5.0, bottom: 5.0 }));
    }
}
