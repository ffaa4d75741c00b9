extension HoursPhrases {
    static let structure: [(HoursTerm, String)] = [
        (.to, "to;through;thru;a;al;thu ' ru;hasta el dia"),
        (
            .until,
            """
            until;till;til;' til;' till;hasta;hasta las;hasta la;hasta el;hasta los;open until;open till;open til;\
            till about;until at least;abierto hasta;abierto hasta las;up to
            """
        ),
        (
            .closes,
            """
            closes at;close at;out by;everyone out by;must be out by;when we close at;when it closes at;when they close at;lock up at;locks up at;lock up;close up at;finish at;finish;finishes at;finishes;finish about;close time;closes;close;closing at;closing;closing time;cierra a las;cierra a la;cierra;cierran a las;\
            cierran;cerramos a las;cerramos a la;ends at;ends;ending at;termina a las;termina;salida
            """
        ),
        (
            .starting,
            """
            open time;opening time;starting at;starting;starts at;start at;start;starts;start time;beginning at;beginning;begins at;begins;\
            from;desde;desde las;desde la;desde el;a partir de las;a partir de la;a partir de;a partir del;\
            empezando a las;empieza a las;empieza a la;empiezan a las;opens at;open at;opens;opening at;doors open at;\
            doors open;doors at;doors;abre a las;abre a la;abren a las;abre;abren;abrimos a las;abrimos a la;\
            comenzando a las;comienza a las;comienza a la;comienzan a las;inicia a las;inicia a la;inicio a las;\
            de las;de la;entrada;starting from
            """
        ),
        (.at, "at;@;a las;a la;a eso de las;at exactly;promptly at;served at;meets at;meet at"),
        (
            .nextDay,
            """
            next day;the next day;following day;the following day;next morning;the next morning;of the next day;\
            dia siguiente;del dia siguiente;el dia siguiente;al dia siguiente;of the following day
            """
        ),
        (.between, "between;entre;entre las;entre la"),
        (
            .and,
            "and;&;+;y;e;y de;and from;y desde;plus;as well as;mas;y a las;y a la;& from;y tambien;n ';also;tambien;and also;additionally;ademas"
        ),
        (
            .closed,
            """
            closed;closed on;closed from;closed during;closed between;we are closed;is closed;\
            are closed;will be closed;not in service;off;closed for;cerrado;cerrada;cerrados;cerradas;cerramos;\
            cerrado los;cerrado el;cerrado de;cerrado en;cerramos los;cerramos el;permanece cerrado;\
            no hay servicio;no hay servicio los;no hay atencion;no service;no services;sin servicio;sin atencion;\
            closed all day;descansamos;descansan;dark;closes for lunch;close for lunch;cierra para comer;cierra a mediodia;cierra al mediodia;cerrado al mediodia;cerramos al mediodia;cerrado a mediodia
            """
        ),
        (
            .lunch,
            """
            for lunch;lunch break;lunch hour;lunch time;at lunch;lunch closure;during lunch;\
            for the lunch hour;lunchtime;por almuerzo;para almuerzo;para almorzar;para el almuerzo;a la hora del almuerzo;\
            hora de almuerzo;hora del almuerzo;por comida;para comer;a la hora de la comida;hora de comida;\
            hora de la comida;por la comida;a la hora de comer;en hora de almuerzo;descanso;midday break;break
            """
        ),
        (
            .except,
            """
            except;no longer;no longer on;no longer open;ya no;except for;except on;excluding;but not;not open;not on;with the exception of;exc;exc .;other than;\
            minus;less;excepto;excepto los;excepto el;excepto en;salvo;salvo los;salvo el;menos;menos los;menos el;\
            no abrimos;no abrimos los;no abre;no abre los;no abierto;a excepcion de;a excepcion del;\
            con excepcion de;con excepcion del;no se atiende;no atendemos;not available
            """
        ),
        (.not, "not;no;never;but;apart from;aside from;without;w / o;nunca;ni;pero;sino;not available on"),
        (
            .or,
            "or;o;other times;otherwise by;u;and / or;or else;otros horarios"
        ),
        (.ditto, "ditto;idem;same hours;the same hours;lo mismo;mismo horario;el mismo horario;same time;same times"),
        (
            .regular,
            """
            regular hours;rest of year;rest of the year;the rest of the year;remainder of the year;remainder of year;\
            otherwise;normal hours;regular schedule;standard hours;resto del ano;el resto del ano;horario regular;\
            horario normal;horario habitual;all other months;other months;all other times;regular season;\
            de lo contrario;non holiday;resto del tiempo;regularly;usual hours;regular business hours
            """
        ),
    ]

    static let fillers: [(HoursTerm, String)] = [
        (
            .filler,
            """
            open;opened;hours;hour;hours of operation;operating hours;operation;hours are;opening hours;business hours;\
            service hours;time;times;on;the;de;del;el;la;los;las;en;every;each;cada;are;is;we are open;we are;abierto;\
            abierta;abiertos;abiertas;abrimos;horario;horarios;hora;horario de atencion;atencion;atendemos;se atiende;\
            dias;days;dia;day;of;por;only;solo;solamente;unicamente;welcome;bienvenidos;o ' clock;our;nuestro;nuestra;\
            both;in;with;con;para;for;un;una;all;be;our hours are;schedule;as follows;schedule is;inclusive;inclusivo;\
            weekly;semanal;semanalmente;every week;each week;a week;per week;a la semana;por semana;cada semana;\
            sharp;en punto;en;is open;are open;will be;available;disponible;disponibles;held;offered;served;meets;meet;\
            meeting;se reune;se reunen;nos reunimos;se ofrece;se ofrecen;se sirve;se sirven;que;su;sus;se;es;son;\
            this;these;that;there;their;your;you;we;us;it;its;an;any;as;via;per;todo;toda;todos;todas;lo;le;nos;\
            atencion al publico;servicio al publico;open to the public;open to public;al publico;abierto al publico;\
            the public;public;publico;publico en general;general public;open to all;everyone;all ages;free;gratis;gratuito;gratuita;\
            by zoom;on zoom;via zoom;zoom;in person;in - person;virtual;virtually;en persona;presencial;por zoom;en linea;\
            only on;year round;all year;all year round;all year long;todo el ano;durante todo el ano;throughout the year;\
            tbd;tba;date;fecha;please note;note;nota;hrs of operation;currently;now;ahora;actualmente;\
            normally;normalmente;first come first served;first come , first served;first come first serve;\
            first come , first serve;first come - first served;on a first come first served basis;\
            until further notice;hasta nuevo aviso;up until;\
            rain or shine;llueva o truene;staff;staffed;visiting;visiting hours;regular;straight;consecutive;continuous;\
            corrido;when we are open;when we ' re open;when we ' re here;no need to call;no need to call first;no need to call ahead;again;de nuevo;otra vez;nuevamente;drop off;drop offs;dropoff;horario corrido;continuo;thereafter;ext;and up;mostly;typically;standard;normal;usual;days of the week;day of the week;day of week
            """
        )
    ]
}
