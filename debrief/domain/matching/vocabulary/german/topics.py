"""What German questions ask about."""

TOPICS = {
    "pay": "gehalt*, lohn, vergütung, verdienst, entlohnung, bezahlung, geld, verdienen, gehaltsvorstellung, gage",
    "strength": "stärke, stark, talent, besonders gut, können gut, können sie gut, gut können, beste eigenschaft",
    "weakness": "schwäche, schwach, schwachpunkt, defizit, verbesserungs*, entwicklungsfeld, entwicklungsbedarf,"
    " verbessern an sich, sich verbessern, nicht so gut, nicht gut, schwerfallen, fällt schwer, schwachstelle,"
    " schlechte eigenschaft",
    "success": "erfolg, erfolgreich, gelungen",
    "failure": "misserfolg, scheitern, gescheitert, misslungen, versagen, versagt, niederlage, rückschlag, nicht"
    " geklappt, nicht gelungen, schiefgegangen, schief gegangen, schief gelaufen",
    "achievement": "stolz, leistung, errungenschaft",
    "mistake": "fehler, irrtum, patzer",
    "conflict": "konflikt, streit, auseinandersetzung, meinungsverschiedenheit, anderer meinung, uneinig, spannung,"
    " nicht einer meinung, widersprochen, gestritten",
    "feedback": "kritik, rückmeldung, feedback, kritisieren, kritisiert",
    "why us": "warum bei uns arbeiten, warum bei uns, warum uns, warum zu uns, warum wir, warum unser unternehmen,"
    " reizt uns, reizt unternehmen, reizt an unserem unternehmen, beworben bei uns, bei uns beworben, interessiert an"
    " unserem unternehmen, wieso bei uns, warum gerade wir, für uns arbeiten",
    "why you": "warum sie einstellen, warum für sie entscheiden, warum gerade sie, warum wir sie, was bringen sie mit,"
    " warum sind sie richtige, warum sollten wir, für sie entscheiden, richtige person, spricht für sie",
    "leaving": "verlassen, wechseln, wechsel, arbeitgeber wechseln, stelle wechseln, job wechseln, kündigen,"
    " gekündigt, warum neue stelle, warum suchen neue, wechselgrund, stellenwechsel, wechselmotivation, warum weg",
    "future plans": "wo sehen sich jahren, sehen sich in jahren, sie in fünf jahren, sie in zehn jahren, pläne jahre,"
    " zukunftspläne, zukunft",
    "about yourself": "erzählen über sich, erzählen von sich, stellen sie sich vor, sich vorstellen, vorstellen,"
    " beschreiben sie sich, selbstpräsentation, werdegang, wer sind sie, etwas über sich",
    "gap": "lücke, lebenslauf lücke, lücke lebenslauf, arbeitslos, auszeit, lücken",
    "about us": "wissen über uns, wissen über unser unternehmen, wissen unternehmen, wissen von uns, wissen firma,"
    " über uns erfahren",
    "your questions": "fragen an uns, fragen an mich, noch fragen, haben sie fragen, fragen uns",
    "motivation": "motivation, motivieren, motiviert, antreiben, treibt an, antrieb, begeistert",
    "motivating others": "motivieren team, motivieren mitarbeiter, team motivieren, mitarbeiter motivieren",
    "pressure": "stress, druck, unter druck, belastung, belastbar, stressig, zeitdruck, hektik",
    "priorities": "priorität, prioritäten, priorisieren, zuerst erledigen",
    "deadline": "frist, termin, abgabetermin",
    "being late": "frist versäumt, frist nicht, termin versäumt, nicht rechtzeitig, zu spät",
    "leading": "führung*, führen, leiten, geführt, leitung",
    "leading a project": "projekt geleitet, projektleitung, projekt leiten, projekte geleitet",
    "others' view of you": "über sie sagen, kollegen beschreiben, chef beschreiben, vorgesetzter beschreiben, freunde"
    " beschreiben, über sie denken, kollegen sagen, chef sagen, kollegen sie",
    "your ideal manager": "idealer chef, ideale führungskraft, welcher chef, idealen chef, idealen vorgesetzten",
    "working environment": "arbeitsumfeld, umfeld, arbeitsumgebung, unternehmenskultur, arbeitsklima",
    "alone or in a team": "allein team, alleine team, team allein, team alleine, teamplayer, teamfähig, einzelkämpfer,"
    " selbstständig team",
    "starting date": "wann anfangen, wann beginnen, wann starten, eintrittstermin, frühestens, verfügbar,"
    " frühestmöglich, eintrittsdatum, startdatum, ab wann",
    "notice": "kündigungsfrist",
    "relocating": "umziehen, umzug, ortswechsel",
    "travelling": "reisen, dienstreise, reisebereit*, geschäftsreise, reisetätigkeit",
    "work permit": "visum, arbeitserlaubnis, aufenthalts*, arbeitsgenehmigung",
    "other applications": "andere bewerbungen, andere angebote, andere firmen, anderen unternehmen, anderswo beworben,"
    " weitere bewerbungen, woanders beworben, anderen firmen",
    "present pay": "verdienen derzeit, verdienen momentan, verdienen aktuell, aktuelles gehalt, verdienen heute",
    "dismissal": "entlassen, entlassung, gefeuert, rausgeworfen",
    "hiring": "einstellen, eingestellt, einstellung",
    "free time": "freizeit, hobby, hobbys, ausgleich, außerhalb der arbeit, nach feierabend",
    "reading": "buch, bücher, gelesen, lesen",
    "role model": "vorbild",
    "first weeks": "ersten tage, ersten tagen, ersten wochen, ersten monaten, ersten hundert, ersten 90, ersten 100",
    "liked most": "am besten gefallen, gefällt am besten, gefallen am besten, besonders gefallen, am liebsten, am"
    " meisten spaß, gern",
    "liked least": "am wenigsten, nicht gefallen, gefällt nicht, ungern, nicht gern, gefällt weniger",
    "typical day": "typischer tag, typischer arbeitstag, arbeitsalltag, tagesablauf, typischen arbeitstag, alltag",
    "keeping up": "auf dem laufenden, weiterbilden, fortbildung, weiterbildung, laufenden",
    "initiative": "initiative, eigeninitiative, proaktiv, aus eigenem antrieb",
    "persuading": "überzeugen, überzeugt, überredet, überzeugungsarbeit",
    "decision": "entscheidung, entscheiden, entschieden",
    "learning quickly": "schnell lernen, schnell gelernt, schnell einarbeiten, schnell etwas lernen",
    "change": "veränderung, anpassen, flexibel, änderung, wandel",
    "improving": "verbessern, verbessert, verbesserung, optimieren, prozess verbessert",
    "ethics": "ethisch, moralisch, gewissen",
    "bad news": "schlechte nachricht, schlechte nachrichten",
    "delegating": "delegieren, aufgaben verteilen, aufgaben abgeben",
    "onboarding": "einarbeiten, einarbeitung",
    "organising": "organisieren, zeitmanagement, tag planen, strukturieren",
    "remote work": "homeoffice, von zuhause, zu hause arbeiten, von zu hause, mobiles arbeiten",
    "overqualified": "überqualifiziert",
    "little experience": "wenig erfahrung, keine erfahrung, mangelnde erfahrung, fehlende erfahrung",
    "references": "referenz, referenzen",
    "unique": "einzigartig, unterscheidet von anderen, von anderen unterscheidet, abheben, besonders macht",
    "dream job": "traumjob, traumberuf",
    "hearing of the job": "auf uns aufmerksam, stelle gefunden, von der stelle erfahren, stelle aufmerksam,"
    " stellenanzeige gefunden",
    "career goals": "karriereziel, karriereziele, berufliche ziele, langfristig, langfristige ziele, beruflich"
    " erreichen",
    "several at once": "mehrere projekte, mehrere aufgaben, gleichzeitig, parallel, mehrere projekte gleichzeitig",
    "teamwork": "zusammenarbeit, zusammenarbeiten, teamarbeit",
    "angry": "wütend, verärgert, aggressiv",
    "complaining": "beschwerde, beschwert, reklamation, beschweren, unzufrieden",
    "fear": "angst, ängstlich, furcht",
}
