"""Time zones: find one by its name or a city, and convert local times to UTC ms."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from debrief.domain.dates.words import LANGUAGES
from debrief.domain.refusal import Refusal
from debrief.domain.text import fold_text, shorten

_AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

# Two names of one zone (Europe/Istanbul, Asia/Istanbul) have equal offsets at all of these.
_PROBES = tuple(datetime(year, month, 1, tzinfo=UTC) for year in (2000, 2010, 2020, 2026) for month in (1, 7))

_EPOCH = datetime.fromtimestamp(0, UTC)


def preload_zones() -> None:
    """Load the index of zones, on a background thread: the first look-up takes 25 to 60 ms."""
    _index()


def find_zone(name: str) -> str | None:
    """Return the IANA zone with that name or city, ignoring case; None if there is none.

    Refuses a city that is in several zones.
    """
    zones, cities = _index()
    key = fold_text(name).replace("_", " ")
    if key in zones:
        return zones[key]
    found = cities.get(key, ())
    if len({tuple(probe.astimezone(ZoneInfo(zone)).utcoffset() for probe in _PROBES) for zone in found}) > 1:
        raise Refusal(f'"{shorten(name, 40)}" is in several zones. Write {" or ".join(found)}.')
    # The longest of a zone's names is usually the current one: America/Argentina/Buenos_Aires.
    return max(found, key=len, default=None)


@cache
def _index() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the zones by name and by city; the first call takes tens of milliseconds."""
    names = sorted(available_timezones())
    zones = {fold_text(name).replace("_", " "): name for name in names}
    cities: dict[str, tuple[str, ...]] = {}
    for name in names:
        if name.split("/")[0] in _AREAS:
            key = fold_text(name.rsplit("/", 1)[-1]).replace("_", " ")
            cities[key] = (*cities.get(key, ()), name)
    for language in LANGUAGES:
        cities |= {fold_text(city): (name,) for city, name in language.places.items() if name in names}
    return zones, cities


def zone_info(zone: str) -> ZoneInfo:
    """Return the zone with that IANA name; refuses an unknown one."""
    try:
        return ZoneInfo(zone)
    except (LookupError, ValueError, OSError):
        raise Refusal(f'There is no time zone "{shorten(zone, 40)}". Write it like Europe/Berlin.') from None


def local_day(now: int, zone: str) -> date:
    """Return the date in `zone` at `now` (UTC ms)."""
    return (_EPOCH + timedelta(milliseconds=now)).astimezone(zone_info(zone)).date()


def local_year(at: int, zone: str) -> int:
    """Return the year in `zone` at `at` (UTC ms)."""
    return local_day(at, zone).year


def noon_ms(day: date, zone: str) -> int:
    """Return noon of `day` in `zone` as UTC ms; refuses a day that the calendar there skipped."""
    local = datetime.combine(day, time(12), zone_info(zone))
    if _offset(local) < _offset(local.replace(fold=1)):
        raise Refusal(f"There is no {day:%Y-%m-%d} in {zone}. The calendar there skipped that day.")
    return _ms(local)


def local_to_ms(local: datetime, zone: str) -> int:
    """Return the UTC ms of the `local` (naive) time in `zone`.

    Refuses a time that a change of clocks skipped or repeated; a repeated one with both offsets to choose from.
    """
    first = local.replace(tzinfo=zone_info(zone))
    second = first.replace(fold=1)
    if _offset(first) < _offset(second):
        raise Refusal(
            f"There is no {local:%H:%M} on {local:%Y-%m-%d} in {zone}: the clocks went forward. "
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
    """Return the UTC ms of the `local` (naive) time at `offset` minutes east of UTC."""
    if abs(offset) > 14 * 60 or offset % 60 not in {0, 15, 30, 45}:
        raise Refusal("No place is that far from UTC. Write an offset like +01:00.")
    return _ms(local.replace(tzinfo=timezone(timedelta(minutes=offset))))


def offset_of(at: int, zone: str) -> int:
    """Return the offset of `zone` at `at` (UTC ms), in minutes east of UTC."""
    return round(_offset((_EPOCH + timedelta(milliseconds=at)).astimezone(zone_info(zone))) / 60)


def zone_label(zone: str) -> str:
    """Return a zone by its city: `New York time` for America/New_York; the name of others, such as `UTC`."""
    area, _, city = zone.rpartition("/")
    return f"{city.replace('_', ' ')} time" if area.split("/")[0] in _AREAS else zone


def _offset(moment_: datetime) -> float:
    offset = moment_.utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def _ms(aware: datetime) -> int:
    return (aware - _EPOCH) // timedelta(milliseconds=1)
