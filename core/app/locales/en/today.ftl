# Today, the simple mode, the card, notes at a port.
today-next = Next step
today-invite = No crossing is kept yet. Ask whether you will make it, and keep the way you choose: the next step is then shown here, also without a network.
today-kept = Your other crossings
today-forget = Forget
today-open = Show the whole way
today-search = Search a port
today-leave-simple = Leave simple mode
next-leave = Leave { $from }
next-left = in { $time }
next-until = until { $at }, still { $time }
next-then = Then: { $what }
next-done = You should be there.
next-gone = This way is not in the answer any more. Ask anew.
next-no-times = The times of this way aren't known. Ask at the station or at the port.
next-by-plan = By the plan; Otkel doesn't know where you are.
spoken-stop = {". "}
card-about = Show this to an officer, a driver or a doctor. It stays on this phone.
card-missing = Your name and passport are said in the settings; a crossing that you keep is added by itself.
card-unreviewed = Not yet read by a native speaker.
card-name = My name is { $name }.
card-passport = My passport: { $country }.
card-trip = I am travelling from { $from } to { $to }.
card-group = I guide a group of { $people ->
    [one] { $count } person
   *[other] { $count } people
}.
card-vehicle = I drive a vehicle with plates of { $country }.
card-vulnerable = Somebody with us is old, ill, with a small child or in a wheelchair. Please let us through the green channel.
card-language = I speak: { $language }.
card-contact = In an emergency please call: { $contact }.
note-title = What do you see there?
note-about = What you see or are told at a hall counts for a day, above what was last known, on this phone only.
note-closed = It is closed
note-hours = Hours on that clock, such as 10:30-19:00
note-save = Note it
note-forget = Forget the note
note-now = You noted: { $said }, { $at }.
wave-arrivals = people or vehicles coming
wave-waits = wait: typical, and on a bad day
help-emergency = Emergency
help-others = Consulates, immigration, ports
help-topics = What to do
next-latest = At the latest { $at }
button-today = Back to today
