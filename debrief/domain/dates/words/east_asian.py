"""The Chinese, Japanese and Korean of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Word, counted

CHINESE = DateLanguage(
    phrases={
        Word.DAY: {"今天": 0, "昨天": -1, "前天": -2, "明天": 1, "后天": 2, "後天": 2},
        Word.WEEKDAY: counted(
            "星期一 周一 週一 礼拜一 | 星期二 周二 週二 礼拜二 | 星期三 周三 週三 礼拜三 | 星期四 周四 週四 礼拜四"
            " | 星期五 周五 週五 礼拜五 | 星期六 周六 週六 礼拜六 | 星期日 周日 週日 礼拜日 星期天 周天 礼拜天"
        ),
        Word.HALF: {"上午": "am", "早上": "am", "下午": "pm", "晚上": "pm"},
    },
    plain={
        Word.NOON: ("中午",),
        Word.MIDNIGHT: ("午夜",),
        Word.TO: ("至", "到"),
        Word.FILLER: ("从",),
    },
    places={
        "北京时间": "Asia/Shanghai",
        "北京": "Asia/Shanghai",
        "上海": "Asia/Shanghai",
        "台北": "Asia/Taipei",
        "香港": "Asia/Hong_Kong",
    },
)
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
