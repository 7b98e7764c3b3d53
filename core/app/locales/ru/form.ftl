# The planner's form.
form-from = Откуда
form-to = Куда
form-swap = Поменять местами
form-means = На чём
form-when = Когда
form-leave-at = Время выезда
form-arrive-by = Прибыть не позже
form-back-at = Выезд обратно
form-clock-of = Время: { $side }
form-month-before = Предыдущий месяц
form-month-after = Следующий месяц
form-people = Сколько человек
form-people-count = { $people ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}
form-people-more = На одного больше
form-people-fewer = На одного меньше
form-passports = Паспорта
form-passports-add = Добавить паспорт
form-vehicle = Номера машины
form-papers = Документы, которые у вас есть
form-port = пункт пропуска
form-clear = Очистить
when-now = Сейчас
when-leave = Время выезда
when-arrive = Прибыть не позже
form-visa = Виза
section-reasons = Почему
section-legs = Путь
leg-slow = в плохой день до { $at }
leg-pale = Бледная часть полосы – плохой день.
error-unknown-choice = Варианта «{ $choice }» здесь нет.
