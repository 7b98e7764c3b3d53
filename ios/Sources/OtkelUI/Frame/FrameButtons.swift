import OtkelModel
import SwiftUI

/// Help is one tap away on every screen; card and settings lie beside it.
struct FrameButtons: ToolbarContent {
    let session: Session

    var body: some ToolbarContent {
        ToolbarItem(placement: .primaryAction) { MoreMenu(session: session) }
        ToolbarItem(placement: .primaryAction) { HelpButton(session: session) }
    }
}

struct MoreMenu: View {
    let session: Session

    var body: some View {
        Menu {
            Button {
                session.navigation.sheet = .card
            } label: {
                Label(session.shell.labels.card, systemImage: "person.text.rectangle")
            }
            Button {
                session.navigation.sheet = .settings
            } label: {
                Label(session.shell.labels.settings, systemImage: "gearshape")
            }
        } label: {
            Label(session.shell.labels.more, systemImage: "ellipsis.circle")
        }
    }
}

struct HelpButton: View {
    let session: Session
    /// What covers the whole screen, and with it the place of the sheets, shows help by itself.
    var show: (@MainActor () -> Void)?

    var body: some View {
        Button {
            if let show { show() } else { session.navigation.sheet = .help }
        } label: {
            Label(session.shell.labels.help, systemImage: "sos")
        }
        .accessibilityIdentifier("help")
    }
}

/// Closes a sheet.
struct CloseButton: ToolbarContent {
    let label: String

    var body: some ToolbarContent {
        ToolbarItem(placement: .cancellationAction) { DismissButton(label: label) }
    }
}

struct DismissButton: View {
    let label: String
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        Button(label) { dismiss() }
    }
}
