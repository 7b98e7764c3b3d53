plan-title = Успею ли я?
plan-invite = Укажите, откуда, куда, на чём и когда.
plan-from-to = { $from } → { $to }
plan-leaving = Выезд: { $at }
plan-arriving = Прибыть не позже: { $at }
plan-by = способ: { $means }
plan-party = { $people ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}, паспорта: { $passports }
plan-back = обратно: { $at }
plan-vehicle = номера машины: { $country }
plan-vulnerable = кому-то нужна помощь
means-service = { $means }, { $service }
verdict-make = успеваете
verdict-tight = впритык
verdict-unknown = неизвестно
verdict-miss = не успеваете
headline-make = Вы пройдёте оба зала даже в плохой день. Прибытие: { $arrive }.
headline-tight = Вы пройдёте только в обычный день. Прибытие: { $arrive }.
headline-unknown = Мы не знаем чего-то нужного. Не рассчитывайте на этот путь, спросите.
headline-miss = Так не получится.
headline-miss-arrive = В этот день вы не пройдёте. Прибытие самое раннее: { $arrive }.
plan-if-hours-hold = Если последние известные сведения ещё верны: { $verdict }
plan-if-leave-by = выехать не позже: { $at }
plan-if-arrive = прибытие: { $at }
plan-batch = { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
} в зале: { $span }
leg-ride = { $from } → { $to }, { $km } км · { $by }
leg-ride-bare = { $from } → { $to }
leg-wait = Ожидание отправления: { $from }
leg-approach = Перед залом: { $from }
leg-queue = Очередь: { $from }
leg-exit = Контроль на выезде: { $from }
leg-between = Между залами: { $from } → { $to }
leg-entry = Контроль на въезде: { $from }
leg-leave = После зала: { $from }
leg-gate = Граница по пути: { $from }
leg-through = { $from } → { $to }, включая границу
leg-line = { $start }  { $what } – { $takes }
mark-leave-by = Выехать не позже
mark-arrive = Прибытие
mark-turn-back = Повернуть назад не позже
section-excluded = Здесь границу не пересечь
section-ask = Где спросить
section-sources = Источники
mark-back = Обратно
section-advice = Для всех путей
leg-opens = Ждать открытия зала: { $from }
plan-batch-slow = В плохой день: { $people ->
    [one] { $people } человек
    [few] { $people } человека
    [many] { $people } человек
   *[other] { $people } человека
} в зале { $span }
