reason-means-refused = Здесь так нельзя: { $means }.
reason-needs-visa = Паспорт: { $country }. Въезд: { $into }. На { $date } нужна виза.
reason-third-country-refused = Здесь пропускают только граждан Китая и Казахстана. С таким паспортом нельзя: { $country }.
reason-third-country-unknown = Никто не сообщает, пропускают ли здесь с таким паспортом: { $country }.
reason-closed-holiday = Закрыто, { $date }: { $holiday }, { $whose }.
reason-no-joint-hours = В этот день ({ $date }) залы двух сторон не работают одновременно.
reason-too-late = Вы будете перед залом: { $at }. Последнее окно этого дня закрывается: { $closes }.
reason-past-deadline = Нельзя ручаться, что вы будете на месте к этому времени: { $at }.
reason-zone-no-transit = Из этой зоны нужно выйти на ту сторону, с которой вы вошли; это не проход через границу.
reason-not-for-travellers = Не для путешественников.
reason-hours-missing = Сторона: { $side }. Часы работы на { $date } неизвестны.
reason-hours-stale = Сторона: { $side }. Часы работы в последний раз видели { $date }; они могли измениться.
reason-hours-weak = Сторона: { $side }. Часы работы взяты из слабого источника ({ $date }).
reason-hours-unknown = Сторона: { $side }. Сами эти часы работы точно не известны.
reason-expected-closure = Ожидается, что будет закрыто: { $holiday }, { $whose }. Пока не объявлено.
reason-possible-closure = Возможно, закрыто: { $holiday }, { $whose }. Объявлений об этом ни разу не нашлось.
reason-means-unknown = Никто не сообщает, можно ли пересечь здесь границу так: { $means }.
reason-wait-unknown-persons = Людей здесь никто не считал, поэтому время ожидания неизвестно.
reason-wait-unknown-vehicles = Машины здесь никто не считал, поэтому время ожидания неизвестно.
reason-gate-unknown = По пути ещё одна граница: { $gate }. Сколько там ждать, неизвестно.
reason-no-road = Дорога к этому пункту пропуска неизвестна. Способ: { $means }.
reason-no-service = Ни одной линии здесь не известно: { $means }.
reason-service-stale = { $service }: расписание в последний раз видели { $date }; оно могло измениться.
reason-service-weak = { $service }: сведения из слабого источника ({ $date }).
reason-service-unknown = { $service }: никто не сообщает, работает ли эта линия.
reason-departures-unknown = { $service }: время отправления неизвестно.
reason-days-unknown = { $service }: по каким дням работает линия, неизвестно.
reason-hours-contradict-service = { $service }: перед залом линия была бы { $at }. Но зал, как сообщают, открывается { $opens }. Сообщают оба времени; оба сразу верными быть не могут.
reason-entry-rule-unknown = Паспорт: { $country }. Въезд: { $into }. Можно ли въехать { $date }, неизвестно.
reason-entry-rule-expired = Паспорт: { $country }. Въезд: { $into }. Последнее известное правило кончается { $until }; на { $date } ничего не известно.
reason-paper-missing = Это нужно, а вы не указали, что оно у вас есть: { $paper }.
reason-steps-unknown = Сколько длится досмотр, неизвестно. Способ: { $means }.
reason-return-unknown = Удастся ли вернуться, неизвестно.
reason-return-missed = В это время вы не вернётесь.
reason-return-tight = Вернуться можно только впритык.
reason-date-changes = Следите за датой. Китай: { $cn-date }; Казахстан: { $kz-date } ({ $at }).
reason-paper-advised = Возьмите с собой или имейте в виду: { $paper }.
reason-green-channel = По сообщениям, здесь есть проход без очереди («зелёный коридор») для тех, кому нужна помощь; спросите сотрудников.
reason-green-channel-unknown = О проходе без очереди («зелёном коридоре») здесь не сообщают; попросите сотрудников помочь.
reason-charter-assumed = Людей в группе: { $people }. Мы исходим из того, что группа едет на своём автобусе.
reason-border-maybe-twice = { $service }: в сообщённое время в пути граница, возможно, уже входит; здесь она прибавлена.
reason-headway-reckoned = { $service }: примерно { $count ->
    [one] { $count } рейс
    [few] { $count } рейса
    [many] { $count } рейсов
   *[other] { $count } рейса
} в день; время отправления неизвестно, поэтому ожидание рассчитано.
reason-service-not-running = { $service }: линия не работает.
reason-own-observation = Сторона: { $side }. Учтено ваше собственное наблюдение о зале, на 24 часа.
reason-observation-contradicted = Сторона: { $side }. Ваше собственное наблюдение о зале противоречит подтверждённому объявлению; учтено объявление.
reason-frequent-crosser = В этом месяце вы пересекли границу { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}: дни пребывания складываются, а нормы провоза для тех, кто ездит часто, меньше.
reason-guessed-wait = Ожидание посчитано по предполагаемой скорости у стоек; точного времени нет, только пределы.
reason-lorry-only = В этот час пропускают только грузовики.
reason-next-chance = Насколько известно, в следующий раз оба зала работают: { $at }.
reason-party-splits = Ваша группа не пройдёт за один раз; части показаны ниже.
reason-also-line = Через этот пункт пропуска также: { $service }.
reason-rail-only = Только поезд.
reason-road-only = Только по дороге.
reason-return-before-arrival = Вы хотите выехать обратно раньше, чем наверняка доедете.
reason-hall-closed = { $date }: зал закрыт весь день. Сторона: { $side }.
reason-observation-unused = Ваше наблюдение не касается этого дня: оно действует 24 часа.
reason-entry-rule-ends = Безвизовый въезд (паспорт: { $country }, страна: { $into }) известен только до { $date }; полный срок пребывания выходит за эту дату.
reason-little-to-spare = Вы успеваете даже в плохой день, но с запасом меньше получаса: по возможности выезжайте раньше.
