"""Dates in German as Excel and people write them, in Dutch and in Swedish."""

from tests.domain.dates.texts import readings, rows

TEXTS = rows("""
Donnerstag, 19. November 2026 → 2026-11-19
DONNERSTAG, 19. NOVEMBER 2026 → 2026-11-19
donnerstag, 19. november 2026 → 2026-11-19
Do, 19.11.2026 → 2026-11-19
Do. 19.11.2026 14:00 → 2026-11-19 14:00
19. Nov. 2026 → 2026-11-19
19. Nov 26 → 2026-11-19
19. Nov 23 → ! a year or an hour
19. Nov 85 → ! 1985 or 2085
19-Nov-26 → 2026-11-19
Nov 26 → 2026-11-26
19.11.26 → 2026-11-19
19/11/26 → 2026-11-19
26/11/19 → ! begin or end with the year
3/4/27 → ! may be
19.11.2026 14:00:00 → 2026-11-19 14:00
19.11.2026, 14.00 Uhr → 2026-11-19 14:00
19. Maerz 2027 → 2027-03-19
19. MÄRZ 2027 → 2027-03-19
19. marz 2027 → 2027-03-19
3. Jänner 2027 → 2027-01-03
31. September 2026 → ! 30 days
am 19. November von 14 bis 15 Uhr → 2026-11-19 14:00-15:00
donderdag 19 november 2026 → 2026-11-19
donderdag 19 november 2026 om 14.00 uur → 2026-11-19 14:00
do 19 nov. 2026 14:00 uur → 2026-11-19 14:00
do 19 nov 2026 14:00 - 15:30 → 2026-11-19 14:00-15:30
zo 22 nov 2026 → 2026-11-22
za 21-11-2026 → 2026-11-21
ma 16-11-2026 → 2026-11-16
19 mei 2027 → 2027-05-19
3 mrt 2027 → 2027-03-03
19e november 2026 → 2026-11-19
morgen om 14 uur → 2026-11-19 14:00
overmorgen → 2026-11-20
eergisteren → 2026-11-16
3 dagen geleden → 2026-11-15
over 3 dagen → 2026-11-21
over zes dagen → 2026-11-24
eind november → 2026-11-30
torsdag den 19 november 2026 → 2026-11-19
torsdag den 19 november 2026 kl. 14.00 → 2026-11-19 14:00
torsdag 19 november kl 14-15 → 2026-11-19 14:00-15:00
tors 19 nov. 2026 14:00–15:00 → 2026-11-19 14:00-15:00
den 1:e december 2026 → 2026-12-01
lör 21 nov. 2026 → 2026-11-21
i morgon kl 14 → 2026-11-19 14:00
i förrgår → 2026-11-16
om 3 dagar → 2026-11-21
om sex dagar → 2026-11-24
morgen om 3 uur → ! 3am or 3pm
""")


def test_a_date_in_a_germanic_language_is_read() -> None:
    assert readings(TEXTS) == TEXTS
