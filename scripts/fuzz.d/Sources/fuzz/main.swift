// Runs one target under libFuzzer, which takes the arguments after its name.
//
//   fuzz TARGET [OPTION | FOLDER | FILE]…
//   fuzz --index-seed FLAGS CHOICE     an input of the target index, on standard output
import Glibc

let words = CommandLine.arguments
if words.count == 4, words[1] == "--index-seed", let flags = UInt8(words[2]), let choice = UInt8(words[3]) {
    let input = indexInput(flags: flags, choice: choice)
    exit(write(STDOUT_FILENO, input, input.count) == input.count ? 0 : 1)
}
guard words.count > 1, let target = Target(rawValue: words[1]) else {
    let names = Target.allCases.map(\.rawValue).joined(separator: " | ")
    sayOnStandardError("Usage: fuzz \(names) [OPTION | FOLDER | FILE]…")
    exit(2)
}
exit(target.run(CommandLine.argc - 1, CommandLine.unsafeArgv + 1))
