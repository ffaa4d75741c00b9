import Records
import Testing

@testable import Desk

@Suite struct DeedWordsTests {
    private func bill(_ members: JSONMember...) -> JSONValue {
        .object([JSONMember("id", .text("ab-1")), JSONMember("number", .text("AB 1"))] + members)
    }

    private func change(_ before: JSONValue?, _ after: JSONValue?) -> Change {
        Change(.bills, "ab-1", before: before, after: after)
    }

    private let stages = ["law", "passed"].map { JSONMember("stage", .text($0)) }

    @Test func anUndoNamesTheFieldsAndTheRecord() {
        let undo = change(bill(stages[0]), bill(stages[1]))
        #expect(Words.undone([undo]) == Words("Undone: stage of AB 1", es: "Deshecho: etapa de AB 1"))
        #expect(Words.redone([undo]).english == "Done again: stage of AB 1")
        let more = change(bill(), bill(stages[0], JSONMember("tags", .list([])), JSONMember("stage_date", .null)))
        #expect(Words.undone([more]).english == "Undone: stage, tags, date of the stage of AB 1")
        let most = change(
            bill(), bill(stages[0], JSONMember("a", .null), JSONMember("b", .null), JSONMember("c", .null)))
        #expect(Words.undone([most]).english == "Undone: 4 fields of AB 1")
    }

    @Test func anUndoIsNamedByWhatWasDoneBefore() {
        #expect(Words.undone([change(bill(), nil)]).english == "Undone: adding AB 1")
        #expect(Words.undone([change(nil, bill())]).english == "Undone: removing AB 1")
        #expect(Words.redone([change(nil, bill())]).spanish == "Rehecho: alta de AB 1")
    }

    @Test func manyRecordsAreCounted() {
        let changes = (1...3).map { Change(.bills, RecordID("ab-\($0)"), before: nil, after: bill()) }
        #expect(Words.undone(changes).english == "Undone: 3 records")
        #expect(Words.undone([], count: 1_000_000).english == "Undone: 1,000,000 records")
        #expect(Words.undone([]).english == "Undone: 0 records")
    }

    @Test func aSettledConflictNamesWhoseValueStays() {
        let conflict = Conflict(field: ["stage"], desk: .text("law"), file: .text("passed"))
        let before = bill(stages[0], JSONMember("conflicts", .list([conflict.value])))
        func settled(_ side: Conflict.Side) -> Words {
            .done([Settlement(collection: .bills, id: "ab-1", conflict: conflict, keeping: side).change(of: before)])
        }
        #expect(settled(.desk).english == "Kept this desk's stage of AB 1. u undoes it.")
        #expect(settled(.file).english == "Kept the file's stage of AB 1. u undoes it.")
        #expect(settled(.file).spanish == "Se dejó lo del archivo: etapa de AB 1. u lo deshace.")
        // An undo of it names the field, and not the list of conflicts.
        #expect(Words.undone([change(bill(stages[0]), before)]).english == "Undone: stage of AB 1")
    }

    @Test func aRemovalThatWasSettledSaysWhetherTheRecordStays() {
        let conflict = Conflict(removed: .file)
        let before = bill(JSONMember("conflicts", .list([conflict.value])))
        func settled(_ side: Conflict.Side) -> String {
            Words.done([
                Settlement(collection: .bills, id: "ab-1", conflict: conflict, keeping: side).change(of: before)
            ])
            .english
        }
        #expect(settled(.desk) == "The record stays: AB 1. u undoes it.")
        #expect(settled(.file) == "Removed: AB 1. u undoes it.")
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (20_000, "20,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    ])
    func numbersAreGroupedInThrees(number: Int, text: String) {
        #expect(NumberWords.grouped(number) == text)
    }

    /// A field without words of its own would be shown by the name that the file has.
    @Test func everyFieldOfASchemaHasWords() {
        for record in [Bill.schema, Rally.schema, Resource.schema, TimelineEntry.schema] {
            for field in record.fields where field.name != "conflicts" {
                let words = FieldWords.name([field.name])
                #expect(words.english != words.spanish || ["capacity"].contains(field.name), "\(field.name)")
            }
        }
    }
}
