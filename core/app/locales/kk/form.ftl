# unreviewed by a native speaker
# The planner's form.
form-from = Қайдан
form-to = Қайда
form-swap = Орнын ауыстыру
form-means = Немен
form-when = Қашан
form-leave-at = Шығу уақыты
form-arrive-by = Ең кеш жету
form-back-at = Қайту уақыты
form-clock-of = Уақыт: { $side }
form-month-before = Алдыңғы ай
form-month-after = Келесі ай
form-people = Адам саны
form-people-count = { $people ->
    [one] { $count } адам
   *[other] { $count } адам
}
form-people-more = Бір адам қосу
form-people-fewer = Бір адам азайту
form-passports = Паспорттар
form-passports-add = Паспорт қосу
form-vehicle = Көлік нөмірінің елі
form-papers = Қолыңыздағы құжаттар
form-port = шекара бекеті
form-clear = Тазалау
when-now = Қазір
when-leave = Шығу уақыты
when-arrive = Ең кеш жету
form-visa = Виза
section-reasons = Неліктен
section-legs = Жол
leg-slow = нашар күні бітеді: { $at }
leg-pale = Жолақтың бозғылт бөлігі – нашар күн.
error-unknown-choice = «{ $choice }» деген таңдау мұнда жоқ.
