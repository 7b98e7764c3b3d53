import OtkelCore
import Testing

/// Every golden case through the generated code: the lines that come out of Rust, through Swift and back, are the same.
@Suite struct GoldenTests {
    @Test func everyCase() throws {
        // A loop and not arguments of the test: the number of cases that were run has to be told at the end.
        var ran = 0
        for wanted in try GoldenCase.all() {
            ran += 1
            check(wanted)
        }
        // xtask holds this number against the number of cases that there are.
        print("golden cases run: \(ran)")
        #expect(ran > 0)
    }

    private func check(_ wanted: GoldenCase) {
        if let code = wanted.expect.error {
            do {
                let lines = try Drive.lines(wanted)
                Issue.record("\(wanted.name): expected \(code), got \(lines)")
            } catch let error as OtkelError {
                #expect(Drive.code(of: error) == code, "\(wanted.name)")
            } catch {
                Issue.record("\(wanted.name): \(error)")
            }
            return
        }
        do {
            let (lines, expected) = (try Drive.lines(wanted), wanted.expect.lines ?? [])
            // The first line that differs: a whole view is too long to be read twice.
            let line = zip(lines, expected).prefix { $0 == $1 }.count
            #expect(lines.dropFirst(line).first == expected.dropFirst(line).first, "\(wanted.name), line \(line + 1)")
        } catch {
            Issue.record("\(wanted.name): \(error)")
        }
    }
}
