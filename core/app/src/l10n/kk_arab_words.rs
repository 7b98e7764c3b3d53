//! The letters and the words behind `kk_arab`.

/// Says that the vowels of the word behind it are front.
pub(super) const HAMZA: char = '\u{674}';

/// One letter for one letter, both ways. Vowels that the hamza tells apart are not here, nor letters that depend on
/// their neighbours.
pub(super) const LETTERS: [(char, char); 25] = [
    ('б', 'ب'),
    ('в', 'ۆ'),
    ('г', 'گ'),
    ('ғ', 'ع'),
    ('д', 'د'),
    ('е', 'ە'),
    ('ж', 'ج'),
    ('з', 'ز'),
    ('к', 'ك'),
    ('қ', 'ق'),
    ('л', 'ل'),
    ('м', 'م'),
    ('н', 'ن'),
    ('ң', 'ڭ'),
    ('п', 'پ'),
    ('р', 'ر'),
    ('с', 'س'),
    ('т', 'ت'),
    ('у', 'ۋ'),
    ('ф', 'ف'),
    ('х', 'ح'),
    ('һ', 'ھ'),
    ('ч', 'چ'),
    ('ш', 'ش'),
    // Read as и or й by its place; written for both.
    ('й', 'ي'),
];

/// A back vowel, its front fellow, and the letter that both are written with.
pub(super) const VOWELS: [(char, char, char); 4] =
    [('а', 'ә', 'ا'), ('о', 'ө', 'و'), ('ұ', 'ү', 'ۇ'), ('ы', 'і', 'ى')];

/// Beginnings of words that the rules get wrong, in at least one direction. Whatever follows is suffixes. A stem that
/// begins with another stands before it.
pub(super) const STEMS: [(&str, &str); 67] = [
    // Places in China are spelled after the Chinese sound, not letter by letter: so the region's own press.
    ("шыңжаң", "شينجياڭ"),
    ("бейжің", "بەيجيڭ"),
    // From here on only the way back needs the entry: to Arabic the rules spell the same.
    //
    // Front and back vowels in one word, and nothing in the Arabic spelling that shows it.
    ("бір", "بىر"),
    ("әрқай", "ارقاي"),
    ("қадір", "قادىر"),
    ("қазір", "قازىر"),
    ("қауіп", "قاۋىپ"),
    ("мұғалім", "مۇعالىم"),
    ("оңтүсті", "وڭتۇستى"),
    ("солтүсті", "سولتۇستى"),
    ("таңертең", "تاڭەرتەڭ"),
    // Compounds whose second part has ө or ү, which the rules look for in a first syllable only.
    ("дереккөз", "دەرەككوز"),
    ("қонақүй", "قوناقۇي"),
    ("алакөл", "الاكول"),
    ("келіссөз", "كەلىسسوز"),
    ("құпиясөз", "قۇپياسوز"),
    ("көкөніс", "كوكونىس"),
    // Front words that "with" follows: it alone wouldn't tell.
    ("біз", "بىز"),
    ("дәліз", "دالىز"),
    ("өзіміз", "وزىمىز"),
    ("тәсіл", "تاسىل"),
    // Ends as "with" does, but isn't it.
    ("төмен", "تومەن"),
    // Loans with back vowels beside ك, گ or ە, which are taken for front ones.
    ("автовокзал", "اۆتوۆوكزال"),
    ("агент", "اگەنت"),
    ("камера", "كامەرا"),
    ("канада", "كانادا"),
    ("карта", "كارتا"),
    ("консул", "كونسۋل"),
    ("координат", "كووردينات"),
    ("рахмет", "راحمەت"),
    ("такси", "تاكسي"),
    ("алкоголь", "الكوگول"),
    ("аллергия", "اللەرگيا"),
    ("аккумулятор", "اككۋمۋلياتور"),
    ("банк", "بانك"),
    ("бланк", "بلانك"),
    ("вегетариан", "ۆەگەتاريان"),
    ("диабет", "ديابەت"),
    ("капот", "كاپوت"),
    ("килограм", "كيلوگرام"),
    ("код", "كود"),
    ("комиссия", "كوميسسيا"),
    ("марка", "ماركا"),
    ("маска", "ماسكا"),
    ("материал", "ماتەريال"),
    ("пакет", "پاكەت"),
    ("таблетка", "تابلەتكا"),
    ("таксометр", "تاكسومەتر"),
    ("шкаф", "شكاف"),
    // Loans with letters that the Arabic spelling hides: ц, ь, and я, ю after р, л.
    ("валюта", "ۆاليۋتا"),
    ("декларация", "دەكلاراتسيا"),
    ("дизель", "ديزەل"),
    ("зарядта", "زاريادتا"),
    ("мотоцикл", "موتوتسيكل"),
    ("нотариат", "نوتاريات"),
    ("нотариус", "نوتاريۋس"),
    ("полис", "پوليس"),
    ("полиция", "پوليتسيا"),
    ("порция", "پورتسيا"),
    ("рецепт", "رەتسەپت"),
    ("цифр", "تسيفر"),
    // Loans with э, which is written like е.
    ("экипаж", "ەكيپاج"),
    ("эвакуатор", "ەۆاكۋاتور"),
    ("экран", "ەكران"),
    ("электр", "ەلەكتر"),
    // -кент is a Persian word for town; what stands before it keeps its own vowels.
    ("жаркент", "جاركەنت"),
    ("шымкент", "شىمكەنت"),
];

/// Letters of Cyrillic, Kazakh or not.
pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}')
}

/// Arabic letters, and the hamza at the head of a word; not digits, nor marks of punctuation.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}')
}

/// Marks over the letter before them: й and ё come so from some keyboards, and stresses in dictionaries.
pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letters that only stand with back vowels.
pub(super) fn is_back(c: char) -> bool {
    matches!(c, 'ق' | 'ع')
}

/// The letters that only stand with front vowels, and one that is one.
pub(super) fn is_front(c: char) -> bool {
    matches!(c, 'ك' | 'گ' | 'ە')
}
