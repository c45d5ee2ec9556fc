"""Dates as calendars, mails and files write them."""

from tests.domain.dates.texts import readings, rows

TEXTS = rows("""
Thursday, November 19⋅2:00 – 3:00pm → 2026-11-19 14:00-15:00
Thursday, November 19⋅2 – 3pm → 2026-11-19 14:00-15:00
Thursday, November 19⋅11:30am – 12:30pm → 2026-11-19 11:30-12:30
Thursday, November 19 · 2:00 – 3:00pm → 2026-11-19 14:00-15:00
Thursday, November 19 • 14:00 – 15:00 → 2026-11-19 14:00-15:00
Thursday, November 19 | 2pm → 2026-11-19 14:00
Thursday, November 19 → 2026-11-19
Thursday, November 20⋅2:00 – 3:00pm → ! 2026-11-20 is a Friday
Thursday, November 19⋅2:00 → 2026-11-19 02:00
Donnerstag, 19. November⋅14:00 – 15:00 → 2026-11-19 14:00-15:00
Thu Nov 19, 2026 2pm – 3pm (CET) → 2026-11-19 14:00-15:00 CET
Thu Nov 19, 2026 2pm – 3pm (GMT+01:00) Central European Time - Berlin → 2026-11-19 14:00-15:00
Thursday, November 19, 2026 2:00 PM-3:00 PM → 2026-11-19 14:00-15:00
Thursday, November 19, 2026 2:00 PM-3:00 PM → 2026-11-19 14:00-15:00
Thursday, November 19, 2026 2:00 PM → 2026-11-19 14:00
Thursday, November 19, 2026 2:00 PM-3:00 PM (UTC+01:00) Berlin → 2026-11-19 14:00-15:00
Thursday, November 19, 2026 2:00 PM-3:00 PM (UTC+01:00) Berlin, Bern, Rome, Vienna → 2026-11-19 14:00-15:00
Thursday, November 19, 2026 2:00 PM (UTC-05:00) Eastern Time (US & Canada) → 2026-11-19 20:00
Thursday, November 19, 2026 2:00 PM (UTC-05:00) with Petra → ! "with Petra"
Donnerstag, 19. November 2026 14:00-15:00 → 2026-11-19 14:00-15:00
‎Thursday, ‎November ‎19, ‎2026 → 2026-11-19
19‑2026 → ! cannot be read
19‑11‑2026 → 2026-11-19
19‐11‐2026 → 2026-11-19
2026‑11‑19 14:00 → 2026-11-19 14:00
2026−11−19 → 2026-11-19
03‑04‑2026 → ! 2026-04-03 or 2026-03-04
2026-11-19 14:00 (GMT+1) → 2026-11-19 14:00
2026-11-19 14:00 GMT+1 → 2026-11-19 14:00
2026-11-19 14:00 (GMT-5) → 2026-11-19 20:00
2026-11-19 14:00 GMT-05:00 → 2026-11-19 20:00
2026-11-19 14:00 UTC+01:00 → 2026-11-19 14:00
2026-11-19 14:00 UTC−5 → 2026-11-19 20:00
2026-11-19 14:00 GMT+5:30 → 2026-11-19 09:30
2026-11-19 14:00 GMT+0530 → 2026-11-19 09:30
2026-11-19 14:00-15:00 (GMT-5) → 2026-11-19 20:00-21:00
2026-11-19 2pm-3pm UTC+1 → 2026-11-19 14:00-15:00
2026-11-19 14:00 UTC → 2026-11-19 14:00 UTC
2026-11-19 14:00 GMT+15 → ! No place is that far from UTC
2026-11-19 14:00 GMT+1:17 → ! No place is that far from UTC
2026-11-19 14:00 GMT+1 GMT+2 → ! cannot be read
2026-11-19T14:00Z GMT+1 → ! two offsets
2026-11-19 14:00 GMT-5 Berlin → ! not that far from UTC
(GMT+1) → ! no day
14:00 (GMT+1) → ! no day
20261119 → 2026-11-19
20261119T140000Z → 2026-11-19 14:00 UTC
20261119T140000 → 2026-11-19 14:00
20261119T1400 → 2026-11-19 14:00
20261119t140000z → 2026-11-19 14:00 UTC
20261119T140000+0100 → 2026-11-19 14:00
20261119T140000-0500 → 2026-11-19 20:00
20261319T140000Z → ! no month
20260230T140000 → ! 28 days
20261119T250000 → ! not a time
20261119T14 → ! cannot be read
18991119 → ! cannot be read
19791119 → ! not between 1980 and 2099
2026-11-19T14:00:00Z → 2026-11-19 14:00 UTC
2026-11-19T14:00:00+01:00 → 2026-11-19 14:00
2026-11-19T14:00:00-05:00 → 2026-11-19 20:00
2026-11-19T14:00:00.000+0100 → 2026-11-19 14:00
2026-11-19T14:00:00+01:00[Europe/Berlin] → 2026-11-19 14:00
2026-11-19 14:00:00+01 → 2026-11-19 14:00
2026-11-19 14:00:00 +0100 → 2026-11-19 14:00
2026-11-19 14:00:00 → 2026-11-19 14:00
2026-11-19 14:00-05:00 → ! ends before it begins
Thu, 19 Nov 2026 14:00:00 +0100 → 2026-11-19 14:00
Thu, 19 Nov 2026 14:00:00 -0500 → 2026-11-19 20:00
Thu, 19 Nov 2026 14:00:00 -0800 (PST) → 2026-11-19 23:00
Thu, 19 Nov 2026 14:00:00 +0200 (CEST) → 2026-11-19 13:00
Thu, 19 Nov 2026 14:00:00 GMT → 2026-11-19 14:00 GMT
19 Nov 2026 14:00:00 +0000 → 2026-11-19 15:00
Fri, 19 Nov 2026 14:00:00 +0100 → ! 2026-11-19 is a Thursday
Thu, 19 Nov 26 14:00:00 +0100 → 2026-11-19 14:00
Thu, 19 Nov 2026 14:00 PST → ! "PST"
Thu Nov 19 14:00:00 2026 → 2026-11-19 14:00
Thu Nov 19 14:00:00 CET 2026 → 2026-11-19 14:00 CET
Thu Nov 19 14:00:00 2026 2027 → ! "2027"
Thu Nov 19 2026 14:00:00 GMT+0100 (Central European Standard Time) → 2026-11-19 14:00
Thu Nov 19 2026 14:00:00 GMT+0100 (Mitteleuropäische Normalzeit) → 2026-11-19 14:00
19–21 November 2026 → ! two days
19.-21. November 2026 → ! two days
November 19–21, 2026 → ! two days
19 Nov – 21 Nov 2026 → ! two days
19 Nov 2026 - 14:00 → 2026-11-19 14:00
2026 Nov 19 → 2026-11-19
November 2026 → ! many days
""")


def test_the_date_of_a_calendar_or_mail_is_read() -> None:
    assert readings(TEXTS) == TEXTS
