"""Words that say little about a role, in English and German, folded."""

_WORDS = """
    the and for with without not never that this they them their who with when where what why how will would should
    than more most less least from into over under after before every each any all one two three hour hours week day
    month can cannot does did was were are has have had want wants ask asks tell says job role roles company work skip
    could days apply again only about there here nobody somebody unless next time
    und oder nicht kein keine nie mehr als eine einen einem einer der die das den dem des mit ohne fur von vor nach bei
    wenn wer was wie stunde stunden woche tag tage monat sie mir mich ich wir uns ist sind war hat haben will sollte
    stelle firma arbeit
"""
ORDINARY_WORDS = frozenset(_WORDS.split())
