import Testing
import Timekeeping

@Suite struct SentenceTests {
    @Test(arguments: [
        (
            "Mon and Wed 8:30am-4:30pm (walk-in)", "Monday and Wednesday, 8:30 am – 4:30 pm, walk-in",
            "Lunes y miércoles, 8:30–16:30, sin cita"
        ),
        (
            "Tuesdays, Thursdays and Saturdays starting at 8am", "Tuesday, Thursday and Saturday, from 8 am",
            "Martes, jueves y sábado, desde las 8:00 h"
        ),
        (
            "M-F 9am-12pm, 1pm-5pm; Sat noon-4pm", "Monday–Friday, 9 am – noon and 1 pm – 5 pm; Saturday, noon – 4 pm",
            "Lunes a viernes, 9:00–12:00 y 13:00–17:00; sábado, 12:00–16:00"
        ),
        ("Sat 9am-12pm", "Saturday, 9 am – noon", "Sábado, 9:00–12:00 h"),
        ("24/7", "Every day, 24 hours", "Todos los días, las 24 horas"),
        ("Fri-Mon 10pm-2am", "Friday–Monday, 10 pm – 2 am", "Viernes a lunes, 22:00–2:00"),
        ("Sat 2pm-3am", "Saturday, 2 pm – 3 am", "Sábado, 2:00 p. m. – 3:00 a. m."),
        ("Sun 6am-midnight", "Sunday, 6 am – midnight", "Domingo, 6:00–24:00"),
        (
            "Mon-Thu 9am-5pm; Sat and Sun closed", "Monday–Thursday, 9 am – 5 pm; closed Saturday and Sunday",
            "Lunes a jueves, 9:00–17:00; cerrado los sábados y domingos"
        ),
        (
            "Mon-Fri 9am-5pm, Sat by appointment", "Monday–Friday, 9 am – 5 pm; or by appointment; Saturday",
            "Lunes a viernes, 9:00–17:00; o con cita; sábado"
        ),
        (
            "Mon-Fri 9am-5pm, closed on all federal holidays. Hours may vary",
            "Monday–Friday, 9 am – 5 pm; hours may vary; closed on holidays",
            "Lunes a viernes, 9:00–17:00; el horario puede variar; cerrado los días festivos"
        ),
        ("By appointment only - call (323) 555-0199", "By appointment; call first", "Con cita; llame antes"),
        ("", "", ""),
    ])
    func aReadingIsASentence(_ text: String, _ english: String, _ spanish: String) {
        let reading = HoursReading(reading: text)
        #expect(reading.sentence(in: .english) == english)
        #expect(reading.sentence(in: .spanish) == spanish)
    }
}
