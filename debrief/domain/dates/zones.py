"""Places and their clocks: a zone by its name or its city, and the moment a local time is there."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from debrief.domain.dates.date_words import LANGUAGES
from debrief.domain.refusal import Refusal
from debrief.domain.text import fold, shorten

_AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

# Names of one zone (Europe/Istanbul, Asia/Istanbul) agree at all of these.
_PROBES = tuple(datetime(year, month, 1, tzinfo=UTC) for year in (2000, 2010, 2020, 2026) for month in (1, 7))

_EPOCH = datetime.fromtimestamp(0, UTC)


def preload_zones() -> None:
    """Read now which places there are, for somebody else's thread to do: the first look-up takes 25 to 60 ms."""
    _index()


def find_zone(name: str) -> str | None:
    """Return the IANA zone of that name or of the city `name`, however it is cased; None where there is none.

    Refuses a city that is in several zones.
    """
    zones, cities = _index()
    key = fold(name).replace("_", " ")
    if key in zones:
        return zones[key]
    found = cities.get(key, ())
    if len({tuple(probe.astimezone(ZoneInfo(zone)).utcoffset() for probe in _PROBES) for zone in found}) > 1:
        raise Refusal(f'"{shorten(name, 40)}" is in several zones; write {" or ".join(found)}.')
    # Of a zone's names the longest is mostly the present one: America/Argentina/Buenos_Aires.
    return max(found, key=len, default=None)


@cache
def _index() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the zones by name and by city; reading the system's list takes tens of milliseconds."""
    names = sorted(available_timezones())
    zones = {fold(name).replace("_", " "): name for name in names}
    cities: dict[str, tuple[str, ...]] = {}
    for name in names:
        if name.split("/")[0] in _AREAS:
            key = fold(name.rsplit("/", 1)[-1]).replace("_", " ")
            cities[key] = (*cities.get(key, ()), name)
    for language in LANGUAGES:
        cities |= {fold(city): (name,) for city, name in language.places.items() if name in names}
    return zones, cities


def zone_info(zone: str) -> ZoneInfo:
    """Return the zone of that IANA name; refuses one there is not."""
    try:
        return ZoneInfo(zone)
    except (LookupError, ValueError, OSError):
        raise Refusal(f'There is no time zone "{shorten(zone, 40)}"; one is written like Europe/Berlin.') from None


def local_day(now: int, zone: str) -> date:
    """Return which day it is in `zone` at `now` (UTC ms)."""
    return (_EPOCH + timedelta(milliseconds=now)).astimezone(zone_info(zone)).date()


def local_year(at: int, zone: str) -> int:
    """Return which year it is in `zone` at `at` (UTC ms)."""
    return local_day(at, zone).year


def noon_ms(day: date, zone: str) -> int:
    """Return noon of `day` in `zone` as UTC ms; refuses a day the calendar there left out."""
    local = datetime.combine(day, time(12), zone_info(zone))
    if _offset(local) < _offset(local.replace(fold=1)):
        raise Refusal(f"There is no {day:%Y-%m-%d} in {zone}: the calendar there left that day out.")
    return _ms(local)


def local_to_ms(local: datetime, zone: str) -> int:
    """Return when it is `local` (naive) in `zone`, as UTC ms.

    Refuses a time that the change of clocks left out, and one that it repeated: that one with both offsets to choose
    from.
    """
    first = local.replace(tzinfo=zone_info(zone))
    second = first.replace(fold=1)
    if _offset(first) < _offset(second):
        raise Refusal(
            f"There is no {local:%H:%M} on {local:%Y-%m-%d} in {zone}: the clocks went forward over it. "
            "Write a time before or after."
        )
    if _offset(first) > _offset(second):
        earlier, later = (shown.isoformat(timespec="minutes") for shown in (first, second))
        raise Refusal(
            f"{local:%H:%M} comes twice on {local:%Y-%m-%d} in {zone}, since the clocks went back. "
            f"Write {earlier} {zone} for the first, {later} {zone} for the second."
        )
    return _ms(first)


def local_to_ms_at_offset(local: datetime, offset: int) -> int:
    """Return when it is `local` (naive) at `offset` minutes east of UTC, as UTC ms."""
    if abs(offset) > 14 * 60 or offset % 60 not in {0, 15, 30, 45}:
        raise Refusal("No place is that far from UTC; an offset is written like +01:00.")
    return _ms(local.replace(tzinfo=timezone(timedelta(minutes=offset))))


def offset_of(at: int, zone: str) -> int:
    """Return how many minutes east of UTC `zone` is at `at` (UTC ms)."""
    return round(_offset((_EPOCH + timedelta(milliseconds=at)).astimezone(zone_info(zone))) / 60)


def _offset(moment_: datetime) -> float:
    offset = moment_.utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def _ms(aware: datetime) -> int:
    return (aware - _EPOCH) // timedelta(milliseconds=1)
