# unreviewed by a native speaker
plan-title = ئۈلگۈرەلەمدىمەن؟
plan-invite = قەيەردىن، قەيەرگە، نېمە بىلەن ۋە قاچان بارىدىغانلىقىڭىزنى ئېيتىڭ.
plan-from-to = { $from } ← { $to }
plan-leaving = يولغا چىقىش: { $at }
plan-arriving = ئەڭ كېچىكىپ يېتىپ بېرىش: { $at }
plan-by = قانداق: { $means }
plan-party = { $people ->
    [one] { $count } ئادەم
   *[other] { $count } ئادەم
}، پاسپورت بەرگەن دۆلەت: { $passports }
plan-back = قايتىش: { $at }
plan-vehicle = ماشىنا نومۇرىنىڭ دۆلىتى: { $country }
plan-vulnerable = ياردەمگە موھتاج ئادەم بار
means-service = { $means }، { $service }
verdict-make = ئۈلگۈرىسىز
verdict-tight = ۋاقىت قىس
verdict-unknown = نامەلۇم
verdict-miss = ئۈلگۈرەلمەيسىز
headline-make = ناچار كۈنىمۇ ئىككى زالدىن ئۆتىسىز. يېتىپ بېرىش ۋاقتى: { $arrive }.
headline-tight = پەقەت ئادەتتىكى كۈنىلا ئۆتىسىز. يېتىپ بېرىش ۋاقتى: { $arrive }.
headline-unknown = كېرەكلىك ئۇچۇردىن بىرى نامەلۇم. بۇنىڭغا تايانماڭ، سوراڭ.
headline-miss = بۇنداق بولمايدۇ.
headline-miss-arrive = شۇ كۈنى ئۆتەلمەيسىز. ئەڭ بالدۇر يېتىپ بېرىش ۋاقتى: { $arrive }.
plan-if-hours-hold = ئەڭ ئاخىرقى مەلۇم ئۇچۇر ھازىرمۇ توغرا بولسا: { $verdict }
plan-if-leave-by = ئەڭ كېچىكىپ يولغا چىقىش: { $at }
plan-if-arrive = يېتىپ بېرىش ۋاقتى: { $at }
plan-batch = { $people ->
    [one] { $people } ئادەم
   *[other] { $people } ئادەم
} زالدا بولىدۇ: { $span }
leg-ride = { $from } ← { $to }، { $km } كىلومېتىر · { $by }
leg-ride-bare = { $from } ← { $to }
leg-wait = مېڭىشنى ساقلاش: { $from }
leg-approach = زالنىڭ ئالدى: { $from }
leg-queue = ئۆچىرەت: { $from }
leg-exit = چىقىش تەكشۈرۈشى: { $from }
leg-between = ئىككى زال ئارىسى: { $from } ← { $to }
leg-entry = كىرىش تەكشۈرۈشى: { $from }
leg-leave = زالدىن كېيىن: { $from }
leg-gate = يولدىكى چېگرا: { $from }
leg-through = { $from } ← { $to }، چېگرانى قوشۇپ
leg-line = { $start }  { $what } – { $takes }
mark-leave-by = ئەڭ كېچىكىپ يولغا چىقىش
mark-arrive = يېتىپ بېرىش
mark-turn-back = ئەڭ كېچىكىپ كەينىگە يېنىش
section-excluded = ئۆتكىلى بولمايدىغان يەرلەر
section-ask = سوراڭ
section-sources = مەنبەلەر
mark-back = قايتىش
section-advice = ھەممە يولغا ئورتاق
leg-opens = زالنىڭ ئېچىلىشىنى كۈتۈش: { $from }
plan-batch-slow = ناچار كۈنى: { $people ->
    [one] { $people } ئادەم
   *[other] { $people } ئادەم
} زالدا { $span }
