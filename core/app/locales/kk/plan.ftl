# unreviewed by a native speaker
plan-title = Үлгеремін бе?
plan-invite = Қайдан, қайда, немен және қашан баратыныңызды айтыңыз.
plan-from-to = { $from } → { $to }
plan-leaving = Шығу: { $at }
plan-arriving = Ең кеш жету: { $at }
plan-by = қалай: { $means }
plan-party = { $people ->
    [one] { $count } адам
   *[other] { $count } адам
}, паспорт берген ел: { $passports }
plan-back = қайту: { $at }
plan-vehicle = көлік нөмірінің елі: { $country }
plan-vulnerable = көмек керек адам бар
means-service = { $means }, { $service }
verdict-make = үлгересіз
verdict-tight = уақыт тығыз
verdict-unknown = белгісіз
verdict-miss = үлгермейсіз
headline-make = Нашар күні де екі залдан өтесіз. Жету уақыты: { $arrive }.
headline-tight = Тек әдеттегі күні ғана өтесіз. Жету уақыты: { $arrive }.
headline-unknown = Керек мәліметтің бірі белгісіз. Бұған сенбеңіз, сұраңыз.
headline-miss = Бұлай болмайды.
headline-miss-arrive = Сол күні өте алмайсыз. Ең ерте жету уақыты: { $arrive }.
plan-if-hours-hold = Соңғы белгілі мәлімет әлі дұрыс болса: { $verdict }
plan-if-leave-by = ең кеш шығу: { $at }
plan-if-arrive = жету уақыты: { $at }
plan-batch = { $people ->
    [one] { $people } адам
   *[other] { $people } адам
} залда болады: { $span }
leg-ride = { $from } → { $to }, { $km } км · { $by }
leg-ride-bare = { $from } → { $to }
leg-wait = Жүруін күту: { $from }
leg-approach = Залдың алды: { $from }
leg-queue = Кезек: { $from }
leg-exit = Шығу тексеруі: { $from }
leg-between = Залдардың арасы: { $from } → { $to }
leg-entry = Кіру тексеруі: { $from }
leg-leave = Залдан кейін: { $from }
leg-gate = Жолдағы шекара: { $from }
leg-through = { $from } → { $to }, шекараны қоса
leg-line = { $start }  { $what } – { $takes }
mark-leave-by = Ең кеш шығу
mark-arrive = Жету
mark-turn-back = Ең кеш кері бұрылу
section-excluded = Өтуге болмайтын жерлер
section-ask = Сұраңыз
section-sources = Дереккөздер
mark-back = Қайтар жол
section-advice = Барлық жолға ортақ
leg-opens = Залдың ашылуын күту: { $from }
plan-batch-slow = Нашар күні: { $people ->
    [one] { $people } адам
   *[other] { $people } адам
} залда { $span }
