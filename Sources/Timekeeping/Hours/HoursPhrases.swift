/// The phrases of the lexicon, each list with semicolons between them.
enum HoursPhrases {
    static let all: [(HoursTerm, String)] =
        days + months + ordinals + times + structure + fillers + conditions + names + doubts

    static let days: [(HoursTerm, String)] = [
        (
            .days(WeekdaySet(Weekday.allCases)),
            """
            daily;every day;everyday;each day;7 days a week;seven days a week;7 days;all week;7 days per week;all days;\
            seven days;every single day;365 days a year;365 days;all week long;seven days per week;any day;7 days / week;7 days / wk;7 days a wk;7 days weekly;every day of the week;each day of the week;\
            todos los dias;diario;diariamente;a diario;todos los dias de la semana;los 7 dias de la semana;los 7 dias;\
            los siete dias de la semana;los siete dias;toda la semana;7 dias a la semana;7 dias de la semana;7 dias;\
            cada dia;los 365 dias del ano;365 dias del ano;365 dias al ano;siete dias a la semana;siete dias
            """
        ),
        (
            .days(WeekdaySet([.monday, .tuesday, .wednesday, .thursday, .friday])),
            """
            weekdays;weekday;week days;week day;every weekday;business days;working days;work days;entre semana;\
            dias laborables;dias habiles;dias de semana;dias de trabajo
            """
        ),
        (
            .days(WeekdaySet([.saturday, .sunday])),
            "weekends;weekend;week ends;week end;every weekend;fines de semana;fin de semana;los fines de semana;el fin de semana"
        ),
        (
            .otherDays,
            """
            all other days;other days;all other nights;every other day of the week;rest of the week;the rest of the week;\
            remainder of the week;los demas dias;demas dias;el resto de la semana;resto de la semana;otros dias;\
            los otros dias
            """
        ),
        (
            .nightly,
            """
            nightly;seven nights a week;7 nights a week;seven nights;7 nights;every night;each night;every evening;\
            each evening;cada noche;todas las noches
            """
        ),
    ]

    static let months: [(HoursTerm, String)] = [
        (.month(1), "january;jan;enero;ene"), (.month(2), "february;feb;febrero"), (.month(3), "march;marzo;mar"),
        (.month(4), "april;apr;abril;abr"), (.month(5), "may;mayo"), (.month(6), "june;jun;junio"),
        (.month(7), "july;jul;julio"), (.month(8), "august;aug;agosto;ago"),
        (.month(9), "september;sep;sept;septiembre;setiembre"), (.month(10), "october;oct;octubre"),
        (.month(11), "november;nov;noviembre"), (.month(12), "december;dec;diciembre;dic"),
        (.season(.summer), "summer;summers;verano;summer months;summertime;summer hours;horario de verano"),
        (.season(.winter), "winter;winters;invierno;winter months;wintertime;winter hours;horario de invierno"),
        (.season(.spring), "spring;primavera;spring months;spring hours"),
        (.season(.autumn), "fall;autumn;otono;fall months;fall hours"),
        (
            .season(.schoolYear),
            """
            school year;academic year;ano escolar;ciclo escolar;curso escolar;when school is in session;\
            while school is in session;periodo escolar;temporada escolar;school in session;school days;\
            during school days
            """
        ),
    ]

    static let ordinals: [(HoursTerm, String)] = [
        (
            .ordinal(1),
            "first;1 st;lst;ist;primer;primero;primeros;primera;primeras;1 er;1 ro;1 º;1 o;1 era;1 ra"
        ),
        (.firstFew(2), "first two;first 2;primeros dos;primeros 2;dos primeros;1 st two;1 st 2"),
        (.firstFew(3), "first three;first 3;primeros tres;primeros 3;tres primeros"),
        (.ordinal(2), "second;2 nd;segundo;segundos;segunda;segundas;2 do;2 º;2 o;2 da"),
        (.ordinal(3), "third;3 rd;tercer;tercero;terceros;tercera;terceras;3 er;3 ro;3 º;3 o;3 ra"),
        (.ordinal(4), "fourth;4 th;cuarto;cuartos;cuarta;cuartas;4 to;4 º;4 o;4 ta"),
        (.ordinal(5), "fifth;5 th;quinto;quintos;quinta;5 to;5 º;5 o;5 ta"),
        (.ordinal(-1), "last;last one;ultimo;ultimos;ultima;ultimas;final"),
        (
            .alternate,
            """
            every other;alternate;alternating;biweekly;bi weekly;every two weeks;every 2 weeks;every second week;\
            fortnightly;every other week;every other week on;every two weeks on;biweekly on;alternate weeks;\
            cada dos semanas;cada 2 semanas;cada quince dias;cada 15 dias;quincenal;quincenalmente;cada tercer;\
            un dia si y otro no;semana de por medio
            """
        ),
        (.alternateBefore, "si y otro no;si otro no;de por medio;si y uno no;alternos;alternas"),
        (
            .ofMonth,
            """
            of each month;of every month;of the month;each mo;every mo;of the mo;per mo;of each mo;of month;of a month;each month;every month;monthly;\
            in the month;in each month;of each calendar month;del mes;de cada mes;cada mes;al mes;a month;per month;\
            de mes;de todos los meses;todos los meses;mensual;mensualmente
            """
        ),
    ]

    static let times: [(HoursTerm, String)] = [
        (
            .half(.am),
            """
            am;a . m .;a . m;a m;in the morning;of the morning;de la manana;por la manana temprano;de la madrugada;\
            a . m . sharp
            """
        ),
        (
            .half(.pm),
            """
            pm;p . m .;p . m;p m;in the afternoon;in the evening;at night;in the afternoons;in the evenings;\
            de la tarde;de la noche;del mediodia;del dia;p . m . sharp
            """
        ),
        (.hourMark, "h;hs;hrs;hr;h .;hrs .;hs .;hr .;horas"),
        (
            .allDay,
            """
            24 hours;24 hour;24 hrs;24 hr;24 h;24 hours a day;24 hours per day;24 hours each day;24 hours day;\
            24 hrs a day;24 hours / day;24 horas;las 24 horas;24 horas al dia;las 24 horas del dia;24 horas del dia;\
            las 24 hrs;24 hrs .;around the clock;round the clock;twenty four hours;twenty four hours a day;\
            day and night;dia y noche;all day and night;24 hours around the clock
            """
        ),
        (
            .always,
            "24 / 7;always open;siempre abierto;24 x 7;24 / 7 / 365;24 hours / 7 days;24 hours 7 days a week;24 hr / 7 days"
        ),
        (
            .part(.morning),
            """
            mornings;morning;every morning;por la manana;por las mananas;en la manana;en las mananas;mananas;manana;am only;\
            a . m . only;mornings only;matutino
            """
        ),
        (
            .part(.afternoon),
            """
            afternoons;afternoon;every afternoon;por la tarde;por las tardes;en la tarde;en las tardes;tardes;tarde;\
            afternoons only;vespertino;late afternoon
            """
        ),
        (
            .part(.evening),
            """
            evenings;evening;eve;eves;nights;night;overnight;por la noche;por las noches;en la noche;en las noches;\
            noches;nocturno;evenings only;pm only
            """
        ),
        (
            .part(.other),
            """
            after hours;early and after hours;early and late;after school;after - school;afterschool;before school;\
            before and after school;after work;after class;after classes;despues de clases;despues de la escuela;\
            despues del trabajo
            """
        ),
    ]
}
