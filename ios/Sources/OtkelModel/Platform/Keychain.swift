#if canImport(Security)
    import Foundation
    import OtkelCore
    @preconcurrency import Security

    /// The key of the sealed store, in the phone's keychain: on this device only, never in a backup, readable while the
    /// phone is unlocked.
    public final class Keychain: KeyVault {
        private let service: String
        private let account: String

        public init(service: String = "app.otkel.store", account: String = "key") {
            self.service = service
            self.account = account
        }

        /// The key; nil only when the keychain says that there is none.
        public func load() throws -> Data? {
            var query = item
            query[kSecReturnData as String] = true
            query[kSecMatchLimit as String] = kSecMatchLimitOne
            var found: CFTypeRef?
            switch SecItemCopyMatching(plain(query), &found) {
            case errSecSuccess:
                guard let key = found as? Data else { throw VaultError.Refused }
                return key
            case errSecItemNotFound: return nil
            case let status: throw error(status)
            }
        }

        public func save(key: Data) throws {
            let fresh: [String: Any] = [
                kSecValueData as String: key,
                kSecAttrAccessible as String: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,
            ]
            // Changed in its place, so that a failure leaves the key before where it was.
            var status = SecItemUpdate(plain(item), plain(fresh))
            if status == errSecItemNotFound {
                status = SecItemAdd(plain(item.merging(fresh) { _, new in new }), nil)
            }
            if status != errSecSuccess { throw error(status) }
        }

        public func forget() throws {
            let status = SecItemDelete(plain(item))
            if status != errSecSuccess, status != errSecItemNotFound { throw error(status) }
        }

        private var item: [String: Any] {
            [
                kSecClass as String: kSecClassGenericPassword,
                kSecAttrService as String: service,
                kSecAttrAccount as String: account,
            ]
        }

        private func plain(_ query: [String: Any]) -> CFDictionary { NSDictionary(dictionary: query) as CFDictionary }

        private func error(_ status: OSStatus) -> VaultError {
            status == errSecInteractionNotAllowed ? .Locked : .Refused
        }
    }
#endif
