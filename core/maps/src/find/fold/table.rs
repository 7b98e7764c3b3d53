/// A letter and what it is folded to.
pub(super) type Row = (char, &'static str);

/// Reads a data file: lines of a letter, a tab and what it becomes; `#` begins a remark. Sorted for [`find`].
pub(super) fn rows(text: &'static str, column: usize) -> Vec<Row> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut rows: Vec<Row> = lines
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let letter = cells.next()?.chars().next()?;
            let cells: Vec<&str> = cells.collect();
            let sound = cells.get(column).or_else(|| cells.first())?;
            Some((letter, if *sound == "-" { "" } else { sound }))
        })
        .collect();
    rows.sort_unstable();
    rows
}

/// What a letter is folded to.
pub(super) fn find(rows: &[Row], letter: char) -> Option<&'static str> {
    rows.binary_search_by_key(&letter, |row| row.0).ok().map(|at| rows[at].1)
}
