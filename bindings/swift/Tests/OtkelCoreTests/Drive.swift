import OtkelCore

/// The one file of these tests that knows what the screens take: it turns a case's request into events.
enum Drive {
    struct NoSuchScreen: Error {
        let name: String
    }

    static func open(_ wanted: GoldenCase) throws -> Otkel {
        try Otkel.open(options: OpenOptions(packDir: nil, lang: wanted.lang, now: wanted.now))
    }

    /// Asks the case's question and returns the lines that its screen then shows.
    static func lines(_ wanted: GoldenCase) throws -> [String] {
        let otkel = try open(wanted)
        switch wanted.screen {
        case "plan":
            let screen = otkel.plan()
            for event in planEvents(wanted) { try screen.send(event: event) }
            return planLines(view: screen.view())
        case "ports":
            let screen = otkel.ports()
            for event in portsEvents(wanted) { try screen.send(event: event) }
            return portsLines(view: screen.view())
        case "help":
            let screen = otkel.help()
            for event in helpEvents(wanted) { try screen.send(event: event) }
            return helpLines(view: screen.view())
        default:
            throw NoSuchScreen(name: wanted.screen)
        }
    }

    static func planEvents(_ wanted: GoldenCase) -> [PlanEvent] {
        let asked = wanted.request
        return [
            .ask(
                request: PlanRequest(
                    from: asked.from ?? "", to: asked.to ?? "", means: asked.means ?? [], leave: asked.leave,
                    arrive: asked.arrive, people: asked.people ?? 1, passports: asked.passports ?? [],
                    vulnerable: asked.vulnerable ?? false))
        ]
    }

    private static func portsEvents(_ wanted: GoldenCase) -> [PortsEvent] {
        [.show(port: wanted.request.port ?? "", on: wanted.request.on)]
    }

    private static func helpEvents(_ wanted: GoldenCase) -> [HelpEvent] {
        [.show(side: wanted.request.side ?? "")]
    }

    /// The stable word for what went wrong; the sentence around it is for people and may change.
    static func code(of error: OtkelError) -> String {
        switch error {
        case .Refused(let code, _): code
        }
    }
}
