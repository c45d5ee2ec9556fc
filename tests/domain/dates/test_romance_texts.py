"""Dates in French, Italian, Spanish, Portuguese and Romanian."""

from tests.domain.dates.texts import readings, rows

TEXTS = rows("""
jeudi 19 novembre 2026 → 2026-11-19
jeudi 19 novembre 2026 à 14h00 → 2026-11-19 14:00
jeudi 19 novembre 2026 de 14h à 15h30 → 2026-11-19 14:00-15:30
jeu. 19 nov. 2026 14:00 → 2026-11-19 14:00
le 19 novembre à 14 heures → 2026-11-19 14:00
JEUDI 19 NOVEMBRE 2026 → 2026-11-19
1er décembre 2026 → 2026-12-01
1er decembre 2026 → 2026-12-01
3 févr. 2027 → 2027-02-03
14 août 2026 → 2026-08-14
14 aout 2026 → 2026-08-14
aujourd’hui 14:00 → 2026-11-18 14:00
aujourd'hui → 2026-11-18
après-demain à 9h30 → 2026-11-20 09:30
avant-hier → 2026-11-16
il y a 3 jours → 2026-11-15
dans deux semaines → 2026-12-02
dans sept jours → 2026-11-25
fin novembre → 2026-11-30
fin du mois → 2026-11-30
demain à 3 heures → ! 3am or 3pm
demain à 3 heures du matin → 2026-11-19 03:00
jeudi dernier → 2026-11-12
lundi 19 novembre 2026 → ! is a Thursday
31 novembre → ! not in the calendar
giovedì 19 novembre 2026 → 2026-11-19
giovedi 19 novembre 2026 alle 14 → 2026-11-19 14:00
gio 19 nov 2026, 14:00 → 2026-11-19 14:00
giovedì 19 novembre 2026 alle ore 14:00 → 2026-11-19 14:00
dalle 14:00 alle 15:30 del 19 novembre → 2026-11-19 14:00-15:30
alle 14.30 del 19 novembre → 2026-11-19 14:30
19 di novembre → 2026-11-19
1º dicembre 2026 → 2026-12-01
20 gennaio 2027 → 2027-01-20
7 lug 2026 → 2026-07-07
oggi alle 14 → 2026-11-18 14:00
dopodomani → 2026-11-20
tre giorni fa → 2026-11-15
fra sette giorni → 2026-11-25
fine mese → 2026-11-30
domani alle 3 → ! 3am or 3pm
domani alle 3 del pomeriggio → 2026-11-19 15:00
jueves, 19 de noviembre de 2026 → 2026-11-19
jueves, 19 de noviembre de 2026, 14:00 → 2026-11-19 14:00
jue, 19 nov 2026, 2:00 p. m. → 2026-11-19 14:00
jue, 19 nov 2026, 2:00 a. m. → 2026-11-19 02:00
19 de noviembre a las 14 horas → 2026-11-19 14:00
19 de noviembre de 2026 de 14:00 a 15:30 → 2026-11-19 14:00-15:30
miércoles 18 de noviembre de 2026 → 2026-11-18
miercoles 18 de noviembre de 2026 → 2026-11-18
5 ene 2027 → 2027-01-05
mañana a las 14 → 2026-11-19 14:00
pasado mañana → 2026-11-20
hace 3 días → 2026-11-15
dentro de dos semanas → 2026-12-02
fin de mes → 2026-11-30
mañana a las 3 de la tarde → 2026-11-19 15:00
30 de febrero de 2026 → ! 28 days
quinta-feira, 19 de novembro de 2026 → 2026-11-19
quinta-feira, 19 de novembro de 2026 às 14h → 2026-11-19 14:00
qui., 19 de nov. de 2026 14:00 → 2026-11-19 14:00
19 de novembro das 14:00 às 15:30 → 2026-11-19 14:00-15:30
sexta-feira, 20 nov. 2026 → 2026-11-20
terca-feira, 17 de novembro de 2026 → 2026-11-17
15 set. 2026 → 2026-09-15
3 de março de 2027 → 2027-03-03
amanhã às 14:00 → 2026-11-19 14:00
depois de amanhã → 2026-11-20
há 3 dias → 2026-11-15
em 3 dias → 2026-11-21
fim do mês → 2026-11-30
joi, 19 noiembrie 2026 → 2026-11-19
joi, 19 noiembrie 2026, ora 14:00 → 2026-11-19 14:00
19 noiembrie 2026 la 14:00 → 2026-11-19 14:00
sâmbătă 21 nov. 2026 → 2026-11-21
sambata 21 noiembrie 2026 → 2026-11-21
12 mai 2027 → 2027-05-12
3 ian. 2027 → 2027-01-03
mâine la ora 14 → 2026-11-19 14:00
poimâine → 2026-11-20
acum 3 zile → 2026-11-15
peste 3 zile → 2026-11-21
""")


def test_a_date_in_a_romance_language_is_read() -> None:
    assert readings(TEXTS) == TEXTS
