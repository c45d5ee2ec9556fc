"""Words that mean one thing in one language and another in the next."""

from tests.domain.dates.texts import readings, rows

TEXTS = rows("""
Mar 17 → 2027-03-17
17 mar 2027 → 2027-03-17
March 17, 2027 → 2027-03-17
mar 17 nov 2026 → 2026-11-17
mar, 17/11/2026 → 2026-11-17
mar. 17 novembre 2026 → 2026-11-17
mar, 16 mar 2027 → 2027-03-16
end of Mar → 2027-03-31
mar → ! March or Tuesday
mar 14:00 → ! March or Tuesday
Mar 2027 → ! many days
19 ago 2026 → 2026-08-19
ago 19, 2026 → 2026-08-19
3 days ago → 2026-11-15
ago → ! many days
15 sept 2026 → 2026-09-15
dans sept jours → 2026-11-25
do 14:00 19.11.2026 → 2026-11-19 14:00
od 14:00 do 15:00 19.11.2026 → 2026-11-19 14:00-15:00
Do 14-15 19.11.2026 → 2026-11-19 14:00-15:00
Di 17.11.2026 → 2026-11-17
17 di novembre 2026 → 2026-11-17
za 3 dni → 2026-11-21
za 21 nov 2026 → 2026-11-21
ma 16 nov 2026 → 2026-11-16
ma 14:00 → ! today or Monday
ma → ! today or Monday
20 dez 2026 → 2026-12-20
em dez dias → 2026-11-28
sex 20 nov 2026 → 2026-11-20
om sex dagar → 2026-11-24
12 mai 2027 → 2027-05-12
mai → ! many days
lut → ! many days
set → ! many days
sette → ! cannot be read
17 Mai 2027 → 2027-05-17
zo 22 nov 2026 → 2026-11-22
So 22.11.2026 → 2026-11-22
St 18.11.2026 → ! "St"
a week ago → 2026-11-11
an hour ago → 2026-11-18 16:05
19 Nov 2026 à 14h → 2026-11-19 14:00
ten days ago → 2026-11-08
um 14 Uhr 19.11.2026 → 2026-11-19 14:00
há um dia → 2026-11-17
este 20 nov 2026 a las 14 → 2026-11-20 14:00
2026-11-17 14:00 La Paz → 2026-11-17 14:00 America/La_Paz
2026-11-17 14:00 Santo Domingo → 2026-11-17 14:00 America/Santo_Domingo
2026-11-17 14:00 ROK → 2026-11-17 14:00 ROK
2026-11-17 14:00 CET → 2026-11-17 14:00 CET
2026-11-17 at 9.30 → 2026-11-17 09:30
9.30 → ! date or a time
""")


def test_a_word_of_two_languages_is_decided_by_what_stands_beside_it() -> None:
    assert readings(TEXTS) == TEXTS
