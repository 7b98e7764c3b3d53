//! Words that say little: they count less, so that “where is the toilet” looks for the toilet.

use std::{collections::HashSet, sync::LazyLock};

use super::words::of_query;

/// Of every language and script, and readings of them.
const WORDS: [&str; 8] = [
    // English
    "a an the is are am be was were been this that these those it its i me my mine we us our you your he she they them to of in on at \
     for from by with and or do does did can could may might will would shall should have has had there here what which who how \
     please any some very much many im dont",
    // Russian
    "я мне меня мой моя мое мои мы нам нас наш наша вы вам вас ваш ваша это этот эта эти здесь тут там где как что кто в во на с со \
     у к по за из от до для и или не нет ли ли бы есть можно пожалуйста очень какой какая какие",
    // Kazakh
    "мен мені маған менің менде біз бізге біздің сіз сізге сіздің бұл мына осы сол ол осында мұнда қайда қандай не кім бар жоқ ма ме \
     ба бе па пе және немесе үшін болады керек бола ма өтінемін",
    // Uyghur
    "مەن مېنى ماڭا مېنىڭ مەندە بىز بىزگە بىزنىڭ سىز سىزگە سىزنىڭ بۇ مۇشۇ شۇ ئۇ بۇيەردە نەدە قانداق نېمە كىم بار يوق ۋە ياكى \
     ئۈچۈن بولامدۇ كېرەك",
    // Kazakh in the Arabic script
    "مەنىڭ ماعان ءبىز ءسىز بۇل مىنا وسى ول قايدا قانداي نە كىم جوق ما مە با بە پا پە جانە نەمەسە ءۇشىن بولادى كەرەك",
    // Pinyin and readings
    "wo ni nin de shi zai ma qing zhe na men maghan mening qaida qayda gde nede",
    // Han
    "我 你 您 们 的 了 吗 呢 是 在 有 这 那 个 里 请 不 一 哪 可 以 要 和 能",
    // More of English questions
    "when where why let need want",
];

static STOP: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|line| line.split_whitespace());
    words.flat_map(|word| of_query(word, usize::MAX, |c| c)).map(|word| word.key).collect()
});

/// Whether a folded word, or a Han character, says little.
pub(super) fn says_little(key: &str) -> bool {
    STOP.contains(key)
}
