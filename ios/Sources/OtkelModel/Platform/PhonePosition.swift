#if canImport(CoreLocation)
    @preconcurrency import CoreLocation

    /// The phone's own knowledge of where it is. It asks while the app is in use only, and at the moment when its owner
    /// touched the button.
    @MainActor
    public final class PhonePosition: NSObject, Whereabouts {
        private lazy var manager = made()
        private var heard: (@MainActor (Fix?) -> Void)?

        /// Metres that it has to have moved: less isn't seen on the map, and costs current.
        private static let step = 5.0

        public func start(_ heard: @escaping @MainActor (Fix?) -> Void) {
            self.heard = heard
            proceed(manager.authorizationStatus)
        }

        public func stop() {
            heard = nil
            manager.stopUpdatingLocation()
        }

        private func made() -> CLLocationManager {
            let manager = CLLocationManager()
            manager.delegate = self
            manager.desiredAccuracy = kCLLocationAccuracyBest
            manager.distanceFilter = Self.step
            return manager
        }

        private func proceed(_ status: CLAuthorizationStatus) {
            if heard == nil { return }
            switch status {
            case .notDetermined: manager.requestWhenInUseAuthorization()
            case .authorizedWhenInUse, .authorizedAlways: manager.startUpdatingLocation()
            case .denied, .restricted: heard?(nil)
            @unknown default: heard?(nil)
            }
        }

        private func hear(_ fix: Fix?) { heard?(fix) }
    }

    extension PhonePosition: CLLocationManagerDelegate {
        public nonisolated func locationManagerDidChangeAuthorization(_ manager: CLLocationManager) {
            let status = manager.authorizationStatus
            Task { @MainActor in proceed(status) }
        }

        public nonisolated func locationManager(_: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
            // An accuracy below zero is the phone's word for a position that isn't one, and so of a course.
            guard let last = locations.last, last.horizontalAccuracy >= 0 else { return }
            let fix = Fix(
                lon: last.coordinate.longitude, lat: last.coordinate.latitude, accuracy: last.horizontalAccuracy,
                heading: last.course >= 0 ? last.course : nil)
            Task { @MainActor in hear(fix) }
        }

        public nonisolated func locationManager(_: CLLocationManager, didFailWithError error: any Error) {
            // Under a roof it goes on trying by itself.
            if (error as? CLError)?.code == .locationUnknown { return }
            Task { @MainActor in hear(nil) }
        }
    }
#endif
