# The planner's form.
form-from = From
form-to = To
form-swap = Swap
form-means = By what
form-when = When
form-leave-at = Leave at
form-arrive-by = Be there by
form-back-at = Go back at
form-clock-of = Time in { $side }
form-month-before = The month before
form-month-after = The month after
form-people = People
form-people-count = { $people ->
    [one] { $count } person
   *[other] { $count } people
}
form-people-more = One more
form-people-fewer = One fewer
form-passports = Passports
form-passports-add = Add a passport
form-vehicle = Plates of
form-papers = Papers you have
form-port = border port
form-clear = Empty the form
when-now = Now
when-leave = Leave at
when-arrive = Be there by
form-visa = Visa
section-reasons = Why
section-legs = The way
leg-slow = on a bad day until { $at }
leg-pale = The pale part of a bar is a bad day.
error-unknown-choice = “{ $choice }” isn't offered here.
