"""A sample journal of any size: invented people, invented companies, twelve years of interviews."""

from collections.abc import Iterator

from debrief.demo.many.application import SPAN, make_application
from debrief.demo.many.sample_builder import SampleBuilder
from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.trade import load_trades
from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.debrief import Debrief

_NEWEST = 0.7
"""How far before now the last application stands, as a part of the distance between two of them."""


def generate_debriefs(count: int, seed: int, now: int, zone: str) -> Iterator[Debrief]:
    """Yield `count` debriefs of the twelve years before `now` (UTC ms) in `zone` (IANA name), roughly oldest first.

    The same `seed` and `now` give the same debriefs, ids included. The nearer to now, the more of them there are.
    """
    random = SeededRandom(seed)
    days = SampleCalendar(now, zone)
    builder, every = SampleBuilder(random, days), load_trades()
    made = 0
    while made < count:
        ago = round(SPAN * ((count - made - _NEWEST) / count) ** 1.5)
        tried = make_application(random.weighted_choice(every), random, days, ago, count - made)
        for number in range(len(tried.rounds)):
            yield builder.debrief(tried, number)
        made += len(tried.rounds)
