"""What English questions ask about how somebody works."""

TOPICS = {
    "pressure": "stress, stressed, pressure, stressful, hectic, stress pressure, under pressure, overwhelm, pressure"
    " stress, work under pressure, heavy workload, high workload, calm under, busy periods, cope busy, workload, busy"
    " time, heavy load work, too much work, a lot to do, work piles up, stay calm, burnout, calm in stressful",
    "priorities": "prioritise, prioritize, priority, priorities, set priority, decide first, what first, everything"
    " urgent, decide first urgent, do first, decide important, most important task, choose first, which first, what to"
    " work on first, order of importance, task first, choose important task, who goes first, work on first, start with"
    " first, task comes first, order do things, what to do first, rank tasks, important tasks first",
    "deadline": "deadline, due date, time constraint, time limit, due, cut off date, delivery date, finish by",
    "tight deadline": "tight deadline, short deadline, little time, not much time, short time finish, tight schedule,"
    " tight timeline, short on time, deliver quickly, limited time, time pressure, against clock, very tight, deadline"
    " close, time tight, hardly time, short deadlines, pressing deadline, urgent deadline, deadline short, few days"
    " only",
    "being late": "miss deadline, missed deadline, not meet deadline, too late, not on time, deadline missed, not"
    " finish time, late, delay, delayed, overdue, behind schedule, not finish by, running late, fail to meet deadline,"
    " not finish deadline, not arrive on time, not arrive, deadline slip, not deliver time, not manage deadline, held"
    " up, not keep deadline, not complete on time, fail deliver time, fail on time, fail finish time, fail time, could"
    " not finish, unable finish, not done in time, not ready time, missed date, after deadline, past deadline",
    "keeping up": "keep up with, keep up to date, stay up to date, stay current with, keep current with, keep"
    " informed, stay informed, keep abreast, stay abreast, keep up development, stay current new, latest trend, latest"
    " development, up to date, keep knowledge, knowledge current, new developments, keep up with trends, trends, keep"
    " learning, follow developments, stay on top, what new in, keep skills, fall behind, journals, blogs, magazines,"
    " newsletter, newsletters, podcasts, industry news, stay relevant, professional development, continuing education,"
    " further education, follow news, follow trends, changes in field, latest in field, knowledge fresh, new in"
    " industry, stay in touch, further training, industry trends, what going on in",
    "initiative": "initiative, take initiative, took initiative, proactive, proactively, without being told, without"
    " being asked, start own accord, self starter, off own bat, not asked to, unprompted, nobody asked, without anyone"
    " asking, started yourself, started something, of your own, nobody told, not your job, saw needed",
    "decision": "decision, decisions, make decision, take decision, decision making, decisive, difficult choice, hard"
    " choice, tough call, judgement call, choice made, tough choice, gut, gut feeling, intuition, facts or feeling,"
    " instinct",
    "ambiguity": "ambiguity, ambiguous, uncertain, uncertainty, unclear, vague, not know enough, not clear, not well"
    " defined, not defined, unknowns, lack of clarity, grey area, unclear instruction, no clear, unclear requirement,"
    " without clear, little guidance, not exact, goals not clear, goal not clear, vague task, unclear goals, no"
    " instructions, without instructions, not know what to do, not fully clear",
    "without information": "without information, without all information, decision incomplete, without data, little"
    " information, incomplete information, not all information, without all facts, not all facts, not have"
    " information, missing information, limited information, lack information, information missing, with partial"
    " information, not enough information, incomplete, without full information, without all data, half the facts",
    "learning quickly": "learn quickly, learn fast, learn quick, pick up quickly, pick up fast, pick up new skill, new"
    " skill fast, new skill quickly, learn something new, learn short time, get up to speed, learn new skill, pick up"
    " something, learn from scratch, familiarise quickly, get to grips, quick learner, fast learner, teach yourself,"
    " learning curve, master quickly, learn new fast, acquire skill, pick up skill, understand quickly, learn"
    " something quickly, quickly learn, new in short time, new tool quickly, new technology quickly, learning new, up"
    " to speed, teach myself, fast learning, quickly acquire, get into new, new topic quickly, familiar with new, new"
    " subject",
    "extra mile": "extra mile, beyond expected, above and beyond, beyond expect, beyond duty, exceed expect, more than"
    " expected, more than asked, beyond call, more than required, more than your job, further than expected, further"
    " than asked, went beyond, exceeded expectations, beyond what was asked, beyond job description, exceeded"
    " expectation, more than had to, more than you had, more than necessary, more than your duty, surpass expectation,"
    " over and above, job required",
    "changing plans": "change plan, short notice, change plan short notice, sudden change, last minute, change course,"
    " plan change, change last minute, plans at last minute, adjust plan, unexpected change, unforeseen, suddenly"
    " change, adapt plan, plan fall through, rethink plan, throw out plan, spontaneous, unexpectedly, unexpected,"
    " replan, suddenly, sudden, plan not work, plan b, came up, new plan, contingency, at last minute",
    "change": "adapt, adaptable, adaptability, flexible, flexibility, changing requirement, cope change, deal change,"
    " handle change, react change, respond change, change management, changing environment, adjust new, deal changes,"
    " changes at work, change at work, when things change, manage change, go through change, big change, approach"
    " change, changing circumstances, attitude change, feel change, organisational change, new circumstances, new"
    " situation, new environment, adjust to, changes happen, get used to, reorganisation, restructuring, changes in"
    " company",
    "improving": "process improvement, improve process, efficient, efficiency, streamline, process efficient, make"
    " more efficient, better way, optimise, optimize, optimise process, way things are done, make faster, improve way,"
    " improve workflow, workflow, simplify process, make easier, automate, improve procedure, made better, process"
    " better, process faster, make process, process easier, improved process, changed process, improve something,"
    " improve how, better process, inefficient, inefficiency, optimised process, save time, process change, better"
    " workflow",
    "ethics": "ethical, ethic, moral, integrity, dilemma, ethical dilemma, ethically, felt wrong, against values, feel"
    " wrong, against principles, conscience, morally, do something wrong, not right thing, right thing to do, thing"
    " was right, not comfortable with asked, values, compromise values, conflict values, something wrong asked, asked"
    " wrong, do something felt, unethical, dishonest, against rules, not legal, illegal, immoral",
    "bad news": "bad news, unpleasant news, break news, deliver news, negative news, difficult news, unwelcome news,"
    " tell bad, disappointing news, share bad",
    "organising": "organise, organize, time management, organise day, plan day, structure day, manage time, organised,"
    " manage your time, schedule day, structure work, plan your day, organise work, structure working day, plan your"
    " work, day structure, structured day, arrange day, plan week, organise week, organise yourself, manage your day,"
    " plan my day, structure your week, plan the day, plan your week, time planning, use time, to do list",
    "remote work": "remote, remotely, home office, work from home, working from home, telework, work home, homeoffice,"
    " home based, from home, hybrid, work at home, wfh, homeworking, home working, work remotely, teleworking, away"
    " from office, working at home",
    "focus": "focus, focused, concentrate, concentration, distracted, distraction, distractions, productive, stay"
    " focused home, disciplined, attention, stay on task, stay productive, productivity, motivated at home, not"
    " distracted, avoid distraction",
    "several at once": "several project, multiple project, many project, multitask, several task, multiple task,"
    " juggle, project at once, project parallel, several project at once, multiple project parallel, juggle multiple"
    " project, competing priority, same time project, handle several project at once, juggle several project at once,"
    " multitasking, more than one project, several thing at once, parallel, simultaneous, simultaneously, lots of"
    " projects, different projects, at the same time project, project same time, two projects at, projects at one"
    " time, work on several, handle more than one, many things at once, multiple assignments, different projects same"
    " time, many balls",
    "explaining simply": "explain not technical, explain non technical, explain technical, explain layperson, explain"
    " simple, explain layman, explain grandmother, explain technical people not technical, explain technical"
    " layperson, explain complex simply, technical topic, non technical, lay person, simple terms, not expert, without"
    " technical background, without any background, technical audience, technical not technical, layman, laypeople,"
    " plain language, plain english, technical non, simple words, nontechnical, no technical knowledge, for dummies,"
    " easy to understand, understandable, understand for laypeople, lay audience, people not understand, non experts,"
    " non expert, without technical, simple language, explain to grandmother, to your grandmother, grandma, explain to"
    " people",
    "fear": "afraid, fear, anxious, anxiety, scared, nervous, frightened, terrified, panic, panicking, nerves,"
    " fearful, frighten",
    "estimating": "estimate, how long task takes, estimate how long, estimate long task takes, estimation, estimate"
    " task, estimate effort, estimate work, how long something take, time estimate, how long will take, effort, work"
    " out how long, how much time task, long task takes, how long needed, predict how long, how much work, days will"
    " take, time needed, time required, duration of task, story points",
    "confidential": "confidential, confidentiality, sensitive, discretion, secret, confidential information, sensitive"
    " data, sensitive information, secret information, discreet, private information, personal data, private data,"
    " privacy, classified, secrecy",
    "deciding what to build": "build next, prioritise feature, decide feature, feature prioritisation, prioritise"
    " roadmap, prioritise backlog, product backlog, roadmap, backlog, work on next, which feature, feature next, what"
    " to build, feature first, product priority, prioritise product, choose feature, next feature, priority product",
}
