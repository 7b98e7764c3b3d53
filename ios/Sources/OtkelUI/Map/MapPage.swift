import OtkelCore
import OtkelModel
import SwiftUI

/// The map, edge to edge; over it the search, buttons and what is open. Where there is room that lies beside the map's
/// middle, elsewhere at its foot. In its place, for those who don't see it, a list.
struct MapPage: View {
    let desk: MapDesk<MapStage>
    @State private var listed = false
    @State private var tall = false
    @FocusState private var searching: Bool
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    /// From so many points on the panel lies at the side.
    private static let wide = 720.0
    private static let side = 360.0

    var body: some View {
        let model = desk.stage.model
        GeometryReader { room in
            ZStack {
                if listed {
                    palette.ground.color.ignoresSafeArea()
                } else {
                    MapCanvas(desk: desk, tag: session.shell.tag).ignoresSafeArea()
                }
                if room.size.width >= Self.wide { wide(room.size) } else { narrow(room.size) }
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityLabel(model.view.title)
        .onChange(of: model.view.goal, initial: true) { _, now in desk.stage.follow(now) }
        .onChange(of: model.view.place?.id) { _, now in
            // What was looked for is open: the letters are done, the map is to be seen.
            if now != nil { (searching, listed, tall) = (false, false, false) }
        }
        .refusal(of: model, here: session.navigation.sheet != .map)
    }

    private func narrow(_ size: CGSize) -> some View {
        VStack(spacing: 0) {
            top
            if listed {
                MapList(model: desk.stage.model) { listed = false }
            } else {
                Spacer(minLength: 0)
                foot
                if let panel = desk.stage.model.panel {
                    MapPanelFrame(model: desk.stage.model, tall: $tall) { content(panel) }
                        .frame(maxHeight: size.height * (tall || searching ? 0.75 : 0.45))
                }
            }
        }
    }

    private func wide(_ size: CGSize) -> some View {
        HStack(alignment: .top, spacing: 0) {
            VStack(spacing: Space.half) {
                top
                if let panel = desk.stage.model.panel {
                    MapPanelFrame(model: desk.stage.model, tall: nil) { content(panel) }
                        .padding(.horizontal, Space.half)
                        .padding(.vertical, Space.half)
                }
                Spacer(minLength: 0)
            }
            .frame(width: Self.side)
            VStack(spacing: 0) {
                if listed {
                    MapList(model: desk.stage.model) { listed = false }
                } else {
                    Spacer(minLength: 0)
                    foot
                }
            }
            .frame(maxWidth: .infinity)
        }
    }

    private var top: some View {
        VStack(alignment: .leading, spacing: Space.half) {
            SearchPill(model: desk.stage.model, listed: $listed, searching: $searching)
            CategoryChips(model: desk.stage.model)
            MapNotices(view: desk.stage.model.view)
        }
        .padding(.vertical, Space.half)
    }

    private var foot: some View {
        HStack(alignment: .bottom, spacing: Space.half) {
            Attribution(text: desk.stage.model.view.attribution)
            Spacer(minLength: Space.half)
            MapButtons(stage: desk.stage) { session.navigation.sheet = .map }
        }
        .padding(Space.half)
    }

    @ViewBuilder private func content(_ panel: MapPanel) -> some View {
        let model = desk.stage.model
        switch panel {
        case .found: FoundPanel(search: model.view.search) { model.choose($0) }
        case .place: if let place = model.view.place { PlacePanel(model: model, place: place).id(place.id) }
        case .route:
            if let route = model.view.route { RoutePanel(model: model, route: route) { searching = true } }
        }
    }
}
