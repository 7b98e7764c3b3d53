//! A line of Latin letters that is being put together: marks of punctuation and the spaces that Chinese doesn't write.

/// What a character of another script's punctuation is in Latin: the mark, and whether words keep a space from it.
#[derive(Clone, Copy)]
enum Mark {
    /// Stands at the word before it, a space behind it.
    Closing(&'static str),
    /// Stands at the word behind it, a space before it.
    Opening(&'static str),
    /// A space on both sides.
    Between(&'static str),
    /// No spaces.
    Tight(&'static str),
}

fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '，' | '、' => Mark::Closing(","),
        '。' | '．' | '｡' | '۔' => Mark::Closing("."),
        '；' => Mark::Closing(";"),
        '：' => Mark::Closing(":"),
        '？' => Mark::Closing("?"),
        '！' => Mark::Closing("!"),
        '）' | '】' | '〕' | '］' => Mark::Closing(")"),
        '》' | '」' | '』' | '〉' => Mark::Closing("”"),
        '（' | '【' | '〔' | '［' => Mark::Opening("("),
        '《' | '「' | '『' | '〈' => Mark::Opening("“"),
        '～' | '〜' => Mark::Tight("–"),
        '／' => Mark::Tight("/"),
        '％' | '٪' => Mark::Tight("%"),
        '￥' => Mark::Tight("¥"),
        '・' => Mark::Between("·"),
        // Theirs stand where ours do, with the same spaces.
        '،' => Mark::Tight(","),
        '؛' => Mark::Tight(";"),
        '؟' => Mark::Tight("?"),
        '\u{3000}' => Mark::Tight(" "),
        // A letter stretched, no letter.
        'ـ' => Mark::Tight(""),
        _ => return None,
    })
}

/// What stands before a character that is being added.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing that asks for a space.
    Open,
    /// A reading of Han characters: a space before a word, a slot or an opening mark.
    Han,
    /// A mark that was Chinese and had its space in itself.
    Mark,
}

pub(super) struct Line {
    out: String,
    last: Last,
}

impl Line {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes + bytes / 2), last: Last::Open }
    }

    /// A reading of Han characters: its own words.
    pub(super) fn han(&mut self, reading: &str) {
        if self.out.ends_with(|c: char| c.is_alphanumeric() || "})]”’%+".contains(c)) {
            self.space();
        }
        self.word(reading);
        self.last = Last::Han;
    }

    /// A word that keeps the spaces of its text.
    pub(super) fn word(&mut self, word: &str) {
        if self.last != Last::Open {
            self.space();
        }
        self.out.push_str(word);
        self.last = Last::Open;
    }

    /// Any other character.
    pub(super) fn other(&mut self, c: char) {
        if let Some(mark) = mark(c) {
            return self.mark(mark);
        }
        let c = western(c);
        // A dash in Chinese is two characters long and has no spaces.
        if c == '—' && self.last == Last::Mark && self.out.ends_with('—') {
            return;
        }
        let asks = match self.last {
            Last::Open => false,
            Last::Han => c.is_alphanumeric() || "“‘([{—–+".contains(c),
            Last::Mark => {
                let tight = c.is_whitespace() || ")]}”’.,:;!?…".contains(c);
                !(tight || (c.is_ascii_digit() && self.in_clock()))
            }
        };
        if asks {
            self.space();
        }
        self.out.push(c);
        self.last = match c {
            '—' if self.last == Last::Han => Last::Mark,
            '”' | '’' if self.last == Last::Han => Last::Han,
            '…' | '·' if self.last != Last::Open => Last::Mark,
            _ => Last::Open,
        };
    }

    fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Closing(mark) => {
                self.out.push_str(mark);
                self.last = Last::Mark;
            }
            Mark::Opening(mark) => {
                if self.last != Last::Open || self.out.ends_with(|c: char| c.is_alphanumeric() || c == '}') {
                    self.space();
                }
                self.out.push_str(mark);
                self.last = Last::Open;
            }
            Mark::Between(mark) => {
                self.space();
                self.out.push_str(mark);
                self.last = Last::Mark;
            }
            Mark::Tight(mark) => {
                self.out.push_str(mark);
                self.last = Last::Open;
            }
        }
    }

    /// Whether the line ends with a digit and a colon: the minutes of a clock follow.
    fn in_clock(&self) -> bool {
        self.out.strip_suffix(':').is_some_and(|hour| hour.ends_with(|c: char| c.is_ascii_digit()))
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Digits and letters of full width, and Arabic digits, as the Latin ones.
fn western(c: char) -> char {
    let shifted = |from: char, to: char| char::from_u32(c as u32 - from as u32 + to as u32).unwrap_or(c);
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => shifted('０', '0'),
        '٠'..='٩' => shifted('٠', '0'),
        '۰'..='۹' => shifted('۰', '0'),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use otkel_domain::model::Lang;

    use super::super::latin;

    fn read(text: &str) -> String {
        latin(Lang::Zh.into(), text).expect("Chinese is read")
    }

    #[test]
    fn chinese_marks_become_latin_ones() {
        assert_eq!(read("是的，谢谢。不！"), "shì de, xièxie. bù!");
        assert_eq!(read("护照、签证；现金：有（没有）吗？"), "hùzhào, qiānzhèng; xiànjīn: yǒu (méiyǒu) ma?");
        assert_eq!(read("没有叫“{ $name }”的地点"), "méiyǒu jiào “{ $name }” de dìdiǎn");
        assert_eq!(read("《护照》在这里"), "“hùzhào” zài zhèlǐ");
        assert_eq!(read("护照——在这里"), "hùzhào — zài zhèlǐ");
        assert_eq!(read("请等……"), "qǐng děng……");
        assert_eq!(read("１０：３０，Ｘ光机"), "10:30, X guāng jī");
    }

    #[test]
    fn spaces_stand_around_what_is_not_chinese() {
        assert_eq!(read("包含多少GB流量"), "bāohán duōshao GB liúliàng");
        assert_eq!(read("{ $n }号窗口"), "{ $n } hào chuāngkǒu");
        assert_eq!(read("10点30分"), "10 diǎn 30 fēn");
        assert_eq!(read("Wi-Fi密码：{ $p }"), "Wi-Fi mìmǎ: { $p }");
        assert_eq!(read("去Достык"), "qù Dostyk");
    }
}
