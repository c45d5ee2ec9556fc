"""English."""

TOPICS = {
    "pay": "salary, compensation, remuneration, wage, pay, earn, earnings, income, money, salary expect, pay expect,"
    " salary range, pay range, compensation package, salary requirement, financial expect",
    "present pay": "earn now, pay now, now pay, now earn, salary now, now salary, last salary, previous salary",
    "strength": "strength, strong, asset, forte, talent, good at, excel, best quality, best skill, strong point,"
    " positive quality, best at, great at",
    "weakness": "weakness, weak, shortcoming, flaw, limitation, drawback, area improve, area improvement, area"
    " development, development area, improvement area, you improve yourself, need improve, get better at, bad at, not"
    " good at, worst quality, negative quality, work on yourself, struggle with, improve about yourself",
    "success": "success, successful, succeed, triumph",
    "failure": "fail, failure, fiasco, flop, setback, unsuccessful, go wrong, went wrong, not succeed, not success,"
    " not work out, fell short",
    "achievement": "achievement, accomplish, accomplishment, proud, proudest, pride, most proud, achieve proud,"
    " accomplishment proud",
    "mistake": "mistake, error, blunder, oversight, mess up, messed up, got wrong",
    "conflict": "conflict, disagree, disagreement, disagreed, argue, argument, dispute, quarrel, clash, friction,"
    " tension, tensions, different opinion, differ opinion, not agree, not get along, not see eye, falling out, boss"
    " wrong, manager wrong",
    "agreement": "agree, agreed, agreement",
    "feedback": "feedback, criticism, criticise, criticize, criticised, criticized, critique, feedback criticism,"
    " constructive criticism",
    "giving feedback": "give feedback, gave feedback, giving feedback, given feedback, give criticism, tell"
    " unpleasant, tell their work, difficult conversation",
    "receiving feedback": "receive feedback, received feedback, get feedback, got feedback, receive criticism, got"
    " criticism, ever got feedback",
    "why us": "why want work here, why want work us, why want work company, why want join, why like work here, why"
    " like work us, why like join, why us, why our company, why this company, attract us, attract company, attracts"
    " here, interest company, interested company, why apply here, why apply us, made apply, why did apply, why choose"
    " us, why interested us, why work us, why work here, drew you company, appeals company",
    "why you": "why hire you, why should hire, right person, right candidate, right fit, best candidate, best"
    " person, ideal candidate, why choose you, choose you over, pick you, why take you, you bring us, you bring"
    " company, you bring team, you bring role, you bring table, you offer us, you contribute, over other candidate,"
    " over other applicant, good fit, you add",
    "leaving": "leaving, quit, resign, why leave, why left, why you leaving, why are leaving, reason leave, quit"
    " job, change job, switch job, changing job, why look new, reason look, reason job search, why new job, leave"
    " employer, move on, why part ways, change employer",
    "future plans": "see yourself year, you year from now, doing year from now, be year from now, plan next year,"
    " plan year, five year plan, you year time, be in five year, doing in five year, be in ten year, see you future,"
    " plan future",
    "about yourself": "tell about yourself, tell us yourself, tell me yourself, introduce yourself, introduction,"
    " present yourself, walk through cv, walk through resume, walk through career, who are you, your background, talk"
    " about yourself, something about yourself, summarise career, little about yourself",
    "how many": "how many, what number",
    "gap": "gap, gap cv, gap resume, career break, out of work, unemployed, unemployment, missing cv, missing"
    " resume, between jobs, not working, time off work",
    "about us": "know about company, know about us, know our company, know company, find out about us, found out"
    " about us, heard about us, tell about us, tell us company, familiar company, familiar us, what we do, know about"
    " what we, research us, research company",
    "your questions": "question you have for us, question you for me, question you us, have question for us, you"
    " have question, any question, anything ask, something ask us, you ask us, you ask me, like know from us, like"
    " know about us, question for us you",
    "motivation": "motivate, motivation, motivated, drive, drives, driven, inspire, passion, passionate, out bed,"
    " energise, fulfil, keeps you going",
    "motivating others": "motivate team, motivate people, motivate others, motivate employee, motivate staff, team"
    " motivated, people motivated, motivate your team, team motivation, employee motivated, engage team",
    "pressure": "stress, stressed, pressure, stressful, hectic, stress pressure, under pressure, overwhelm, pressure"
    " stress, work under pressure",
    "priorities": "prioritise, prioritize, priority, priorities, set priority, decide first, what first, everything"
    " urgent, decide first urgent, do first, decide important, most important task",
    "delivery": "delivery, deliveries",
    "deadline": "deadline, tight deadline, short deadline, time constraint",
    "being late": "miss deadline, missed deadline, not meet deadline, too late, not on time, deadline missed, not"
    " finish time",
    "leading": "lead, leader, leadership, management, manage, managed, managing, management style, leadership style,"
    " lead people, lead team, manage people, manage team, style leader, lead others, style manager, leadership"
    " approach, yourself leader, kind of leader, kind of manager are you, type of leader, leader are you",
    "leading a project": "led project, lead project, project charge, manage project, project managed, project led,"
    " run project, ran project, in charge project, responsible project, project responsible, project lead",
    "news": "news",
    "others' view of you": "colleague describe you, manager describe you, team describe you, friend describe you,"
    " others describe you, people describe you, would say about you, say about you, think of you, see you as,"
    " colleague think you, know you best",
    "your ideal manager": "kind of manager, type of manager, sort of manager, ideal manager, ideal boss, best"
    " manager, perfect boss, like to be managed, want to be managed, kind of boss, type of boss, expect from manager,"
    " expect from boss",
    "working environment": "environment, working environment, work environment, workplace, culture, work culture,"
    " company culture, ideal environment, kind of environment, work best in, thrive",
    "alone or in a team": "alone team, team alone, team player, independently, on own team, own or in team, alone"
    " others, individual team",
    "what makes you leave": "make you leave, make leave, make you quit",
    "starting date": "when could start, when can start, when able start, starting date, start date, how soon,"
    " earliest start, available start, when available, soon start, soon available, when join us",
    "notice": "notice, notice period, how long stay employer, stay employer resign, notice employer, resign how"
    " long, how long resign, after resign",
    "relocating": "relocate, relocation, move city, move another, move here, willing move, move town, prepared to move",
    "travelling": "travel, travelling, traveling, business trip, business trips, on the road",
    "work permit": "visa, work permit, right to work, authorised work, permission work, allowed work, sponsorship",
    "other applications": "other interview, interviewing other, interview other company, other company, other"
    " application, other offer, other employer, applied elsewhere, interviewing elsewhere, other process",
    "being dismissed": "been fired, been dismissed, been let go, been laid off, been sacked, were fired, you fired"
    " from, been terminated, got fired",
    "dismissing somebody": "fire somebody, fire someone, fire employee, dismiss somebody, dismiss someone, dismiss"
    " employee, let somebody go, let someone go, let employee go, fire people, fired people",
    "dismissal": "fire, fired, dismiss, dismissal, let go, laid off, lay off, sack, sacked, terminate, redundant",
    "hiring": "hire, hired, hiring, recruit, recruitment, recruiting",
    "free time": "hobby, hobbies, leisure, pastime, free time, spare time, outside work, outside of work, after"
    " work, not working time, interests outside, relax, unwind",
    "reading": "book, read book, book read, reading, novel",
    "role model": "role model, idol, look up to, admire, hero, mentor",
    "first weeks": "first day, first week, first month, first three month, first 90, first ninety, first hundred,"
    " start here first",
    "liked most": "like most, like best, enjoy most, favourite part, favorite part, best part, best thing, most"
    " enjoy, love most, most satisfying",
    "liked least": "like least, dislike, hate, worst part, worst thing, not like, enjoy least, least favourite,"
    " least favorite, not enjoy, frustrate most, least enjoy",
    "wishes for a job": "look for next role, look for next job, look for next position, look for new role, look for"
    " new job, look for role, look for in job, look for position, important job, important next job, want next role,"
    " want next job, expect job, want new job, matter job, important new job",
    "typical day": "typical day, day look like, average day, daily work, daily routine, usual day, day to day,"
    " normal day, typical working day, current responsibilities",
    "keeping up": "keep up with, keep up to date, stay up to date, stay current with, keep current with, keep"
    " informed, stay informed, keep abreast, stay abreast, keep up development, stay current new, latest trend, latest"
    " development",
    "initiative": "initiative, take initiative, took initiative, proactive, proactively, without being told, without"
    " being asked, start own accord, self starter",
    "persuading": "persuade, convince, influence, persuasion, win over, buy in, sway, change mind, talk into",
    "decision": "decision, decide, make decision, take decision",
    "ambiguity": "ambiguity, ambiguous, uncertain, uncertainty, unclear, vague, incomplete information, not know"
    " enough",
    "without information": "without information, without all information, decision incomplete, without data, little"
    " information, incomplete data",
    "learning quickly": "learn quickly, learn fast, learn quick, pick up quickly, pick up fast, pick up new skill,"
    " new skill fast, new skill quickly, learn something new, learn short time, get up to speed",
    "extra mile": "extra mile, beyond expected, above and beyond, beyond expect, beyond duty, exceed expect, more"
    " than expected, more than asked, beyond call",
    "changing plans": "change plan, short notice, change plan short notice, sudden change, last minute, change"
    " course, plan change",
    "change": "change, changes, adapt, adaptable, flexible, flexibility, changing requirement",
    "improving": "improve, improvement, better way, optimise, optimize, streamline, improve process, process"
    " efficient, process improvement, improvement process, more efficient",
    "ethics": "ethical, ethic, moral, integrity, dilemma, ethical dilemma, ethically",
    "bad news": "bad news, unpleasant news",
    "delegating": "delegate, delegation, hand out task, hand over task, share out work, assign task, distribute task",
    "onboarding": "onboard, onboarding, new hire, new starter, new joiner, induction, onboard new, new employee settle",
    "poor performance": "underperform, underperformer, underperforming, low performer, poor performer, not perform,"
    " poor performance, poorly performing, low performance, weak performer",
    "measuring": "measure, metric, kpi, measure success",
    "organising": "organise, organize, time management, organise day, plan day, structure day, manage time,"
    " organised, manage your time, schedule day",
    "remote work": "remote, remotely, home office, work from home, working from home, telework, work home",
    "overqualified": "overqualified, over qualified, too qualified, too much experience, too experienced",
    "little experience": "little experience, lack experience, not enough experience, no experience, not experience,"
    " inexperienced, lack of experience",
    "references": "reference, references, referee",
    "unique": "unique, apart, stand out, distinguish, different from other, special about you, makes you different,"
    " makes you special, distinguish other, apart other candidate, stand out other, separate other, unique selling",
    "three words": "three words, three adjectives, few words describe, one word describe",
    "dream job": "dream job, ideal job, perfect job, job in the world, any job, dream role, ideal role",
    "hearing of the job": "hear about position, hear about job, hear about role, hear of job, hear vacancy, find"
    " job, found job, find position, find vacancy, learn about position, find out about job, find out about position,"
    " aware of position, hear opening, find opening, come across job",
    "career goals": "career goal, long term goal, ambition, aspiration, long term, career plan, career aspiration,"
    " long run, achieve career, professional goal, long term career goal, career long run",
    "several at once": "several project, multiple project, many project, multitask, several task, multiple task,"
    " juggle, project at once, project parallel, several project at once, multiple project parallel, juggle multiple"
    " project, competing priority, same time project, handle several project at once, juggle several project at once",
    "explaining simply": "explain not technical, explain non technical, explain technical, explain layperson,"
    " explain simple, explain layman, explain grandmother, explain technical people not technical, explain technical"
    " layperson, explain complex simply",
    "fear": "afraid, fear, anxious, anxiety, scared, nervous, worried",
    "discipline": "discipline, noisy class, keep order class, order class, keep order, classroom management",
    "estimating": "estimate, how long task takes, estimate how long, estimate long task takes",
    "trust": "trust, rapport, build trust",
    "teamwork": "teamwork, collaborate, collaboration, cooperate, cooperation",
    "confidential": "confidential, confidentiality, sensitive, discretion, secret, confidential information,"
    " sensitive data, sensitive information, secret information",
    "angry": "angry, aggressive, furious, upset, shout, irate, rude, calm down aggressive, calm angry",
    "complaining": "complain, complaint, dissatisfied, unhappy, not satisfied",
    "legacy code": "technical debt, tech debt, legacy code, legacy, old code, ugly code, bad code, legacy code ugly",
    "debugging": "debug, bug, track down, troubleshoot, troubleshooting, debug problem, track down bug, bug track down",
    "software": "software, code, program, programme, application",
    "differing": "difference, differ, different, difference between, distinction, compare, versus, vs",
    "preventing": "prevent, protect, avoid, guard",
    "designing": "design, architecture, architect, sketch, sketch architecture, system design",
    "link": "url, link, hyperlink",
    "shorter": "shortener, shorten, shorter",
    "reversing": "reverse, turn around, backwards, invert, turns around",
    "web address": "web address, address into browser, address browser, url into browser, enter address, enter web"
    " address press return, type address, url bar",
}

SETTINGS = {
    "manager": "manager, boss, supervisor, superior, line manager",
    "colleague": "colleague, coworker, co worker, teammate, team mate, peer, team member, workmate",
    "customer": "customer, client, buyer",
    "employee": "employee, subordinate, direct report, staff, report to you",
    "team": "team",
    "company": "company, firm, organisation, organization, employer, business",
    "job": "job, position, role, vacancy, post",
    "project": "project",
    "relative": "relative, relatives, family, family member",
    "applicant": "applicant, candidate",
    "now": "current, currently, present, moment, now, nowadays, today",
    "next": "next, new, upcoming, future",
    "before": "previous, former, past, prior, ago",
    "first": "first",
    "last": "last, final",
    "good": "good, well",
    "bad": "bad, poor, badly, poorly",
    "best": "best, most",
    "worst": "worst, least",
    "difficult": "difficult, hard, tough, challenging, tricky, complex, complicated, demanding, toughest, hardest,"
    " trickiest, difficulty",
    "quickly": "quickly, fast, quick, rapidly",
    "problem": "problem, issue, challenge",
    "solving": "solve, resolve, resolved, solved, crack, fix, overcome, solution, sort out",
    "learning": "learn, learned, learnt, lesson, take away, taken away, took away",
    "experience": "experience, experienced",
    "technology": "technology, technologies, tech",
    "field": "field, industry, sector",
    "not": "not, never, don, doesn, didn, isn, aren, wasn, weren, wouldn, shouldn, couldn, haven, hasn, hadn, no,"
    " cannot, without",
    "two": "two, 2",
    "three": "three, 3",
    "five": "five, 5",
    "ten": "ten, 10",
    "ninety": "ninety, 90",
    "year": "year",
}

ORDINARY = """
    after ask back become before build built every everybody everything far few find found go know need off only other
    others own say see share show since start still stop talk use used wish yes
"""

SCAFFOLDING = """
    a about again all also always am an and any anybody anyone anything approach are as at b be because been being
    between big bigger biggest bit both briefly but by can come cope could deal dealing dealt describe did discuss do
    does doing done down each either else ever everyone example experiences explain felt for from gave get give given
    goes going got great greatest had handle handled handling happen happened has have having he her here him his how
    i if important in instance interview into is it its just key kind let like ll look looking lot made main major
    make makes making many may maybe me might mind more much must my name of on once one or our out over particular
    people perhaps person personally please put re react really responsible s said shall she should situation so some
    somebody someone something sometimes somewhere specific such t take tell than that the their them then there these
    they thing things think this those time times to together too took try under until up us usually ve very walk want
    was way we went were what whatever when where whether which while who whom whose why will willing with within work
    worked working would yet you your yours yourself
"""
