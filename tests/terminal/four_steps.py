"""A guide of four pages of text."""

STEPS = ("first", "second", "third", "fourth")
GUIDE = """name = "steps"
title = "Steps"
about = "Four pages."
[[section]]
id = "all"
title = "All"
sitting = "capture"
""" + "".join(
    f'[[section.step]]\nid = "{step}"\nkind = "text"\ntitle = "The {step}"\nprompt = "The {step} prompt."\n'
    for step in STEPS
)
