#if canImport(Security) && canImport(AVFoundation) && canImport(CoreLocation) && canImport(UIKit)
    import Foundation
    import OtkelCore

    extension Phone {
        /// The phone that the app runs on.
        @MainActor public static func own() -> Phone {
            Phone(
                options: {
                    OpenOptions(
                        packDir: nil, dataDir: DataFolder.ready(), langs: Locale.preferredLanguages, now: nil,
                        mapDir: DataFolder.map())
                },
                vault: Keychain(),
                voice: SystemVoice(),
                whereabouts: PhonePosition(),
                lamp: PhoneScreen(),
                clipboard: PhoneClipboard())
        }
    }
#endif
