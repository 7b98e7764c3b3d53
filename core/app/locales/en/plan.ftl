plan-title = Will I make it?
plan-invite = Say from where, to where, by what and when.
plan-from-to = { $from } → { $to }
plan-leaving = Leaving { $at }
plan-arriving = Arriving by { $at }
plan-by = means: { $means }
plan-party = { $people ->
    [one] { $count } person
   *[other] { $count } people
}, passports: { $passports }
plan-back = back at { $at }
plan-vehicle = vehicle with plates of { $country }
plan-vulnerable = somebody needs help
means-service = { $means }, { $service }
verdict-make = you make it
verdict-tight = tight
verdict-unknown = not known
verdict-miss = you miss it
headline-make = You pass both halls even on a bad day. There { $arrive }.
headline-tight = You pass on a typical day only. There { $arrive }.
headline-unknown = Something that is needed isn't known. Don't rely on it; ask.
headline-miss = This doesn't work.
headline-miss-arrive = You don't pass on that day. There { $arrive } at the earliest.
plan-if-hours-hold = If what was last known holds: { $verdict }
plan-if-leave-by = leave by { $at }
plan-if-arrive = there { $at }
plan-batch = { $people ->
    [one] { $people } person
   *[other] { $people } people
} in the hall { $span }
leg-ride = { $from } → { $to }, { $km } km · { $by }
leg-ride-bare = { $from } → { $to }
leg-wait = Wait for departure at { $from }
leg-approach = Before the hall: { $from }
leg-queue = Queue at { $from }
leg-exit = Exit inspection: { $from }
leg-between = Between the halls: { $from } → { $to }
leg-entry = Entry inspection: { $from }
leg-leave = After the hall: { $from }
leg-gate = Border on the way: { $from }
leg-through = { $from } → { $to }, border included
leg-line = { $start }  { $what } – { $takes }
mark-leave-by = Leave by
mark-arrive = There
mark-turn-back = Turn back by
section-excluded = Not a way through
section-ask = Ask
section-sources = Sources
mark-back = Back
section-advice = For every way
leg-opens = Wait for the hall to open: { $from }
plan-batch-slow = On a bad day: { $people ->
    [one] { $people } person
   *[other] { $people } people
} in the hall { $span }
