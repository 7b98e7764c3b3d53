# unreviewed by a native speaker
# The examples of dates and times stand first: after Arabic letters their hyphens would turn them round on the screen.
error-unknown-place = «{ $name }» دېگەن يەر يوق. ئوخشايدىغانلىرى: { $near }.
error-unknown-place-bare = «{ $name }» دېگەن يەر يوق.
error-unknown-port = «{ $name }» دېگەن ئېغىز يوق. ئوخشايدىغانلىرى: { $near }.
error-unknown-port-bare = «{ $name }» دېگەن ئېغىز يوق.
error-bad-time = 2026-11-23T08:00+05:00 / 2026-11-23 08:00 – ۋاقىت پەرقى بىلەن ياكى ئۇنىڭسىز مۇشۇنداق يېزىڭ. «{ $time }» ۋاقىت ئەمەس.
error-time-in-gap = { $second } – ۋاقىت پەرقى بىلەن مۇشۇنداق يېزىڭ. { $time } دېگەن ۋاقىت بولمىغان: سائەت ئۇنىڭدىن ئاتلاپ ئۆتكەن.
error-time-twice = { $first } / { $second } – قايسىسى ئىكەنلىكىنى ۋاقىت پەرقى بىلەن مۇشۇنداق يېزىڭ. { $time } دېگەن ۋاقىت ئىككى قېتىم بولغان.
error-bad-date = 2026-12-16 – مۇشۇنداق يېزىڭ. «{ $date }» چېسلا ئەمەس.
error-bad-party = گۇرۇپپىدا 1 – 5000 ئادەم ۋە كەم دېگەندە بىر پاسپورت بولۇشى كېرەك.
error-unknown-country = «{ $code }» دۆلەت كودى ئەمەس. ئىككى ھەرپ يېزىڭ، مەسىلەن CN، KZ ياكى PL.
error-unknown-means = «{ $means }» قاتناش ۋاسىتىسى ئەمەس. مۇنۇلاردىن بىرىنى يېزىڭ: { $known }.
error-unknown-paper = «{ $paper }» دېگەن ھۆججەتنى Otkel بىلمەيدۇ. visa دەپ ياكى بۇ ناملارنىڭ بىر قىسمىنى يېزىڭ: { $known }.
error-no-means = نېمە بىلەن بارىدىغانلىقىڭىزنى ئېيتىڭ.
error-same-side = ئىككى ئۇچى چېگرانىڭ بىر تەرىپىدە. Otkel جۇڭگو بىلەن قازاقىستان ئارىسىدىكى ئۆتۈشنى پىلانلايدۇ.
error-zone = قورغاستىكى ئورتاق رايوندىن پەقەت كەلگەن تەرەپكە چىقىلىدۇ. ئۇ چېگرادىن ئۆتۈشنىڭ بېشى ياكى ئاخىرى بولالمايدۇ.
error-too-early = { $at } – 2023-يىلى 10-نويابىردىن بۇرۇنقى ۋاقىت. ۋىزىسىز سەپەر شۇ كۈنى باشلانغان. Otkel شۇ كۈندىن باشلاپ پىلانلايدۇ.
error-return-first = قايتىش ۋاقتى ({ $at }) بېرىشتىن كېيىن بولۇشى كېرەك.
error-bad-observation = «{ $text }» كۆرگەن ئۇچۇر شەكلىدە ئەمەس. مۇنداق يېزىڭ: bakhty/CN=10:30-19:00 ياكى khorgos/KZ=closed.
error-date-without-port = چېسلا بىلەن بىرگە ئېغىز كېرەك: قايسى ئېغىز ئىكەنلىكىنى يېزىڭ.
error-pack-damaged = بۇزۇلغان ياكى يوق؛ قايتا ئېلىڭ
error-pack-newer = يېڭىراق نەشرى ئۈچۈن؛ ئەپنى يېڭىلاڭ
error-bad-hours = «{ $text }» ئېچىلىش ۋاقتى ئەمەس. مۇنداق يېزىڭ: 10:30-19:00.
