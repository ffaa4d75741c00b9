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
            "Mon-Fri 9am-5pm, Sat by appointment", "Monday–Friday, 9 am – 5 pm; Saturday by appointment",
            "Lunes a viernes, 9:00–17:00; sábado con cita"
        ),
        (
            "Mon-Fri 9am-5pm or by appointment; call ahead",
            "Monday–Friday, 9 am – 5 pm; or by appointment; call first",
            "Lunes a viernes, 9:00–17:00; o con cita; llame antes"
        ),
        ("Sat 4am-6am", "Saturday, 4 am – 6 am", "Sábado, 4:00 a. m. – 6:00 a. m."),
        (
            "Mon-Fri 8am-6pm, closed for lunch 12-1", "Monday–Friday, 8 am – 6 pm; closed for lunch noon – 1 pm",
            "Lunes a viernes, 8:00–18:00; cerrado por almuerzo de 12:00–13:00"
        ),
        (
            "1st & 3rd Saturday 10am-1pm", "First and third Saturday of the month, 10 am – 1 pm",
            "Primer y tercer sábado del mes, 10:00–13:00"
        ),
        (
            "Mon-Fri 9am-5pm; closed the last Wednesday of each month",
            "Monday–Friday, 9 am – 5 pm; closed the last Wednesday of the month",
            "Lunes a viernes, 9:00–17:00; cerrado el último miércoles del mes"
        ),
        (
            "Saturday, January 26, 12 pm - 1:30 pm", "Saturday, January 26, noon – 1:30 pm",
            "Sábado, 26 de enero, 12:00–13:30"
        ),
        (
            "2/6/2007 to 3/22/2007 Tuesday 4pm-7pm", "Tuesday, February 6 – March 22, 2007, 4 pm – 7 pm",
            "Martes, del 6 de febrero al 22 de marzo de 2007, 16:00–19:00"
        ),
        (
            "Mon and Wed 6:30pm-8:30pm, September to June", "Monday and Wednesday, 6:30 pm – 8:30 pm, September–June",
            "Lunes y miércoles, 18:30–20:30, de septiembre a junio"
        ),
        (
            "Summer: M-Th 8am-4pm. Regular hours: M-F 9am-5pm",
            "Monday–Friday, 9 am – 5 pm; in summer, Monday–Thursday, 8 am – 4 pm",
            "Lunes a viernes, 9:00–17:00; en verano, lunes a jueves, 8:00–16:00"
        ),
        (
            "Every other Friday 9am-1pm", "Friday, every other week, 9 am – 1 pm",
            "Viernes, cada dos semanas, 9:00–13:00"
        ),
        (
            "Housing Office: Mon-Fri 9am-5pm; Job Training: Mon 8am-3pm",
            "Housing Office: Monday–Friday, 9 am – 5 pm; Job Training: Monday, 8 am – 3 pm",
            "Housing Office: lunes a viernes, 9:00–17:00; Job Training: lunes, 8:00–15:00"
        ),
        (
            "24-hour voicemail", "24-hour recording", "Grabación las 24 horas"
        ),
        (
            "Mon-Fri 9am-5pm, closed on all federal holidays. Hours may vary",
            "Monday–Friday, 9 am – 5 pm; hours may vary; closed on federal holidays",
            "Lunes a viernes, 9:00–17:00; el horario puede variar; cerrado los días festivos federales"
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
