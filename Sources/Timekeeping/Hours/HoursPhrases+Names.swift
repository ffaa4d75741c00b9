extension HoursPhrases {
    static let names: [(HoursTerm, String)] = [
        (
            .name(.general),
            """
            office;offices;office hours;administration;administrative;administrative office;admin;business;business office;clinic;clinics;\
            clinic hours;store;store hours;main;main office;general;general hours;center;center hours;reception;front office;\
            lobby;building;facility;oficina;oficinas;horario de oficina;horas de oficina;horario de la oficina;\
            administracion;clinica;tienda;centro;recepcion
            """
        ),
        (
            .name(.food),
            """
            food;meal;meals;lunch;lunches;breakfast;breakfasts;dinner;dinners;supper;suppers;brunch;snack;snacks;pantry;\
            pantries;food pantry;grocery;groceries;kitchen;soup;hot;hot meal;hot meals;hot lunch;produce;food bank;\
            food distribution;distribution;distribucion;meal program;sack;bag;despensa;despensas;comedor;desayuno;\
            desayunos;comida;comidas;almuerzo;almuerzos;cena;cenas;alimentos;banco de alimentos;comida caliente;\
            merienda;distribucion de alimentos;reparto
            """
        ),
        (
            .name(.worship),
            """
            mass;masses;misa;misas;worship;liturgy;vigil;vigil mass;holy mass;daily mass;sunday mass;santa misa;culto;cultos;\
            worship service;worship services;church service;church services;divine liturgy;eucaristia
            """
        ),
        (
            .name(.line),
            """
            hotline;hot line;helpline;help line;crisis line;crisis hotline;information line;info line;infoline;warmline;\
            warm line;phone counseling;telephone counseling;phone support;telephone support;phone hours;telephone hours;phones answered;phone is only answered;phone is answered;phones are answered;phones are only answered;phone answered;phones open;atencion telefonica;phone line;phone lines;phones;telephones;telefonos;telephone line;text line;advice line;nurse line;call center;lifeline;support line;\
            referral line;intake line;dispatch line;emergency line;crisis text line;linea;linea de ayuda;linea de crisis;linea directa;linea de informacion;\
            linea telefonica;linea de emergencia;linea de apoyo;centro de llamadas;linea de atencion;linea gratuita
            """
        ),
        (.name(.language(.en)), "english;ingles;en ingles;in english"),
        (.name(.language(.es)), "spanish;espanol;en espanol;in spanish;castellano"),
        (.name(.language(.mul)), "bilingual;bilingue;bilingues"),
        (.name(.language(.ko)), "korean;coreano;in korean"),
        (.name(.language(.zh)), "chinese;mandarin;cantonese;chino"),
        (.name(.language(.vi)), "vietnamese;vietnamita"), (.name(.language(.hy)), "armenian;armenio"),
        (.name(.language(.tl)), "tagalog;filipino"), (.name(.language(.fa)), "farsi;persian"),
        (.name(.language(.ru)), "russian;ruso"), (.name(.language(.fr)), "french;frances"),
        (.name(.language(.ar)), "arabic;arabe"), (.name(.language(.ja)), "japanese;japones"),
        (.name(.language(.th)), "thai"), (.name(.language(.km)), "khmer"),
        (.name(.language(.pt)), "portuguese;portugues"),
        (.name(.language(.ase)), "asl"), (.name(.language(.qu)), "quechua"), (.name(.language(.nah)), "nahuatl"),
        (.name(.language(.mix)), "mixteco"), (.name(.language(.zap)), "zapoteco"), (.name(.language(.quc)), "kiche"),
        (
            .name(.service),
            """
            intake;counseling;counselling;pharmacy;program;programs;training;desk;classes;class;registration;enrollment;\
            gym;pool;library;lab;laboratory;museum;garden;shower;showers;laundry;shelter;childcare;daycare;tutoring;\
            storytime;worship center;confession;confessions;rosary;adoration;bible study;screening;screenings;testing;\
            vaccination;vaccinations;immunizations;dental;medical;optometry;legal;legal clinic;notary;passport;passports;\
            court;clerk;dispatch;window;closet;clothing;thrift;workshop;workshops;meetings;support group;\
            group;groups;teens;teen;youth;seniors;senior;adults;kids;children;families;women;men;members;\
            consejeria;farmacia;programa;programas;clases;inscripciones;inscripcion;gimnasio;alberca;biblioteca;\
            museo;jardin;duchas;regaderas;lavanderia;albergue;refugio;guarderia;tutoria;confesiones;rosario;taller;talleres;\
            dentista;medico;vacunas;notario;tribunal;ropero;ropa;reuniones;grupo;jovenes;mayores;mujeres;hombres;ninos;\
            asesoria;asesorias;orientacion;ventanilla
            """
        ),
    ]

    static let doubts: [(HoursTerm, String)] = [
        (
            .doubt,
            """
            unless;used to;used to be;used to be open;formerly;previously;was open;were open;solia;antes abria;if;when;whenever;while;month;months;year;years;semester;semesters;term;terms;quarter;\
            quarters;usually;generally;\
            approximately;approx;about;around;roughly;temporarily;temporary;yearly;annual;annually;\
            unavailable;cancelled;canceled;suspended;dawn;dusk;sunrise;sunset;sundown;pst;pdt;est;edt;cst;cdt;mst;mdt;utc;\
            gmt;et;eastern;pacific time;central time;mountain time;eastern time;penultimate;odd;even;consecutive weeks;days before;\
            limited;school hours;during school hours;horario escolar;reduced;extended;tentative;tentatively;pending;possibly;perhaps;maybe;likely;depending on;\
            si;cuando;mientras;mes;meses;ano;anos;semestre;semestres;trimestre;trimestres;trimestral;generalmente;usualmente;aproximadamente;temporalmente;\
            amanecer;anochecer;atardecer;anual;anualmente;bimestral;suspendido;suspendida;\
            cancelado;limitado;reducido;quiza;quizas;tal vez;pares;impares;penultimo;ramadan;lent;advent;cuaresma;adviento;season;seasons;\
            temporada;vacation;vacations;vacaciones;finals;midterms;intersession;recess;breaks;next;proximo;proxima
            """
        ),
        (
            .someWeeks,
            """
            week;weeks;most;nearly every;almost every;la mayoria;la mayoria de;once;twice;some;certain;selected;select;various;occasional;occasionally;sometimes;quarterly;\
            semana;semanas;una vez;dos veces;algunos;algunas;ciertos;ciertas;a veces;ocasionalmente
            """
        ),
        (.during, "during;durante;during the;durante el;durante la;durante los;durante las"),
        (
            .relative,
            "after;before;following;prior to;prior;despues;despues de;despues de la;despues del;antes;antes de;antes de la;antes del;tras;luego de;al terminar;non school days;non school;no school days;immediately after;immediately following;right after;past"
        ),
    ]

    /// Words before numbers that are no times: `ages 5-12`, `room 9`.
    static let countersBefore = words(
        """
        age ages aged edad edades grade grades grado grados room rooms rm salon aula cuarto suite suites ste unit units \
        apt apartment floor floors piso pisos building bldg edificio line lines linea lineas bus buses route routes ruta rutas \
        ext extension x box local no num numero number # $ district distrito chapter group groups grupo gate lot hall level \
        levels nivel niveles exit highway hwy step phase under over since zip post psalm unidad calle avenida av depto \
        departamento interior int station estacion track bay dept section seccion mesa counter window ventanilla code \
        codigo limit limite minimum maximum minimo maximo least most donation donacion fee costo cost costs cuesta menores mayores \
        up aisle table booth tier ward precinct title act form team channel fm radio version hasta% page p.
        """)

    /// Words after numbers that are no times: `8 weeks`, `15 people`.
    static let countersAfter = words(
        """
        years yrs yr year anos ano months meses weeks semanas week semana days dias minutes minute mins min minutos minuto \
        miles mile millas blocks block cuadras people personas persons person kids ninos ninas children students estudiantes adults adultos \
        seniors participants participantes slots spots seats guests families familias groups group lbs items bags bolsas % percent \
        dollars dolares visits sessions session sesiones classes clases times veces bags boxes cajas members miembros clients clientes appointments \
        tickets numbers tables volunteers lanes computers beds camas men women steps graders grade
        """)

    /// Words at the end of a street's name.
    static let streetEnds = words(
        """
        st street ave avenue av blvd boulevard rd road dr drive ln lane way pl place court ct highway hwy parkway pkwy \
        terrace ter circle cir plaza square sq broadway alley trail
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }
}
