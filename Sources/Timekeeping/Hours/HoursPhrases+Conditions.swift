extension HoursPhrases {
    static let conditions: [(HoursTerm, String)] = [
        (
            .conditions(.walkIn),
            """
            walk in;walk ins;walkin;walkins;walk in only;walk ins only;walk ins ok;walk ins okay;walk in basis;walk up;\
            walk ups;walk in hours;drop in;drop ins;drop in only;drop in hours;dropin;dropins;drop by;\
            no appointment;no appointments;no appointment necessary;no appointment needed;no appointment required;\
            no appointments necessary;no appointments needed;no appt;no appt needed;no appt necessary;no appt required;\
            no appt . needed;no appt . necessary;no appt . required;without appointment;without an appointment;\
            appointment not needed;appointment not required;appointments not required;appointments not necessary;\
            no need for appointment;with or without appointment;appointment not necessary;\
            sin cita;sin cita previa;sin previa cita;no se necesita cita;no se requiere cita;no requiere cita;\
            no necesita cita;no es necesario cita;no es necesaria cita;no hace falta cita;no hay que hacer cita;\
            sin necesidad de cita;no se necesita hacer cita;no es necesario hacer cita;sin hacer cita;\
            no necesita hacer cita;no necesitas cita
            """
        ),
        (
            .conditions(.appointment),
            """
            by appointment;by appointment only;appointment only;appointments only;by appointments only;by appointments;\
            by appt;by appt only;by appt .;by appt . only;by appts;by appts only;appt only;appt . only;appt;appts;apptmt;apptmt only;by apptmt;by apptmt only;\
            appt .;appts .;by app ' t;by app ' t only;by app ' t .;by apt;by apt only;by apt .;by apt . only;\
            appointment required;appointments required;appointment is required;appointments are required;\
            appointment necessary;appointment needed;appointment recommended;appointments recommended;\
            appointments preferred;appointment preferred;with appointment;with an appointment;appointment;appointments;\
            by prior appointment;by prior arrangement;by arrangement;by special arrangement;by request;by request only;\
            upon request;on request;by reservation;by reservation only;reservations required;reservation required;\
            reservations;available by appointment;by scheduled appointment;scheduled appointments;scheduled;\
            must have appointment;must have an appointment;must make an appointment;make an appointment;\
            for appointment;for an appointment;for appointments;to make an appointment;to schedule;\
            to schedule an appointment;schedule an appointment;preregistration required;registration required;\
            con cita;con cita previa;solo con cita;solo con cita previa;previa cita;cita previa;solo por cita;por cita;\
            con previa cita;unicamente con cita;unicamente con cita previa;solamente con cita;solamente por cita;cita;citas;\
            con citas;se requiere cita;requiere cita;se necesita cita;es necesario hacer cita;haga cita;haga su cita;\
            hacer cita;hacer una cita;haga una cita;para cita;para hacer cita;para hacer una cita;para citas;\
            para una cita;mediante cita;mediante cita previa;a peticion;por solicitud;con reservacion;reservaciones
            """
        ),
        (
            .conditions(.appointment, and: .call),
            """
            call for appointment;call for an appointment;call for appointments;call for appt;call for appt .;\
            call to make an appointment;call to schedule;call to schedule an appointment;please call for appointment;\
            please call for an appointment;phone for appointment;call for apt;call for an appt;call to make appointment;\
            llame para cita;llame para hacer cita;llame para hacer una cita;llame para una cita;llamar para cita;\
            llame para hacer su cita;llame para pedir cita;llamar para hacer cita;llame por cita
            """
        ),
        (
            .conditions(.call),
            """
            call ahead;call first;call before visiting;call before coming;call before you come;call before you visit;call before arriving;call before you go;call in advance;please call;please call ahead;\
            please call first;call for hours;call for times;please call for hours;call to confirm;call to verify;\
            call for information;call for info;call for more information;call for details;call for current hours;\
            call for schedule;call for exact hours;call for dates;call for dates and times;call for days and hours;\
            please call before coming;call prior to visit;call beforehand;phone ahead;phone first;contact us;\
            please contact;calling ahead;call us;\
            llame antes;llame antes de venir;llamar antes;llamar antes de venir;llame antes de ir;favor de llamar;\
            favor de llamar antes;favor de llamar antes de venir;por favor llame;por favor llame antes;llame primero;\
            llame para confirmar;llamar para confirmar;llame para informacion;llame para mas informacion;\
            llamar para informacion;llame para horarios;llame para el horario;confirme por telefono;llamenos;\
            comuniquese;favor llamar;por favor de llamar;llame con anticipacion;se recomienda llamar;\
            se recomienda llamar antes;llame para saber
            """
        ),
        (.call, "call;phone us;llame;llamar;llame al;llamar al;marque;marque al;llama"),
        (
            .conditions(.varies),
            """
            vary;varies;varied;varying;may vary;can vary;will vary;hours vary;hours may vary;times vary;days vary;\
            times may vary;schedule varies;subject to change;subject to change without notice;changes;may change;\
            can change;are subject to change;variable;variables;varia;varian;horario variable;puede variar;\
            pueden variar;puede cambiar;pueden cambiar;sujeto a cambio;sujeto a cambios;sujetos a cambios;\
            sujetos a cambio;sujeto a cambios sin previo aviso;weather permitting;depending on weather;\
            si el clima lo permite;si el tiempo lo permite;segun el clima;while supplies last;while supply lasts;\
            as supplies last;as long as supplies last;while food lasts;while they last;until supplies run out;\
            until supplies last;until food runs out;until sold out;until gone;till gone;until we run out;\
            until supplies are gone;until all gone;hasta agotar existencias;hasta agotarse;hasta que se agote;\
            hasta que se acabe;hasta que se terminen;hasta terminar;hasta agotar;mientras haya;mientras duren;\
            mientras haya existencias;hasta que se agoten;hasta que se acaben;hasta que se termine;irregular;\
            different hours;hours differ;cambia;cambian;depends;depending;depende
            """
        ),
        (
            .conditions(.holidays),
            """
            holidays;holiday;all holidays;major holidays;all major holidays;federal holidays;all federal holidays;\
            legal holidays;all legal holidays;national holidays;state holidays;public holidays;bank holidays;\
            some holidays;certain holidays;most holidays;most major holidays;city holidays;county holidays;ph;school holidays;\
            observed holidays;government holidays;official holidays;state and federal holidays;\
            federal and state holidays;national and state holidays;city observed holidays;holiday weekends;\
            county observed holidays;jewish holidays;religious holidays;all city holidays;all county holidays;\
            all state holidays;all national holidays;all public holidays;\
            hol;hols;hol .;dias inhabiles;dia inhabil;holy days;church holidays;thanksgiving;thanksgiving day;christmas;christmas day;christmas eve;\
            new year ' s day;new year ' s;new years day;new year ' s eve;new years;easter;easter sunday;memorial day;\
            labor day;independence day;july 4 th;4 th of july;fourth of july;good friday;mlk day;veterans day;\
            presidents day;presidents ' day;columbus day;dias festivos;dia festivo;festivos;dias feriados;feriados;\
            dia feriado;dias de fiesta;dias de asueto;feriados nacionales;dias festivos federales;\
            dias festivos oficiales;festivos nacionales;todos los dias festivos;los dias festivos;navidad;ano nuevo;\
            dia de accion de gracias;accion de gracias;semana santa;vacaciones escolares
            """
        ),
        (
            .conditions(.byPhone),
            """
            by phone;by telephone;phone only;telephone only;over the phone;via phone;via telephone;by phone only;\
            call or text;text or call;text;por telefono;via telefonica;telefonica;telefonico;telefonicamente;\
            solo por telefono;llame o mande texto;phone calls
            """
        ),
        (.conditions(.byService), "each service has its own hours;cada servicio tiene su horario"),
        (.conditions(.seasonal), "in season;en temporada"),
        (
            .machine(isPhone: true),
            """
            answering machine;answering service;voicemail;voice mail;voice message;message line;message machine;\
            messages;message;recorded;recorded message;recorded information;recording;recordings;taped message;\
            recorded line;contestadora;contestador;buzon de voz;buzon;mensaje grabado;mensajes;grabacion;\
            informacion grabada;correo de voz;maquina contestadora;voice mailbox;leave a message;leave message
            """
        ),
        (
            .machine(isPhone: false),
            """
            website;web site;webpage;web page;web;internet;online catalog;online access;online application;\
            online services;online chat;online;sitio web;pagina web;pagina de internet;portal;email;e mail;\
            correo electronico;book drop;drop box;book return;atm
            """
        ),
        (
            .runsOut,
            """
            gone;run out;runs out;ran out;sold out;exhausted;depleted;used up;last;lasts;finished;distributed;\
            agotar;agote;acabe;termine;terminen;acaben;agotado
            """
        ),
    ]
}
