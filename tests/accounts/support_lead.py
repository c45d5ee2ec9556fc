"""A customer support lead, silence after a phone screen."""

from tests.accounts.account import Account, utc

SUPPORT_LEAD = Account(
    name="support lead",
    now=utc(18, 20),
    dates={
        "Tue 10 Nov 11am Chicago": "Tue 10 Nov 2026, 11:00 (America/Chicago)",
        "by Friday either way": "Fri 13 Nov 2026 (you wrote “either way”)",
        "by Saturday": "Sat 21 Nov 2026",
    },
    steps={
        "facts": (
            (
                "Brightline (maybe “BrightLine”?)",
                "Support Team Lead",
                "phone screen 25 min",
                "Tue 10 Nov 11am Chicago",
                "Kelly-Ann O'Neill, talent acquisition",
                "by Friday either way",
            ),
        ),
        "opening": (),
        "questions": (("tell me about yourself",), ("why Brightline?",), ("salary expectations??",)),
        "answers": (
            ("rambled. like 4 minutes. she said “great” and moved on",),
            ("I like the product. didn't actually use it. she asked which part 😬",),
            ("said open. she pushed for a number, I said 58, she went “mm”",),
        ),
        "signals": (),
        "chance": (),
        "outcome": (("silent",),),
        "load-first": (),
        "friend": (),
        "repeat": (("the returns story & the numbers (CSAT 78 → 91 in two quarters)", "she laughed. again 100%"),),
        "paid-off": (),
        "dreaded": ((), ("5",), ("4",)),
        "unprepared": (("research",), ("a number ready",)),
        "fair-doubt": (),
        "causes": (
            ("hiring freeze??", "not mine", "LinkedIn post said “pausing some roles”"),
            ("the number", "can't know"),
        ),
        "requirements": (
            ("3y support", "met"),
            ("team lead 1y (acting lead 7 mo)", "partly"),
            ("Zendesk", "met"),
            ("Spanish", "not met", "must"),
        ),
        "again": (
            (
                "no",
                "skip if a must-have is a flat no",
                "honestly probably shouldn't have applied w/o Spanish",
            ),
        ),
        "notes": (
            (
                "Kelly-Ann",
                "the returns story w/ the parrot",
                "was there anything in the call that gave you pause?",
            ),
        ),
        "plan": (
            (
                "somebody asks why this company",
                "name one thing I tried in the product + one ticket I'd fix",
                "by Saturday",
            ),
        ),
        "practice": (),
        "load-last": (),
    },
)
