"""The Korean of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Word, counted

KOREAN = DateLanguage(
    phrases={
        Word.DAY: {"오늘": 0, "어제": -1, "그저께": -2, "내일": 1, "모레": 2},
        Word.WEEKDAY: counted("월요일 | 화요일 | 수요일 | 목요일 | 금요일 | 토요일 | 일요일"),
        Word.HALF: {"오전": "am", "오후": "pm"},
    },
    plain={
        Word.NOON: ("정오",),
        Word.MIDNIGHT: ("자정",),
        Word.TO: ("부터",),
        Word.FILLER: ("까지", "에"),
    },
    places={"한국시간": "Asia/Seoul", "한국 시간": "Asia/Seoul", "서울": "Asia/Seoul"},
)
