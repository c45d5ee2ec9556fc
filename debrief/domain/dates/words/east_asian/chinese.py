"""The Chinese of dates."""

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
