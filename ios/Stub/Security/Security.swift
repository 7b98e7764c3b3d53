// Signatures of what Keychain.swift calls, over a keychain that lasts as long as the test: it does what Apple documents for
// these calls, and can be told to refuse. Never shipped.
@_exported import Foundation

public typealias CFTypeRef = AnyObject
public typealias CFDictionary = NSDictionary
public typealias OSStatus = Int32

public let errSecSuccess: OSStatus = 0
public let errSecItemNotFound: OSStatus = -25300
public let errSecInteractionNotAllowed: OSStatus = -25308
public let errSecNotAvailable: OSStatus = -25291

public let kSecClass = "class"
public let kSecClassGenericPassword = "genp"
public let kSecAttrService = "svce"
public let kSecAttrAccount = "acct"
public let kSecAttrAccessible = "pdmn"
public let kSecAttrAccessibleWhenUnlockedThisDeviceOnly = "aku"
public let kSecValueData = "v_Data"
public let kSecReturnData = "r_Data"
public let kSecMatchLimit = "m_Limit"
public let kSecMatchLimitOne = "m_LimitOne"

/// The keychain of the tests.
public enum FakeKeychain {
    nonisolated(unsafe) private static var items: [String: [String: Any]] = [:]
    nonisolated(unsafe) private static var refusal: OSStatus = errSecSuccess
    private static let lock = NSLock()

    /// Every call fails with this, until it is `errSecSuccess` again.
    public static func refuse(_ status: OSStatus) { lock.withLock { refusal = status } }

    /// What an item was kept with.
    public static func item(service: String, account: String) -> [String: Any]? {
        lock.withLock { items["\(service)/\(account)"] }
    }

    static func use(_ query: CFDictionary, _ act: (inout [String: Any]?, [String: Any]) -> OSStatus) -> OSStatus {
        lock.withLock {
            guard refusal == errSecSuccess, let query = query as? [String: Any] else { return refusal }
            let place = "\(query[kSecAttrService] ?? "")/\(query[kSecAttrAccount] ?? "")"
            return act(&items[place], query)
        }
    }
}

public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus {
    FakeKeychain.use(query) { item, _ in
        guard let item else { return errSecItemNotFound }
        result?.pointee = (item[kSecValueData] as? Data).map { NSData(data: $0) }
        return errSecSuccess
    }
}

public func SecItemAdd(_ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus {
    FakeKeychain.use(attributes) { item, given in
        item = given
        return errSecSuccess
    }
}

public func SecItemUpdate(_ query: CFDictionary, _ attributes: CFDictionary) -> OSStatus {
    FakeKeychain.use(query) { item, _ in
        guard item != nil else { return errSecItemNotFound }
        item?.merge(attributes as? [String: Any] ?? [:]) { _, new in new }
        return errSecSuccess
    }
}

public func SecItemDelete(_ query: CFDictionary) -> OSStatus {
    FakeKeychain.use(query) { item, _ in
        defer { item = nil }
        return item == nil ? errSecItemNotFound : errSecSuccess
    }
}
