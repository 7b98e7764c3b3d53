import OtkelCore
import OtkelModel
import SwiftUI

/// The next step and the ports now; beside them, where there is room, the page of a port.
struct TodayPage: View {
    @Environment(Session.self) private var session
    @State private var typed = ""

    var body: some View {
        @Bindable var session = session
        @Bindable var model = session.today
        NavigationSplitView(preferredCompactColumn: column) {
            TodayList(model: model, typed: typed)
                .navigationTitle(model.view.title)
                .searchable(text: $typed, prompt: Text(model.view.search))
                // Any of a port's names will do, in any language: the core knows them.
                .onSubmit(of: .search) { session.navigation.port = typed }
                .toolbar { FrameButtons(session: session) }
        } detail: {
            if let port = session.navigation.port {
                Made(make: { session.port(port) }, content: { PortPage(model: $0) }).id(port)
            } else {
                Text(model.view.boardTitle).accessibilityHidden(true)
            }
        }
        .refusal(of: model)
    }

    /// Where there is room for one column only: the port's page when one is open, also one that was searched by a name
    /// which stands in no row.
    private var column: Binding<NavigationSplitViewColumn> {
        Binding(
            get: { session.navigation.port == nil ? .sidebar : .detail },
            set: { if $0 == .sidebar { session.navigation.port = nil } })
    }
}

struct TodayList: View {
    let model: TodayModel
    let typed: String
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var session = session
        let view = model.view
        List(selection: $session.navigation.port) {
            if typed.isEmpty {
                FrameNotice()
                Section { ClockRow(clock: view.now) }
                NextSection(view: view)
                KeptSection(view: view, forget: { model.forget($0) })
            }
            Section(view.boardTitle) {
                ForEach(model.board(matching: typed), id: \.self) { row in
                    NavigationLink(value: row.port) { BoardLine(row: row) }
                }
            }
            FootRow(text: view.knowledge)
        }
        .grounded(palette)
    }
}

/// The next step of the crossing that is followed, or how to come to one.
struct NextSection: View {
    let view: TodayView
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        Section(view.nextTitle) {
            if let next = view.next {
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(next.title).font(.headline)
                    Text(next.way).font(.subheadline).foregroundStyle(palette.faint.color)
                }
                .accessibilityElement(children: .combine)
                .swipeActions { ForgetButton(label: view.forget) { session.today.forget(next.id) } }
                VStack(alignment: .leading, spacing: Space.half) {
                    VerdictMark(verdict: next.verdict, word: next.verdictWord, certainty: next.certainty)
                    Label(next.step, systemImage: symbol(next.phase)).font(.title2)
                    if let at = next.at { ClockRow(clock: at) }
                    if let latest = next.latest { Text(latest) }
                    if !next.left.isEmpty { Text(next.left).font(.headline) }
                    if let then = next.then { Text(then) }
                    Text(next.byPlan).font(.footnote).foregroundStyle(palette.faint.color)
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(next.spoken)
                ReadButton(text: next.spoken, voice: session.shell.voice)
                Button(view.open) { session.open(next) }
                if next.phase == .done { ForgetButton(label: view.forget) { session.today.forget(next.id) } }
            } else {
                Text(view.invite)
                Button(view.plan) { session.navigation.place = .crossing }.buttonStyle(.borderedProminent)
            }
        }
    }

    private func symbol(_ phase: PhaseView) -> String {
        switch phase {
        case .before: "clock"
        case .underWay: "point.topleft.down.to.point.bottomright.curvepath"
        case .done: "flag.checkered"
        case .unclear: "questionmark.diamond"
        }
    }
}

/// The other kept crossings.
struct KeptSection: View {
    let view: TodayView
    let forget: @MainActor (String) -> Void
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        if !view.kept.isEmpty {
            Section(view.keptTitle) {
                ForEach(view.kept, id: \.id) { row in
                    Button {
                        session.today.follow(row.id)
                    } label: {
                        VStack(alignment: .leading, spacing: Space.small) {
                            Text(row.title).font(.headline)
                            Text(row.way).font(.subheadline)
                            VerdictMark(verdict: row.verdict, word: row.verdictWord, certainty: "")
                            Text(row.at).font(.subheadline)
                        }
                        .foregroundStyle(palette.ink.color)
                    }
                    .accessibilityElement(children: .combine)
                    .accessibilityAddTraits(.isButton)
                    .swipeActions { ForgetButton(label: view.forget) { forget(row.id) } }
                }
            }
        }
    }
}

struct ForgetButton: View {
    let label: String
    let forget: @MainActor () -> Void

    var body: some View {
        Button(role: .destructive, action: forget) { Label(label, systemImage: "trash") }
    }
}

/// A port, one way, now.
struct BoardLine: View {
    let row: BoardRow
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Label(row.name, systemImage: symbol).font(.headline)
            Text(row.direction).font(.subheadline).foregroundStyle(palette.faint.color)
            FittingRow {
                StateMark(state: row.state, word: row.stateWord)
                Text(row.certainty).font(.subheadline).foregroundStyle(palette.faint.color)
            }
            Text(row.detail).font(.subheadline)
        }
        .accessibilityElement(children: .combine)
    }

    private var symbol: String {
        switch row.kind {
        case "rail": "tram.fill"
        case "zone": "building.2.fill"
        default: "road.lanes"
        }
    }
}
