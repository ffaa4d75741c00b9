/// The words that join a sentence and say nothing of what it is about, folded, in English and Spanish.
///
/// A long question is about its other words; a text's language in these. Left out are words of this kind that are
/// also what people look for: `will` (a testament), `may` (the month), `us` (the country), `hoy` and `today`; and what is
/// one only with its apostrophe, as `shell` is (she’ll).
enum Stopwords {
    /// Whether a folded word is a stop word of either language.
    static func contains(_ folded: ArraySlice<UInt8>) -> Bool {
        !languages(of: folded).isEmpty
    }

    /// Whether a folded word is a stop word of this language: `sin` is one in Spanish alone.
    static func contains(_ folded: ArraySlice<UInt8>, _ language: Language) -> Bool {
        switch language {
        case .english: languages(of: folded).contains(.english)
        case .spanish: languages(of: folded).contains(.spanish)
        case .none: false
        }
    }

    private static func languages(of folded: ArraySlice<UInt8>) -> StopwordTable.Languages {
        StopwordTable.standard.languages(of: StopwordTable.Key(folded))
    }

    static let english = """
        a about above across actually after afterward afterwards again against ago ah all almost alone along already also
        although always am amid among amongst an and another any anybody anyhow anymore anyone anything anyway anyways
        anywhere apart are arent around as aside at away
        back be became because become becomes becoming been before beforehand behind being below beneath beside besides
        between beyond both but by
        came can cannot cant come comes coming could couldnt
        despite did didnt do does doesnt doing done dont down due during
        each either else elsewhere enough especially etc even ever every everybody everyone everything everywhere except
        few for former formerly from further furthermore
        gave get gets getting give given gives giving go goes going gone got gotten
        had hadnt happen happened happens hardly has hasnt have havent having he hed hence her here hereby herein
        heres hers herself hes him himself his how however hows
        i ie if im in indeed inside instead into is isnt it itd itll its itself ive
        just keep keeps kept         last lately later latter least less lest let lets like likely likewise
        made mainly make makes making many maybe me mean means meanwhile merely might mightnt more moreover most
        mostly much must mustnt my myself
        namely near nearly need needs neither never nevertheless no nobody none nonetheless noone nor not nothing now
        nowhere
        of off often oh ok okay on once one ones only onto or other others otherwise ought our ours ourselves out outside
        over overall own
        per perhaps please possible possibly put puts
        quite rather really recently regarding regardless
        said same saw say saying says see seem seemed seeming seems seen several shall shant she shes should
        shouldnt shows simply since so some somebody somehow someone something sometime sometimes somewhere soon
        still such
        take taken takes taking tell tells than that thatll thats the their theirs them themselves then thence there
        thereafter thereby therefore therein theres these they theyd theyll theyre theyve thing things this thoroughly
        those though through throughout thus to together too took toward towards tried tries try trying
        under unless unlike unlikely until unto up upon use used useful uses using usually
        various versus very via viz vs
        want wanted wants was wasnt way ways we well went were werent weve what whatever whats when whenever where
        whereas whereby wherein wheres wherever whether which whichever while who whoever whole whom whos whose why
        with within without wont would wouldnt
        yes yet you youd youll your youre yours yourself yourselves youve
        """

    static let spanish = """
        a aca acaso acerca actualmente adelante ademas adonde afuera ahi ahora al algo alguien algun alguna algunas alguno
        algunos alla alli ambas ambos ante anterior anteriormente antes apenas aquel aquella aquellas aquello aquellos
        aqui arriba asi atras aun aunque
        bastante bien
        cabe cada casi cerca cierta ciertas cierto ciertos como con conmigo consigo contigo contra creo
        cual cuales cualquier cualquiera cualesquiera cuan cuando cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos
        da dado dan dar de debe deben debemos debia debido decir dejar del demas dentro desde despues detras dice dicen
        dicha dichas dicho dichos diferente diferentes dijo dio donde dos doy durante
        e el ella ellas ello ellos embargo en encima enfrente entonces entre era eramos eran eras eres es esa esas ese eso
        esos esta estaba estaban estabamos estamos estan estar estara estaran estas este esto estos estoy estuvo
        estuvieron etc
        fin fue fuera fueran fueron fuese fui fuimos
        gran
        ha haber habia habian habiendo habra habran habria hace hacen hacer hacerlo haces hacia haciendo hago han has hasta
        hay haya hayan he hemos hice hicieron hizo hubiera hubieron hubo
        igual incluso ir
        jamas junto juntos
        la las le lejos les lo los luego
        mas me mediante menos mi mia mias mientras mio mios mis misma mismas mismo mismos modo mucha muchas muchisimo
        mucho muchos muy
        nada nadie ni ningun ninguna ningunas ninguno ningunos no nos nosotras nosotros nuestra nuestras nuestro nuestros
        nunca
        o os otra otras otro otros
        para parece pero pesar poca pocas poco pocos podemos podra podran podria podrian poner por porque posible
        pronto propia propias propio propios pudo pueda puedan puede pueden puedo pues
        que quedo quien quienes quiere quieren quiero quiza quizas
        realmente respecto
        sabe saben saber se sea sean segun ser sera seran seria serian si sido siempre siendo sin sino sobre sois solamente
        solo somos son soy su sus suya suyas suyo suyos
        tal tales tambien tampoco tan tanta tantas tanto tantos te tendra tendran tenemos tener tenga tengan tengo tenia
        tenian ti tiene tienen tienes toda todas todavia todo todos tras traves tu tus tuve tuvieron tuvo tuya tuyo
        u un una unas uno unos usar usted ustedes
        va vamos van varias varios vaya ver vez vosotras vosotros voy vuestra vuestras vuestro vuestros
        y ya yo
        """
}
