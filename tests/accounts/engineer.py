"""A data engineer, rejected after the final round."""

from tests.accounts.account import Account, utc

CONVINCING = "What would have made the migration answer convincing?"

ENGINEER = Account(
    name="engineer",
    now=utc(17, 18),
    dates={
        "Thursday 14:00 to 16:30": "Thu 12 Nov 2026, 14:00–16:30 (Europe/Berlin)",
        "Monday 09:12": "Mon 16 Nov 2026, 09:12 (Europe/Berlin)",
        "Fri 27 Nov": "Fri 27 Nov 2026",
    },
    steps={
        "facts": (
            (
                "Northwind Analytics",
                "Senior Data Engineer",
                "final round on site",
                "Thursday 14:00 to 16:30",
                "Jonas Reuter (hiring manager), Dr. Aylin Kaya (principal engineer), Petra from HR, surname forgotten",
            ),
        ),
        "opening": (),
        "questions": (
            ("Walk me through a pipeline you own, end to end.", "exact"),
            ("How would you migrate 40 TB from Postgres to a warehouse without stopping writes?", "gist"),
            ("Why are you leaving your current job after fourteen months?", "exact"),
            ("Tell me about a conflict with a stakeholder.", "gist"),
            ("What questions do you have for us?", "exact"),
        ),
        "answers": (
            ("Late data, on the whiteboard. Aylin came up and added the dead-letter queue herself.", "85"),
            ("Dual writes. What happens when one of the two fails? I went quiet, maybe ten seconds.",),
            ("I said growth. It sounded rehearsed.",),
            ("The invoice story.", "60"),
            ("On-call. Fine.",),
        ),
        "signals": (("Jonas leaned in at the late-data case. Aylin pressed on dual writes three times.",),),
        "chance": (("70", "because the phone screen had gone so well"),),
        "outcome": (
            (
                "rejected",
                "Monday 09:12",
                "We were impressed, but have decided to move forward with a candidate whose experience more closely "
                "matches the role.",
            ),
        ),
        "load-first": (("7", "deflated"),),
        "friend": (),
        "repeat": (("The pipeline walkthrough", "I had practised it aloud twice, and it showed."),),
        "paid-off": (("A prepared list of questions for them",),),
        "dreaded": (
            (),
            ("5", "change data capture. I had read about it the week before!"),
            ("4", "The team was dissolved, and I did not want to say so."),
        ),
        "unprepared": (("migrations under write load",), ("the fourteen-months question, which I knew would come",)),
        "fair-doubt": (("That I have only done batch. For: both big projects. Against: the clickstream in 2024.",),),
        "causes": (
            ("Kafka in production", "partly", "the posting; clickstream used Kinesis"),
            ("An internal candidate", "not mine", "Petra said “we also have people inside”"),
            ("Salary", "can't know", "I said 82k, the band ended at 80k per a friend"),
        ),
        "requirements": (
            ("Python", "met", "must", "yes"),
            ("SQL", "met", "must", "yes"),
            ("Airflow", "met", "must", "no"),
            ("Kafka in production", "partly", "must", "yes"),
            ("Terraform", "not met", "nice", "no"),
            ("German C1", "met", "must", "no"),
        ),
        "again": (("yes", "anything that says “streaming first”"),),
        "notes": (
            ("Aylin", "drawing the dead-letter queue into my diagram", CONVINCING),
            ("Jonas", "their Friday failure demo", CONVINCING),
        ),
        "plan": (
            (
                "a system design question involves moving live data",
                "start with change data capture and say what breaks; two whiteboard runs with Tomas",
                "Fri 27 Nov",
            ),
        ),
        "practice": (),
        "load-last": (("4", "run along the canal"),),
    },
)
