import OtkelModel
import SwiftUI

/// The whole app.
public struct RootPage: View {
    private let app: AppModel
    @Environment(\.scenePhase) private var phase
    @SceneStorage("navigation") private var kept = ""

    public init(_ app: AppModel) {
        self.app = app
    }

    public var body: some View {
        ZStack {
            switch app.stage {
            // Before there is a core there is no label of its: the word is a resource, as those of the failure are.
            case .opening: ProgressView { Text("loading", bundle: .main) }
            case .open(let session):
                SessionPage()
                    .framed(session)
                    .id(ObjectIdentifier(session))
                    .onChange(of: session.navigation) { _, now in kept = now.kept }
            case .failed(let why): FailurePage(why: why) { Task { await app.open() } }
            }
            if app.isCovered { Cover() }
        }
        // Not before the app is in front: until the phone was unlocked the keychain gives no key.
        .task(id: phase) {
            guard phase == .active else { return }
            await app.open(at: Navigation(kept: kept))
            await app.keepTime()
        }
        .onOpenURL { app.open(link: $0.absoluteString) }
        .onChange(of: phase, initial: true) { _, now in
            switch now {
            case .active: app.become(.front)
            case .inactive: app.become(.aside)
            case .background: app.become(.background)
            @unknown default: app.become(.aside)
            }
        }
    }
}

/// What is shown once the core is open: the first minute, the simple mode, or the places.
struct SessionPage: View {
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var session = session
        Group {
            if let start = session.start {
                StartPage(model: start)
            } else if session.shell.simple {
                SimplePage()
            } else {
                PlacesPage()
            }
        }
        .background(palette.ground.color)
        .sheet(item: $session.navigation.sheet) { sheet in
            SheetPage(sheet: sheet).framed(session)
        }
    }
}

/// The bar at the foot.
struct PlacesPage: View {
    @Environment(Session.self) private var session

    var body: some View {
        @Bindable var session = session
        TabView(selection: $session.navigation.place) {
            ForEach(session.shell.places, id: \.place) { tab in
                page(Place(tab.place))
                    .tabItem { Label(tab.label, systemImage: symbol(Place(tab.place))) }
                    .tag(Place(tab.place))
            }
        }
    }

    @ViewBuilder private func page(_ place: Place) -> some View {
        switch place {
        case .today: TodayPage()
        case .crossing: CrossingPage()
        case .map: Made(make: { MapDesk(session.map()) }, content: { MapPage(desk: $0) })
        case .say: Made(make: { session.say() }, content: { SayPage(model: $0) })
        }
    }

    private func symbol(_ place: Place) -> String {
        switch place {
        case .today: "sun.horizon"
        case .crossing: "arrow.left.arrow.right"
        case .map: "map"
        case .say: "text.bubble"
        }
    }
}

/// What lies over the screens; each is made when it opens and forgotten when it closes.
struct SheetPage: View {
    let sheet: Sheet
    @Environment(Session.self) private var session

    var body: some View {
        switch sheet {
        case .help: NavigationStack { Made(make: { session.help() }, content: { HelpPage(model: $0) }) }
        case .card: NavigationStack { Made(make: { session.card() }, content: { CardPage(model: $0) }) }
        case .settings: NavigationStack { Made(make: { session.settings() }, content: { SettingsPage(model: $0) }) }
        case .map: NavigationStack { MapMore(model: session.map().model) }
        case .food: FoodStack()
        case .say: Made(make: { session.say() }, content: { SayPage(model: $0, closes: true) })
        }
    }
}

/// Makes a model when it is first shown and keeps it as long as it is.
struct Made<Model: AnyObject, Content: View>: View {
    let make: @MainActor () -> Model
    @ViewBuilder let content: (Model) -> Content
    @State private var model: Model?
    @Environment(Session.self) private var session

    var body: some View {
        ZStack {
            if let model {
                content(model)
            } else {
                ProgressView { Text(session.shell.labels.loading) }
            }
        }
        .onAppear { if model == nil { model = make() } }
    }
}

/// When the core can't be opened, so that no word of its can be had: those here are resources of the app, written from
/// the core's own.
struct FailurePage: View {
    let why: String
    let again: @MainActor () -> Void

    var body: some View {
        VStack(spacing: Space.whole) {
            Image(systemName: "exclamationmark.triangle").font(.largeTitle).accessibilityHidden(true)
            Text("went-wrong", bundle: .main)
            Text(why).font(.footnote)
            Button(action: again) { Text("button-retry", bundle: .main) }.buttonStyle(.borderedProminent)
        }
        .multilineTextAlignment(.center)
        .padding(Space.whole)
    }
}

/// Over everything while the app isn't in front, for somebody who wants it hidden.
struct Cover: View {
    var body: some View {
        ZStack {
            Palette.light.lake.color.ignoresSafeArea()
            Image(systemName: "water.waves").font(.largeTitle).foregroundStyle(Palette.light.onLake.color)
        }
        .accessibilityHidden(true)
    }
}
