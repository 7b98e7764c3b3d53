import OtkelCore

/// The one file of these tests that knows what the screens take: it turns a case's request into events.
enum Drive {
    struct NoSuchScreen: Error {
        let name: String
    }

    static func open(_ wanted: GoldenCase, packDir: String? = nil) throws -> Otkel {
        let options = OpenOptions(packDir: packDir, dataDir: nil, langs: [wanted.lang], now: wanted.now)
        return try Otkel.open(options: options, vault: nil)
    }

    /// Asks the case's question and returns the lines that its screen then shows.
    static func lines(_ wanted: GoldenCase) throws -> [String] {
        let otkel = try open(wanted)
        switch wanted.screen {
        case "plan":
            let screen = otkel.plan()
            try screen.send(event: .ask(form: planForm(wanted)))
            return planLines(view: screen.view())
        case "ports":
            let screen = otkel.ports()
            try screen.send(event: portsEvent(wanted))
            return portsLines(view: screen.view())
        case "help":
            let screen = otkel.help()
            for event in helpEvents(wanted) { try screen.send(event: event) }
            return helpLines(view: screen.view())
        case "phrases":
            // On which side one is the help screen is told.
            try otkel.help().send(event: .show(side: wanted.request.side ?? ""))
            let screen = otkel.phrases()
            for event in phrasesEvents(wanted) { try screen.send(event: event) }
            return phrasesLines(view: screen.view())
        default:
            throw NoSuchScreen(name: wanted.screen)
        }
    }

    /// The case's form; `to` puts another end in.
    static func planForm(_ wanted: GoldenCase, to end: String? = nil) -> PlanForm {
        let asked = wanted.request
        return PlanForm(
            from: asked.from ?? "", to: end ?? asked.to ?? "", means: asked.means ?? [], leave: asked.leave,
            arrive: asked.arrive, back: asked.back, passports: asked.passports ?? [], people: asked.people ?? 0,
            vehicle: asked.vehicle, vulnerable: asked.vulnerable ?? false, have: asked.have ?? [],
            observed: asked.observed ?? [], crossings: asked.crossings ?? 0)
    }

    /// Without a port it is the board.
    private static func portsEvent(_ wanted: GoldenCase) -> PortsEvent {
        guard let port = wanted.request.port else { return .board }
        return .show(port: port, on: wanted.request.on)
    }

    private static func helpEvents(_ wanted: GoldenCase) -> [HelpEvent] {
        let side = HelpEvent.show(side: wanted.request.side ?? "")
        guard let country = wanted.request.country else { return [side] }
        return [side, .citizen(country: country)]
    }

    /// In the order in which a hand does it: what is filled into an answer comes after it was pointed at.
    private static func phrasesEvents(_ wanted: GoldenCase) -> [PhrasesEvent] {
        let asked = wanted.request
        let fills = { (slots: [String: String]?) in
            (slots ?? [:]).sorted { $0.key < $1.key }.map { PhrasesEvent.fill(slot: $0.key, value: $0.value) }
        }
        var events: [PhrasesEvent] = []
        if let tag = asked.to { events.append(.to(tag: tag)) }
        if let text = asked.search { events.append(.search(text: text)) }
        if let id = asked.chapter { events.append(.chapter(id: id)) }
        if asked.theirs == true { events.append(.theirs(on: true)) }
        if let id = asked.open { events.append(.open(id: id)) }
        events += fills(asked.slots)
        if asked.talk == true { events.append(.talk(on: true)) }
        if let answer = asked.point { events.append(.point(answer: answer)) }
        if let slot = asked.pick { events.append(.pick(slot: slot)) }
        if asked.map == true { events.append(.map(on: true)) }
        if let text = asked.find { events.append(.find(text: text)) }
        if let at = asked.touch { events.append(.touch(lon: at.lon, lat: at.lat, reachM: at.reach_m)) }
        return events + fills(asked.fill)
    }

    /// The stable word for what went wrong; the sentence around it is for people and may change.
    static func code(of error: OtkelError) -> String {
        switch error {
        case .BadInput(let code, _): word(of: code)
        case .BadPack(let newer, _): newer ? "pack-newer" : "pack-damaged"
        }
    }

    /// The words are the names, but for one.
    private static func word(of code: InputCode) -> String {
        if code == .zone { return "zone-no-transit" }
        return "\(code)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
}
