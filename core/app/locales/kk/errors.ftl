# unreviewed by a native speaker
error-unknown-place = «{ $name }» деген жер жоқ. Ұқсастары: { $near }.
error-unknown-place-bare = «{ $name }» деген жер жоқ.
error-unknown-port = «{ $name }» деген бекет жоқ. Ұқсастары: { $near }.
error-unknown-port-bare = «{ $name }» деген бекет жоқ.
error-bad-time = «{ $time }» уақыт емес. Былай жазыңыз: 2026-11-23 08:00 немесе уақыт айырмасымен 2026-11-23T08:00+05:00.
error-time-in-gap = { $time } деген уақыт болған жоқ: сағат тілі одан секіріп өтті. Уақыт айырмасымен жазыңыз: { $second }.
error-time-twice = { $time } деген уақыт екі рет болды. Қайсысы екенін уақыт айырмасымен жазыңыз: { $first } немесе { $second }.
error-bad-date = «{ $date }» күн емес. Былай жазыңыз: 2026-12-16.
error-bad-party = Топта 1–5000 адам және кемінде бір паспорт болуы керек.
error-unknown-country = «{ $code }» ел коды емес. Екі әріп жазыңыз, мысалы CN, KZ немесе PL.
error-unknown-means = «{ $means }» қатынас түрі емес. Мынаның бірін жазыңыз: { $known }.
error-unknown-paper = «{ $paper }» деген құжатты Otkel білмейді. visa деп немесе мына атаулардың бір бөлігін жазыңыз: { $known }.
error-no-means = Немен баратыныңызды айтыңыз.
error-same-side = Екі шеті де шекараның бір жағында. Otkel Қытай мен Қазақстан арасындағы өтуді жоспарлайды.
error-zone = Қорғастағы ортақ аймақтан келген жаққа ғана шығады. Ол шекарадан өтудің басы да, соңы да бола алмайды.
error-too-early = { $at } – 2023 жылғы 10 қарашадан бұрынғы уақыт. Визасыз сапар сол күні басталған. Otkel сол күннен бастап жоспарлайды.
error-return-first = Қайту уақыты ({ $at }) барудан кейін болуы керек.
error-bad-observation = «{ $text }» байқау емес. Былай жазыңыз: bakhty/CN=10:30-19:00 немесе khorgos/KZ=closed.
error-date-without-port = Күнмен бірге бекет керек: қай бекет екенін жазыңыз.
