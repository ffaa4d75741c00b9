import Testing

extension InTerminal {
    /// Terminals of every size and kind.
    @Suite(.serialized)
    struct TerminalKindRuns {
        @Test("Every size is drawn, down to a single cell, and the first one again")
        func sizes() throws {
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: "F1 Help")
                try terminal.resize(columns: 160, rows: 45)
                try terminal.wait("the key bar in the last of 45 rows") {
                    $0.rows.count == 45 && $0.rows[44].contains("F1 Help")
                }
                try terminal.resize(columns: 50, rows: 15)
                try terminal.wait("the key bar in the last of 15 rows") {
                    $0.rows.count == 15 && $0.rows[14].contains("F1 Help") && $0.rows.allSatisfy { $0.count <= 50 }
                }
                for (columns, rows) in [(20, 5), (1, 1), (200, 2), (2, 60), (1, 1)] {
                    try terminal.waitForOutput { try terminal.resize(columns: columns, rows: rows) }
                }
                try terminal.resize(columns: 80, rows: 24)
                try terminal.wait("the tabs in the first and the key bar in the last of 24 rows") {
                    $0.rows.count == 24 && $0.rows[0].contains("4 Timeline") && $0.showsRow(of: "›", "1 Bills", "4")
                        && $0.rows[23].contains("F1 Help")
                }
                try terminal.press("1")
                try terminal.wait(for: "AB 1505")
            }
        }

        @Test("A vt100 shows the desk, and moves in it")
        func vt100() throws {
            try TerminalSession.run(type: "vt100") { terminal in
                let (code, left) = try terminal.checkGivenBack {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press("3")
                    try terminal.wait(for: "Recursos Para")
                    try terminal.press("End")
                    try terminal.wait("the last row, selected") { $0.showsRow(of: "›", "Safe School") }
                    try terminal.press("C-c")
                }
                #expect(code == 0)
                // It has no second screen to show again; so the desk stays, and the prompt comes on a free row.
                #expect(!left.lastRow.contains("F2"), "\(left)")
            }
        }

        @Test("A vt100 where nobody speaks of UTF-8 is sent ASCII alone")
        func vt100WithoutUnicode() throws {
            try TerminalSession.run(type: "vt100", environment: ["LANG": "C"]) { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                for (digit, known) in InTerminal.panes {
                    try terminal.press(digit)
                    let screen = try terminal.wait(for: known)
                    #expect(screen.isASCII, "\(screen)")
                }
            }
        }

        @Test("With LANG=C the screen is as it is with UTF-8, or in ASCII alone")
        func languageC() throws {
            var expected: Screenful?
            try TerminalSession.run { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("4")
                expected = try terminal.wait("the whole pane") {
                    $0.shows("Union petitions", and: "more lines: Enter, then ↓")
                }
            }
            try TerminalSession.run(environment: ["LANG": "C"]) { terminal in
                try terminal.start()
                try terminal.wait(for: InTerminal.home)
                try terminal.press("4")
                try terminal.wait("the same pane, or one in ASCII") {
                    $0.body == expected?.body || $0.isASCII && $0.shows("Union petitions")
                }
            }
        }

        @Test("A terminal of an unknown type works all the same")
        func unknownType() throws {
            try TerminalSession.run(type: "no-such-terminal") { terminal in
                let (code, _) = try terminal.checkGivenBack {
                    try terminal.wait(for: InTerminal.home)
                    try terminal.press("1")
                    try terminal.wait(for: "AB 1505")
                    try terminal.press("F10")
                }
                #expect(code == 0)
            }
        }

        @Test("A dumb terminal is told what to do instead")
        func dumb() throws {
            try TerminalSession.run(type: "dumb") { terminal in
                let (code, left) = try terminal.checkGivenBack {}
                #expect(code == 69)
                #expect(left.text.replacing("\n", with: "").contains("Set TERM to the type of yours"), "\(left)")
            }
        }

        @Test("With NO_COLOR no colour is sent, and without it some is")
        func noColour() throws {
            for (environment, hasColour) in [(["NO_COLOR": "1"], false), ([:], true)] {
                try TerminalSession.run(environment: environment) { terminal in
                    try terminal.start()
                    try terminal.wait(for: InTerminal.home)
                    var codes: Set<Int> = []
                    for (digit, known) in InTerminal.panes {
                        try terminal.press(digit)
                        try terminal.wait(for: known)
                        codes.formUnion(try styleCodes(terminal.styledScreen()))
                    }
                    let colours = codes.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
                    #expect(colours.isEmpty != hasColour, "The codes \(codes.sorted())")
                    #expect(codes.contains(1), "Headings are bold with and without colour.")
                }
            }
        }

        /// The first numbers of the codes that set a style (SGR, ECMA-48 8.3.117), colours' own numbers left out.
        private func styleCodes(_ text: String) -> Set<Int> {
            var codes: Set<Int> = []
            for match in text.matches(of: /\x1B\[([0-9;:]*)m/) {
                var numbers = match.1.split(separator: ";").compactMap { Int($0.prefix { $0 != ":" }) }[...]
                while let code = numbers.popFirst() {
                    codes.insert(code)
                    if code == 38 || code == 48 { numbers = numbers.dropFirst(numbers.first == 5 ? 2 : 4) }
                }
            }
            return codes
        }
    }
}
