"""German words of working life, by the English ones that they mean."""

SYNONYMS = """
    weekend, wochenende, wochenenden, samstag, samstags, sonntag, sonntags, samstagen, sonntagen
    night, nacht, nachts, nachtschicht, nachtschichten, nachtdienst, nachtarbeit
    shift, schicht, schichten, schichtarbeit, schichtdienst, dienstplan
    overtime, überstunde, überstunden, mehrarbeit, länger arbeiten, länger bleiben, länger dableiben, mehr stunden
    holiday, urlaub, ferien, urlaubstage
    sick, krank, krankheit, krankmeldung, krankgemeldet, fehlzeiten, krankenstand, krankschreibung
    parental leave, elternzeit, mutterschutz
    part time, teilzeit, teilzeitarbeit
    full time, vollzeit
    diary, kalender, terminkalender
    urgent, dringend, eilig
    busy, beschäftigt, ausgelastet
    budget, budgets, etat
    cost, kosten, ausgaben
    price, preis, preise, preisgestaltung
    fund, finanzieren, finanzierung
    profit, gewinn, gewinne
    sale, verkauf, verkaufen, verkaufe, verkaufst, verkaufte, vertrieb, abschluss
    target, ziel, ziele, zielvorgabe, umsatzziel, verkaufsziel
    bonus, prämie, provision, boni
    shares, aktien
    invoice, rechnung, rechnungen
    payment, zahlung, zahlungen
    market, markt, märkte
    competitor, konkurrent, konkurrenten, konkurrenz, wettbewerber, mitbewerber, wettbewerb
    supplier, lieferant, lieferanten, zulieferer
    product, produkt, produkte, ware, artikel
    campaign, kampagne, kampagnen
    advert, anzeige, stellenanzeige, werbung, inserat, stellenausschreibung
    negotiate, verhandeln, verhandlung, verhandlungen
    contract, vertrag, verträge, *vertrag
    permanent, festanstellung, fest angestellt, unbefristet
    freelance, freiberuflich, freiberufler, selbstständig, selbständig
    licence, führerschein
    driving, fahrerlaubnis, autofahren
    union, gewerkschaft, gewerkschaftsmitglied
    office, büro, präsenz
    language, sprache, sprachen, *sprachen, fremdsprache
    fluent, fließend, sprachkenntnisse
    french, französisch
    english, englisch
    german, deutsch
    germany, deutschland
    cv, lebenslauf, vita
    career, karriere, laufbahn
    child, kinder, einem kind, ein kind, das kind, dem kind, kindern, kindes, *jährigen, nichte, enkel
    parent, eltern, mutter, vater
    sibling, geschwister
    animal, tier, tiere
    lottery, lotto, lottogewinn
    advice, ratschlag, tipp
    subject, fach, thema, kurs, vorlesung, fächer, lieblingsfach
    study, studium, studiert, studieren, studiengang, studienfach
    university, universität, hochschule, uni
    school, schule, schulen
    mark, noten, schulnoten, zensur, zensuren
    thesis, abschlussarbeit, masterarbeit, bachelorarbeit, diplomarbeit
    internship, praktikum, praktika
    abroad, ausland, auslandsjahr, auslandssemester, auslandsaufenthalt
    meeting, besprechung, besprechungen, sitzung, sitzungen
    presentation, präsentation, präsentationen, vortrag, präsentieren
    document, dokument, dokumente, unterlagen
    file, ablage, ablegen, akten
    call, anruf, anrufer, anruferin, telefon, anrufen, telefonieren, kontaktieren, telefonat
    tool, werkzeug, werkzeuge
    skill, fähigkeit, fähigkeiten, kompetenz, kompetenzen, kenntnisse
    task, aufgabe, aufgaben
    law, gesetz, recht, gesetze
    quality, qualität
    safe, sicherheit, sicher, gefährlich, gefahr
    risk, risiko
    accident, unfall, verletzt
    clean, sauber, hygiene, sauberkeit, putzen
    noisy, laut, lärm, unruhig
    heavy, lasten
    diversity, vielfalt, diversität
    inclusion, inklusion
    loyalty, loyalität
    honest, ehrlich
    responsibility, verantwortung, verantwortlich
    age, alter
    internet, netz, world wide web, *netz
    bored, langweilig, langeweile, langweilt, gelangweilt, langweilen, öde, monoton, eintönig, nichts los, nichts zu tun
    bored, *langweilig, leerlauf, keine aufgaben
    logo, firmenlogo, firmenzeichen, signet, markenzeichen, emblem, *logo, firmenemblem, unternehmenslogo
    associate, verbinden, verbindest, assoziieren, assoziation, assoziationen, einfallen, in den sinn, einfällt
    associate, fällt ein, denken sie an, woran denken
    first names, duzen, per du, du kultur, du und sie, geduzt, duzkultur, siezen, sie oder du, du oder sie, vornamen
    first names, vorname, dutzen, duz*
    branch, filiale, filialen, laden, geschäft, standort, niederlassung, *filiale, verkaufsstelle, zweigstelle, store
    found, gründen, gegründet, gründung, *gründung, *gegründet, ins leben gerufen, initiiert, ins leben rufen, gründe
    works council, betriebsrat, betriebsräte, arbeitnehmervertretung, personalrat, betriebsratsgründung, betriebsrats*
    works council, mitarbeitervertretung
    certificate, zeugnis, arbeitszeugnis, *zeugnis, zeugnisse, beurteilung, *zeugnisses
    dress code, kleiderordnung, kleidung
    patient, patienten, patientin, patientinnen, bewohner
    nurse, pflege, pflegekraft, krankenschwester, krankenpfleger, pfleger, pflegefachkraft, altenpflege
    doctor, arzt, ärztin, ärzte
    hospital, krankenhaus, klinik
    medication, medikament, medikamente, arznei, medikation
    calm, beruhigen
    death, tod, sterben, verstorben, stirbt
    handover, übergabe, dienstübergabe, schichtübergabe
    allergy, allergie, allergien, *allergie
    teach, lehrer, lehrerin, unterrichten, lehren, lehrkraft
    pupil, schüler, schülerin, schülern, studenten, studierende
    class, klasse, klassen, klassenzimmer
    lesson, unterricht, unterrichtsstunde, stunde
    research, forschung, forschen, forschungsprojekt
    exhibition, ausstellung, ausstellungen
    volunteer, ehrenamtlich, ehrenamtliche, freiwillige
    donor, spender, spenden, fundraising
    case, rechtsstreit, verfahren
    balance sheet, bilanz, bilanzen
    depreciation, abschreibung, abschreibungen
    restaurant, restaurants, gaststätte, lokal
    guest, gast, gäste, gästen
    waiter, kellner, kellnerin, bedienung, servicekraft
    kitchen, küche
    food, essen, speise, gericht
    plate, teller
    wine, wein, weine
    fish, fisch
    till, kasse, kassensturz, kassenabschluss
    balance, stimmt nicht
    shoplifter, ladendieb, ladendiebe, ladendiebstahl, diebstahl, diebe
    shop window, schaufenster
    welding, schweißen, schweißverfahren
    drawing, zeichnung, zeichnungen, *zeichnung
    machine, maschine, maschinen
    fault, defekt, störung
    stock, lager, bestand, lagerbestand, bestände, inventur
    delivery, lieferung, lieferungen, sendung
    route, tour, touren
    software, programm, anwendung
    programming, programmiersprache, programmieren
    test, testen
    database, datenbank, datenbanken
    password, passwort, passwörter, kennwort
    gdpr, datenschutz, dsgvo
    metric, kennzahl, kennzahlen
    user, nutzer, benutzer
    design, entwerfen, entwurf, gestalten, gestaltung
    research user, nutzerforschung
"""

ACTIONS = """
    choose, auswählen, wählen, aussuchen, auswahl, entscheidet, gewählt
    check, prüfen, überprüfen, kontrollieren, geprüft
    plan, planen, planung, geplant
    prepare, vorbereiten, vorbereitung, vorbereitet
    write, schreiben, verfassen, geschrieben
    start, beginnen, anfangen, starten, begonnen
    finish, beenden, abschließen, fertig
    compare, unterschied, unterscheiden, unterscheidet
    improve, verändern, würden ändern, was ändern, sie ändern, besser, anders machen, verbesserungsvorschlag
    improve, verbesserungsvorschläge, anders, besser machen
    keep, behalten
    save, speichern
    build, bauen, entwickeln, entwickelt, aufbauen, erstellen
    run, durchführen, moderieren, veranstalten
    use, benutzen, verwenden, nutzen
    avoid, vermeiden, verhindern
    help, helfen, unterstützen
    think, meinung, halten vom, halten von, halten sie, finden sie, stehen zu, einstellung zu, denken über, haltung
    think, sichtweise
    offer, empfehlen, empfehlung
    win, gewinnen
    lose, verlieren, verloren
    answer, reagieren, reaktion, antworten
"""
