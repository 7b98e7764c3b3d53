# unreviewed by a native speaker
# Today, the simple mode, the card, notes at a port.
# The hours stand first: after Arabic letters their hyphens would turn them round on the screen.
today-next = كېيىنكى قەدەم
today-invite = تېخى ساقلانغان سەپەر يوق. ئۈلگۈرەلەيدىغان-ئۈلگۈرەلمەيدىغانلىقىڭىزنى سوراڭ ۋە تاللىغان يولىڭىزنى ساقلاڭ: شۇنىڭدىن كېيىن كېيىنكى قەدەم بۇ يەردە تورسىزمۇ كۆرۈنىدۇ.
today-kept = باشقا سەپەرلىرىڭىز
today-forget = ئۆچۈرۈش
today-open = پۈتۈن يولنى كۆرسىتىش
today-search = ئېغىز ئىزدەش
today-leave-simple = ئاددىي ھالەتتىن چىقىش
next-leave = يولغا چىقىش: { $from }
next-left = { $time } قالدى
next-until = ئاخىرلىشىدۇ: { $at }، يەنە { $time } بار
next-then = ئاندىن: { $what }
next-done = ھازىر يېتىپ بارغان بولۇشىڭىز كېرەك.
next-gone = بۇ يول ئەمدى جاۋابتا يوق. قايتا سوراڭ.
next-no-times = بۇ يولنىڭ ۋاقتى نامەلۇم. بېكەتتىن ياكى ئېغىزدىن سوراڭ.
next-by-plan = پىلان بويىچە؛ قەيەردە ئىكەنلىكىڭىزنى Otkel بىلمەيدۇ.
spoken-stop = {". "}
card-about = بۇنى خادىمغا، شوپۇرغا ياكى دوختۇرغا كۆرسىتىڭ. ئۇچۇر مۇشۇ تېلېفوندا قالىدۇ.
card-missing = ئىسمىڭىز ۋە پاسپورتىڭىز تەڭشەكلەردە ئېيتىلىدۇ؛ ساقلىغان سەپىرىڭىز ئۆزى قوشۇلىدۇ.
card-unreviewed = بۇ تېكىستنى ئانا تىلى شۇ بولغان كىشى تېخى ئوقۇپ چىقمىدى.
card-name = مېنىڭ ئىسمىم: { $name }.
card-passport = پاسپورتۇمنى بەرگەن دۆلەت: { $country }.
card-trip = يولغا چىققان يېرىم: { $from }. بارىدىغان يېرىم: { $to }.
card-group = مەن بىر گۇرۇپپىنى باشلاپ ماڭىمەن. گۇرۇپپىدا { $people ->
    [one] { $count } ئادەم
   *[other] { $count } ئادەم
} بار.
card-vehicle = ماشىنىنى ئۆزۈم ھەيدەيمەن. ماشىنا نومۇرىنىڭ دۆلىتى: { $country }.
card-vulnerable = ئارىمىزدا ياشانغان، كېسەل، كىچىك بالىسى بار ياكى چاقلىق ئورۇندۇقتىكى ئادەم بار. بىزنى يېشىل يولدىن ئۆتكۈزۈشىڭىزنى ئۆتۈنىمىز.
card-language = سۆزلەيدىغان تىلىم: { $language }.
card-contact = جىددىي ئەھۋالدا بۇ يەرگە تېلېفون قىلىشىڭىزنى ئۆتۈنىمەن: { $contact }.
note-title = ئۇ يەردە نېمىنى كۆرۈۋاتىسىز؟
note-about = زالدا كۆرگىنىڭىز ياكى ئاڭلىغىنىڭىز بىر كۈن ئىچىدە بۇرۇنقى ئۇچۇرنىڭ ئورنىدا ئىشلىتىلىدۇ، پەقەت مۇشۇ تېلېفوندا.
note-closed = تاقاق
note-hours = 10:30-19:00 شەكلىدە، شۇ تەرەپنىڭ ۋاقتى بويىچە
note-save = خاتىرىلەش
note-forget = خاتىرىنى ئۆچۈرۈش
note-now = { $said } – سىزنىڭ خاتىرىڭىز، { $at }.
wave-arrivals = كېلىدىغان ئادەملەر ياكى ماشىنىلار
wave-waits = ساقلاش ۋاقتى: ئادەتتىكى كۈنى ۋە ناچار كۈنى
help-emergency = جىددىي ئەھۋال
help-others = كونسۇلخانىلار، كۆچمەنلەر باشقۇرۇش، ئېغىزلار
help-topics = قانداق قىلىش كېرەك
next-latest = ئەڭ كېچىككەندە: { $at }
button-today = بۈگۈنگە قايتىش
