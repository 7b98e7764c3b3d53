# unreviewed by a native speaker
# Today, the simple mode, the card, notes at a port.
# The hours stand first: after Arabic letters their hyphens would turn them round on the screen.
today-next = Келесі қадам
today-invite = Әзірге сақталған сапар жоқ. Үлгересіз бе, сұраңыз да, таңдаған жолыңызды сақтаңыз: сонда келесі қадам осы жерде, желісіз де көрінеді.
today-kept = Басқа сапарларыңыз
today-forget = Өшіру
today-open = Бүкіл жолды көрсету
today-search = Бекет іздеу
today-leave-simple = Қарапайым режимнен шығу
next-leave = Жолға шығу: { $from }
next-left = { $time } қалды
next-until = бітеді: { $at }, тағы { $time } бар
next-then = Содан кейін: { $what }
next-done = Қазір жеткен болуыңыз керек.
next-gone = Бұл жол жауапта енді жоқ. Қайта сұраңыз.
next-no-times = Бұл жолдың уақыты белгісіз. Вокзалдан немесе бекеттен сұраңыз.
next-by-plan = Жоспар бойынша; қайда екеніңізді Өткел білмейді.
spoken-stop = {". "}
card-about = Мұны қызметкерге, жүргізушіге немесе дәрігерге көрсетіңіз. Мәлімет осы телефонда қалады.
card-missing = Аты-жөніңіз бен паспортыңыз баптауларда айтылады; сақтаған сапарыңыз өзі қосылады.
card-unreviewed = Бұл мәтінді ана тілінде сөйлейтін адам әлі оқып шыққан жоқ.
card-name = Менің аты-жөнім: { $name }.
card-passport = Паспортымды берген ел: { $country }.
card-trip = Шыққан жерім: { $from }. Баратын жерім: { $to }.
card-group = Мен топты бастап жүрмін. Топта { $people ->
    [one] { $count } адам
   *[other] { $count } адам
} бар.
card-vehicle = Көлікті өзім жүргіземін. Көлік нөмірінің елі: { $country }.
card-vulnerable = Арамызда қарт, науқас, кішкентай баласы бар немесе кресло-арбадағы адам бар. Бізді жасыл дәлізбен кезексіз өткізуіңізді сұраймыз.
card-language = Сөйлейтін тілім: { $language }.
card-contact = Төтенше жағдайда мына жерге қоңырау шалуыңызды сұраймын: { $contact }.
note-title = Ол жерде не көріп тұрсыз?
note-about = Зал жанында көргеніңіз не естігеніңіз бір тәулік бойы бұрынғы мәліметтің орнына қолданылады, тек осы телефонда.
note-closed = Жабық
note-hours = 10:30-19:00 түрінде, сол жақтың уақытымен
note-save = Жазып қою
note-forget = Жазбаны өшіру
note-now = { $said } – сіздің жазбаңыз, { $at }.
wave-arrivals = келетін адамдар не көліктер
wave-waits = күту: әдеттегі күні және нашар күні
help-emergency = Төтенше жағдай
help-others = Консулдықтар, көші-қон қызметі, бекеттер
help-topics = Не істеу керек
next-latest = Ең кеші: { $at }
button-today = Бүгінгі күнге қайту
