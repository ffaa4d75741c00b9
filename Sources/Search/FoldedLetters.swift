/// The letters that fold to plainer ones, lower case only.
///
/// A line is the plain spelling, a space, and the letters that are read as it. Together the lines hold every letter of
/// U+00AA–052F, U+1E00–1FFF and U+FB00–FB06 that canonical decomposition (UAX #15) takes apart into a letter and marks
/// of U+0300–036F, which is what makes composed text equal to decomposed, and the Latin letters with a stroke, a hook
/// or a ligature, which do not decompose but which nobody types.
enum FoldedLetters {
    static let lines = """
        a ªàáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ
        ae æǣǽ
        b ƀƃɓḃḅḇ
        c çćĉċčƈȼḉ
        d ðďđƌȡɖɗḋḍḏḑḓ
        db ȸ
        dz ǆǳ
        e èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệ
        f ƒḟ
        ff ﬀ
        ffi ﬃ
        ffl ﬄ
        fi ﬁ
        fl ﬂ
        g ĝğġģǥǧǵɠḡ
        h ĥħȟḣḥḧḩḫẖ
        hv ƕ
        i ìíîïĩīĭįıǐȉȋɨɩḭḯỉị
        ij ĳ
        j ĵǰȷɉ
        k ķĸƙǩḱḳḵ
        l ĺļľŀłƚȴḷḹḻḽ
        lj ǉ
        ll ỻ
        m ḿṁṃ
        n ñńņňŉŋƞǹȵṅṇṉṋ
        nj ǌ
        o ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɵṍṏṑṓọỏốồổỗộớờởỡợ
        oe œ
        p ƥṕṗ
        q ɋ
        qp ȹ
        r ŕŗřȑȓɍṙṛṝṟ
        s śŝşšſșȿṡṣṥṧṩẛẜẝ
        ss ß
        st ﬅﬆ
        t ţťŧƭțȶṫṭṯṱẗ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự
        v ʋṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷƴȳɏẏẙỳỵỷỹ
        z źżžƶȥɀẑẓẕ
        ʒ ǯ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        ε έἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
        ο όὀὁὂὃὄὅὸό
        ρ ῤῥ
        σ ς
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        ϒ ϓϔ
        а ӑӓ
        г ѓ
        е ѐёӗ
        ж ӂӝ
        з ӟ
        и йѝӣӥ
        к ќ
        о ӧ
        у ўӯӱӳ
        ч ӵ
        ы ӹ
        э ӭ
        і ї
        ѵ ѷ
        ә ӛ
        ө ӫ
        """
}
