# Ports: who may pass, hours, steps, closures.

## Ports

port-khorgos-note = The busiest road port. Without a vehicle of your own you ride between the halls. Lorry jams can slow coaches and cars.
port-rail-note = The rail post works, but passenger trains here are not confirmed. Ask the railway before you rely on one.
port-icbc-note = A trade zone for visitors, not a way through. You leave it on the side from which you came. To cross the border, use the road port.
port-bakhty-note = Nobody walks across here. You need a seat in a vehicle licensed to carry passengers over the border, at least until the terminal is rebuilt.
port-dostyk-note = The new Kazakh road post is called Alakol; notices still say Dostyk. Few people cross here on their own.
port-sunday-note = The Chinese side is probably closed on Sundays. We conclude this from a single week. Confirm before you travel.
port-not-working-note = Not a working post. Do not go there to cross the border.

## Who may pass, and how

mode-khorgos-shuttle = People without a vehicle cross on the bus between the halls.
mode-khorgos-taxi = A taxi takes you to the port only. You cross on the shuttle; nobody may fetch you inside the zone.
mode-khorgos-foot = You cannot walk across. Take the shuttle bus between the halls.
mode-bakhty-foot = You cannot walk across. You must ride in a vehicle licensed for international passenger transport.
mode-foot-unknown = Nobody says whether one may walk across here. Do not count on it.
mode-means-unknown = We found no report on whether this is possible here. Ask before you travel.
mode-taxi-unknown = A taxi may bring you to the port. How you go on from there is not known; expect to need a seat on a coach.
mode-dostyk-shuttle = The shuttles between the halls run only a few times a day. In the afternoon the wait is long.
mode-vehicle-papers = A vehicle needs papers of its own in the country it enters; which ones is said below.
mode-lorry-slot = Lorries that leave Kazakhstan for China must book a time in the electronic queue CarGoRuqsat.
mode-train-unconfirmed = Only by train, and passenger trains are not confirmed. Ask the railway first.
mode-icbc-no-through = You cannot cross to the other country through the centre. Leave on the side from which you entered.
mode-not-working = This post is not in use. Nobody crosses here.

## Hours

hours-default-horgos-cn = Likely, not confirmed. On busy days the hall may work later. Confirm before you travel.
hours-default-cn = Likely, not confirmed. The hours are those of 2005; their end at 19:00 agrees with a statement of 2026. Whether the midday break is still kept is not known.
hours-default-cn-sunday = Likely, not confirmed. The hours are those of 2005; their end at 19:00 agrees with a statement of 2026. Closed Sundays are our conclusion from one week in 2025.
hours-2005 = The hours agreed for both sides in November 2005. The Kazakh ones are in the time that Kazakhstan had then.
hours-kz-short = The short day of the Kazakh posts, kept until about 2025. The day of the change is not known.
hours-kz-short-khorgos = The short day told of all Kazakh posts until about 2025. Nur Zholy may have worked longer: lorries passed round the clock.
hours-kz-12h = The Kazakh side works twelve hours. The Chinese side stops earlier, at 16:00 Kazakh time, which is 19:00 Beijing time.
hours-kz-24-trial = The Kazakh side works round the clock on trial. The Chinese side stops at 16:00 Kazakh time, which is 19:00 Beijing time.
hours-lorries-247 = Agreed until 30 June 2026, chiefly for lorries. Whether it was extended is not known.
hours-freight-reports = Media reports on goods traffic. They say nothing about travellers.
hours-guide-page = From an undated guide page. Weak; do not rely on it.
hours-rejected-mixed-up = Not used: the page that says so mixes this port up with Khorgos.
hours-one-day-2023 = One day between two holiday closures in 2023.
hours-rail = The rail post works day and night, also on holidays. This says nothing about when a passenger train runs.
hours-icbc-kz = The Kazakh side, as told in April 2023. Baggage counters and the malls close at 17:30. Confirm before you go.

## Steps

step-bus-station-ticket = At the bus station: show your passport and ticket, put the luggage through the X-ray.
step-bus-station-stamp = At the bus station: have the paper of the car stamped.
step-ride-to-hall = Ride to the inspection hall.
step-cn-exit-security = Chinese side: carry your luggage through the security check.
step-cn-exit-customs = Chinese customs: declare what must be declared.
step-cn-exit-passport = Chinese passport control: exit.
step-cn-exit-passenger-hall = Passengers go through the Chinese hall with their luggage.
step-cn-exit-vehicle = The driver takes the vehicle through the Chinese inspection lane.
step-shuttle-wait = Wait for the shuttle bus.
step-board-again = Board the bus again. Passports may be checked once more.
step-ride-between-halls = Ride from hall to hall.
step-drive-between-halls = Drive from hall to hall.
step-kz-gate-check = Kazakh gate: a soldier looks at the passports.
step-kz-entry-passport = Kazakh passport control: entry.
step-kz-entry-xray = Kazakh customs: the luggage goes through the X-ray.
step-kz-entry-passenger-hall = Passengers go through the Kazakh hall with their luggage.
step-kz-entry-vehicle = The driver takes the vehicle through the Kazakh lane and declares it.
step-onward-bus = The bus waits until all its passengers are through, then goes on.
step-leave-zone-shuttle = Ride out of the zone; from there take a taxi or a bus.
step-kz-board-bus = Kazakh side: board the bus that goes to the halls.
step-kz-gate-check-out = Kazakh gate: show your passport.
step-kz-exit-xray = Kazakh customs: the luggage goes through the X-ray. Declare cash where you must.
step-kz-exit-passport = Kazakh passport control: exit.
step-kz-exit-passenger-hall = Passengers go through the Kazakh hall with their luggage.
step-kz-exit-vehicle = The driver takes the vehicle through the Kazakh inspection lane.
step-cn-entry-arrival-card = Foreigners: show the arrival card, or fill it in now.
step-cn-entry-terminal = At the self-service terminal: put in your passport and check the data in your own language.
step-cn-entry-passport = Chinese passport control: entry.
step-cn-entry-customs = Chinese customs: carry your luggage through the X-ray and declare what must be declared.
step-cn-entry-passenger-hall = Passengers go through the Chinese hall with their luggage.
step-cn-entry-vehicle = The driver takes the vehicle through the Chinese inspection lane and shows its papers.
step-onward-bus-in-china = The bus waits until all its passengers are through, then goes on.
step-leave-zone-shuttle-in-china = Leave the port; from there take a taxi or a bus.
step-green-channel-exit = Travellers who need help, for instance the old, the ill or the disabled: ask the staff for the green channel.
step-green-channel-entry = Travellers who need help, for instance the old, the ill or the disabled: ask the staff for the green channel.

## Notes on the steps

stepnote-by-hand = You carry all your luggage yourself.
stepnote-questions = Officers may ask about your trip and look at the photos on your phone or camera.
stepnote-stamp = Told by a guide in September 2025: the paper must be stamped here first.
stepnote-passenger-hall = Only the driver stays with the vehicle. This is general knowledge; follow the staff.
stepnote-egate = An automatic lane for drivers opened at Horgos on 1 March 2026. For which direction is not known.
stepnote-between-khorgos = The halls are half a kilometre to a kilometre apart.
stepnote-no-pickup = Nobody may fetch you by car inside the zone.
stepnote-shuttle-rare = The shuttles run only a few times a day; come in the morning.
stepnote-arrival-card = The card is free. You can fill it in on line before you travel. Beware of sites that take a fee.
stepnote-terminal = Registration takes about 10 to 15 seconds.
stepnote-green-channel = Reported for the Chinese side of this port.

## Crossings as told

passage-group-2024 = A group, 26 June 2024, both halls: from 09:00 to 12:45 Beijing time.
passage-car-2025 = One car in September 2025, just over an hour: the fastest that this guide ever had.
passage-minibus-2018 = A minibus on 13 August 2018, about two and a half hours from leaving Horgos to Zharkent.
passage-sleeper-2015 = A sleeper bus in 2015, seven hours at the customs. Long ago.

## Closures

closure-rail-open = The rail posts kept working.
closure-rail-icbc-open = The rail posts and the cooperation centre kept working.
closure-working-posts-2021 = In 2021 only some road posts worked, and for goods only. The notice named these.
closure-day-after = The first day after the closure; a busy one.
closure-sunday-2025 = The notice for October 2025 lists this Sunday as closed here, while other ports worked.
closure-sunday-open-2025 = The notice for October 2025 lists this Sunday as open here.
closure-december = All five road posts were named. 17 December was included although it is an ordinary day in Kazakhstan. The rail posts kept working.
closure-icbc-2026 = The cooperation centre alone had this longer break.
source-otkel-guess = Our own guess, to be replaced by a measurement
source-otkel-inference = Our own inference from the facts cited beside it
source-general-knowledge = General knowledge, not verified
source-public-coordinates = Coordinates that public code repositories carry
