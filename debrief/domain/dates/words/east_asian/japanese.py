"""The Japanese of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Word, counted

JAPANESE = DateLanguage(
    phrases={
        Word.DAY: {"今日": 0, "本日": 0, "昨日": -1, "一昨日": -2, "明日": 1, "明後日": 2},
        Word.WEEKDAY: counted(
            "月曜日 月曜 | 火曜日 火曜 | 水曜日 水曜 | 木曜日 木曜 | 金曜日 金曜 | 土曜日 土曜 | 日曜日 日曜"
        ),
        Word.HALF: {"午前": "am", "午後": "pm"},
    },
    plain={
        Word.NOON: ("正午",),
        Word.TO: ("から", "〜"),
        Word.FILLER: ("まで", "頃", "より"),
    },
    places={"日本時間": "Asia/Tokyo", "東京": "Asia/Tokyo", "大阪": "Asia/Tokyo"},
)
