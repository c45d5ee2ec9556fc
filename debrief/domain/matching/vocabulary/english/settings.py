"""Where, when, with whom and of what kind, in English."""

SETTINGS = {
    "manager": "manager, boss, bosses, supervisor, superior, line manager, director, executive, exec, ceo, head of"
    " department, managing director, senior leader, senior leadership, management, chief, team leader, team lead,"
    " management board, the board, board of directors, board member",
    "colleague": "colleague, coworker, co worker, teammate, team mate, peer, team member, workmate, fellow",
    "customer": "customer, client, buyer, clientele, consumer, shopper, purchaser",
    "employee": "employee, subordinate, direct report, staff, report to you, personnel, workforce, member of staff,"
    " staff member, worker, your reports",
    "team": "team, group, crew, squad",
    "company": "company, firm, organisation, organization, employer, business, corporation, enterprise, workplace here",
    "job": "job, position, role, vacancy, post, job opening, employment",
    "project": "project",
    "relative": "relative, family, family member, next of kin, loved ones",
    "applicant": "applicant, candidate, interviewee",
    "now": "current, currently, present, presently, moment, now, nowadays, today, these days",
    "next": "next, new, upcoming, future, brand new",
    "before": "previous, previously, former, formerly, past, prior, ago",
    "first": "first, initial, initially",
    "last": "last, final, most recent, latest, recent, recently, lately",
    "good": "good, well, nice, great job",
    "bad": "bad, poor, badly, poorly, negative, wrong, unpleasant",
    "best": "best, most, favourite, favorite",
    "worst": "worst, least",
    "difficult": "difficult, hard, tough, challenging, tricky, complex, complicated, demanding, toughest, hardest,"
    " trickiest, difficulty, awkward, challenge",
    "quickly": "quickly, fast, quick, rapidly, swift, swiftly, speed, short time",
    "problem": "problem, issue, trouble",
    "solving": "solve, resolve, resolved, solved, crack, fix, overcome, solution, sort out, tackle",
    "learning": "learn, learned, learnt, lesson learned, take away, taken away, took away, takeaway, teach you, taught"
    " you, take from, take with you",
    "experience": "experience, experienced, familiar, familiarity, expertise",
    "technology": "technology, technologies, tech",
    "field": "field, industry, sector, area of expertise",
    "not": "not, never, don, doesn, didn, isn, aren, wasn, weren, wouldn, shouldn, couldn, haven, hasn, hadn, no,"
    " cannot, without",
    "how many": "how many, what number, number of, count",
    "two": "two, 2, couple",
    "three": "three, 3",
    "five": "five, 5",
    "ten": "ten, 10",
    "ninety": "ninety, 90",
    "year": "year, 12 months, twelve months, yearly, annual",
}
