# unreviewed by a native speaker
# The planner's form.
form-from = قەيەردىن
form-to = قەيەرگە
form-swap = ئالماشتۇرۇش
form-means = نېمە بىلەن
form-when = قاچان
form-leave-at = يولغا چىقىش ۋاقتى
form-arrive-by = ئەڭ كېچىكىپ يېتىپ بېرىش
form-back-at = قايتىش ۋاقتى
form-clock-of = ۋاقىت: { $side }
form-month-before = ئالدىنقى ئاي
form-month-after = كېيىنكى ئاي
form-people = ئادەم سانى
form-people-count = { $people ->
    [one] { $count } ئادەم
   *[other] { $count } ئادەم
}
form-people-more = بىر ئادەم قوشۇش
form-people-fewer = بىر ئادەم ئازايتىش
form-passports = پاسپورتلار
form-passports-add = پاسپورت قوشۇش
form-vehicle = ماشىنا نومۇرىنىڭ دۆلىتى
form-papers = قولىڭىزدىكى ھۆججەتلەر
form-port = چېگرا ئېغىزى
form-clear = تازىلاش
when-now = ھازىر
when-leave = يولغا چىقىش ۋاقتى
when-arrive = ئەڭ كېچىكىپ يېتىپ بېرىش
form-visa = ۋىزا
section-reasons = سەۋەبى
section-legs = يول
leg-slow = ناچار كۈنى ئاخىرلىشىدۇ: { $at }
leg-pale = تاسمىنىڭ سۇس رەڭلىك قىسمى ناچار كۈننى بىلدۈرىدۇ.
error-unknown-choice = «{ $choice }» دېگەن تاللاش بۇ يەردە يوق.
