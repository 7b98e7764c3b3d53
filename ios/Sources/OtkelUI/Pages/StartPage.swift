import OtkelCore
import OtkelModel
import SwiftUI

/// The first minute: language, passport, what one is on the road.
struct StartPage: View {
    let model: StartModel
    @Environment(Session.self) private var session
    @Environment(\.palette) private var palette

    var body: some View {
        @Bindable var model = model
        let view = model.view
        NavigationStack {
            List {
                if let notice = view.notice, notice != session.shell.alert { NoticeRow(text: notice) }
                Section {
                    VStack(alignment: .leading, spacing: Space.half) {
                        ProgressView(value: Double(view.number), total: Double(view.of)) { Text(view.progress) }
                        if view.back == nil {
                            Text(session.shell.labels.app).font(.title).bold()
                            Text(view.welcome).font(.title3)
                        }
                        Text(view.about).foregroundStyle(palette.faint.color)
                    }
                    .accessibilityElement(children: .combine)
                }
                Section {
                    if let search = view.search {
                        TextField(search, text: $model.typed).autocorrectionDisabled()
                    }
                    ForEach(view.choices, id: \.code) { choice in
                        ChoiceRow(choice: choice) { model.choose(choice.code) }
                    }
                }
            }
            .id(view.step)  // each step begins at its top
            .grounded(palette)
            .navigationTitle(view.title)
            .toolbar {
                ToolbarItem(placement: .primaryAction) { HelpButton(session: session) }
            }
            .safeAreaInset(edge: .bottom) { buttons(view) }
        }
        .refusal(of: model)
    }

    private func buttons(_ view: StartView) -> some View {
        FittingRow {
            if let back = view.back {
                Button(back) { model.back() }.buttonStyle(.bordered)
            }
            Button(view.next) { model.next() }
                .buttonStyle(.borderedProminent)
                .accessibilityIdentifier("next")
        }
        .controlSize(.large)
        .padding(Space.whole)
        .frame(maxWidth: .infinity)
        .background(palette.ground.color)
    }
}
