"""What English questions ask about the job that is applied for, and those before it."""

TOPICS = {
    "pay": "salary, salaries, compensation, remuneration, wage, pay, paid, earn, earnings, income, remunerated, salary"
    " expect, pay expect, salary range, pay range, compensation package, pay package, salary requirement, financial"
    " expect, desired salary, target salary, how much money, much money want, hourly rate, day rate, daily rate",
    "present pay": "earn now, pay now, now pay, now earn, salary now, now salary, salary last job, previous salary,"
    " make now, how much make now, making now, salary history, paid now, getting paid now, before salary, current"
    " package, package now, benefits now, now on salary, getting now",
    "pay cut": "pay cut, salary cut, lower salary than now, less salary than now, lower pay than now, lower salary,"
    " less salary, lower pay, less pay, less money, less than you earn, earn less, drop in salary, salary lower,"
    " salary reduction, less than now, earn less than, take less, accept less, salary below",
    "pay rise": "pay rise, pay raise, salary increase, salary rise, raise salary",
    "why us": "why want work here, why want work us, why want work company, why want join, why like work here, why"
    " like work us, why like join, why us, why our company, why this company, attract us, attract company, attracts"
    " here, interest company, interested company, why apply here, why apply us, made apply, why did apply, why choose"
    " us, why interested us, why work us, why work here, drew you company, appeals company, what makes you want work"
    " here, made want join, want be part company, reason apply, interested join, interest work us, attract work here,"
    " drew you us, appeal us, attract working us, excite company, reason choose us, choose our company, why here, like"
    " about company, like about us, like about our company, excites about company, interest in company, want to join,"
    " working for us, work for our, send application, made you send, application to us, apply with us, chose us,"
    " decide for us, pick our company",
    "why this role": "interest role, attract role, appeal role, why this role, why interested role, why apply role,"
    " excite role, why want this role, drew you role, why want role, interested apply role, appeals about role,"
    " appeals about job, attracts you role, draws you to role, why applied for role, apply particular role, why this"
    " particular, interested in position, made you apply role",
    "why you": "why hire you, why should hire, right person, right candidate, right fit, best candidate, best person,"
    " ideal candidate, why choose you, choose you over, would pick you, why take you, you bring us, you bring company,"
    " you bring team, you bring role, you bring table, you offer us, you contribute, over other candidate, over other"
    " applicant, good fit, you add value, what makes you suitable, suited role, qualify you, best choice, what makes"
    " you good candidate, give you role, why you not, why you over, what you bring, what can you bring, what offer"
    " other, suitable for",
    "leaving": "leaving, quit, resign, why leave, why left, why you leaving, why are leaving, reason leave, quit job,"
    " change job, switch job, changing job, why look new, why look for new, why looking for something new, reason"
    " look, reason job search, why new job, leave employer, move on, why part ways, change employer, want to leave,"
    " look to leave, switch company, leave current, leave now, left job, left role, leave after",
    "future plans": "see yourself year, you year from now, doing year from now, be year from now, plan next year, plan"
    " year, five year plan, you year time, be in five year, doing in five year, be in ten year, see you future, plan"
    " future, where year, like be year, in five years time, see career going, five year",
    "about us": "know about company, know about us, know our company, know company, find out about us, found out about"
    " us, heard about us, tell about us, tell us company, familiar company, familiar us, what we do, know about what"
    " we, research us, research company, know what company does, learn about company, read about us, read about"
    " company, tell company does, know business, understand company does, what our company does, what company does,"
    " what we do here, our company do, our business, what does company do, heard of us, heard of company",
    "your questions": "question you have for us, question you for me, question you us, have question for us, you have"
    " question, any question, anything ask, something ask us, you ask us, you ask me, like know from us, like know"
    " about us, question for us you, question us, like ask us, want to ask, questions to ask, want know from us,"
    " questions for them, questions of yours, ask them, what to ask, your own questions, my questions",
    "your ideal manager": "kind of manager, type of manager, sort of manager, ideal manager, ideal boss, best manager,"
    " perfect boss, like to be managed, want to be managed, kind of boss, type of boss, expect from manager, expect"
    " from boss, manager work for, good manager, manager you work best, management style work best, style of"
    " management do you prefer, prefer to be managed, manager like to work",
    "working environment": "environment, working environment, work environment, workplace, culture, work culture,"
    " company culture, ideal environment, kind of environment, work best in, thrive, atmosphere, working conditions,"
    " surroundings, work atmosphere, ideal workplace, culture fit",
    "what makes you leave": "make you leave, make leave, why would you leave, when would you leave, make you quit,"
    " would reason leave, would make leave, make resign, cause you leave, tempt you leave, would lead you leave, would"
    " you leave for, reason for you leave, when would resign, would you leave, would you quit, would you resign, when"
    " quit, reason to resign, made you leave, happen to quit, have to happen leave, would have to happen, happen to"
    " leave, let you quit, circumstances leave",
    "staying": "how long stay, how long would stay, stay with us, long see yourself work, plan stay, intend stay, stay"
    " with company, long plan work, how long work for us, long intend, long commit, long would work here, long term"
    " commitment, stay here, how long you here, long with us, remain with us, long remain, commit to us, see yourself"
    " here, long stay, remain here, loyal to us, long term here, how many years stay, plan to be here",
    "starting date": "when could start, when can start, when able start, starting date, start date, how soon, earliest"
    " start, available start, when available, soon start, soon available, when join us, availability, able to start,"
    " ready start, how quickly start, earliest date, when join, could start work, able to join, when join you, start"
    " working here, when begin, when free to start, date start, begin work, earliest possible, possible start, first"
    " day possible, begin here, start here, come on board, come aboard, when begin work, free to begin",
    "notice": "notice, notice period, how long stay employer, stay employer resign, notice employer, resign how long,"
    " how long resign, after resign, period of notice, give notice, weeks notice, months notice, when can leave job,"
    " how soon leave, out of contract, when leave job now, leave employer when, contract run until, how quickly leave,"
    " contract end, resignation period, how long notice, how much notice, weeks of notice, leave your current when",
    "relocating": "relocate, relocation, move city, move another, move here, willing move, prepared to move, move"
    " house, move job, move for work, moving house, move home, move area, move abroad, move to, would you move, move"
    " closer, uproot, commute, live somewhere, living somewhere, live elsewhere, living elsewhere, move somewhere, new"
    " city, different city, another city",
    "travelling": "travel, travelling, traveling, trip, trips, business trip, on the road, away from home",
    "work permit": "visa, work permit, right to work, authorised work, authorized work, permission work, allowed work,"
    " sponsorship, legally work, eligible work, residence permit, work authorisation, work authorization, sponsor",
    "other applications": "other interview, interviewing other, interview other company, other company, other"
    " application, other offer, other employer, applied elsewhere, interviewing elsewhere, other process, interview"
    " elsewhere, apply elsewhere, elsewhere, other opportunity, apply other job, talk other company, other role, other"
    " firms, application process, interview process, where else apply, applying anywhere else, apply anywhere else,"
    " applied anywhere, other jobs, other interviews, offers on table, competing offers, any other offers, other"
    " places",
    "being dismissed": "been fired, been dismissed, been let go, been laid off, been sacked, were fired, you fired"
    " from, been terminated, got fired, ever fired, ever dismissed, employer let go, employer dismiss, fired from job,"
    " lost job, lose job, made redundant, asked to leave, employer fired, company let you go, ever sacked, let you go",
    "dismissing somebody": "fire somebody, fire someone, fire employee, dismiss somebody, dismiss someone, dismiss"
    " employee, let somebody go, let someone go, let employee go, fire people, fired people, fire team member, let"
    " member go, let people go, let colleague go, had to dismiss, had to fire, make redundant, terminate employee",
    "dismissal": "fire, fired, dismiss, dismissal, let go, laid off, lay off, sack, sacked, terminate, redundant,"
    " termination, redundancy, layoff, fires, firing",
    "hiring": "hire, hired, hiring, recruit, recruitment, recruiting, recruiter, talent acquisition, interviewing"
    " candidate, involved hiring",
    "first weeks": "first day, first week, first month, first three month, first 90, first ninety, first hundred,"
    " start here first, first 30, first thirty, first quarter, 90 day plan, hit ground running, first if got job,"
    " tackle first, do first here, start with here, first thing here, first steps here, settle in here, beginning of"
    " job, initial weeks, initial months, opening months, first six months, plan for first, after three months, three"
    " months here, first months, after first month, in three months, after six months, starting out here, first things",
    "liked most": "like most, like best, enjoy most, favourite part, favorite part, best part, best thing, most enjoy,"
    " love most, most satisfying, like best about, enjoyable, best aspect, favourite thing, favorite thing, favourite"
    " aspect, good about, love about, like about, enjoy about, most like, miss most, most rewarding, best bit,"
    " favourite bit, enjoy the most, fun about, satisfying about, particularly like job, like particularly",
    "liked least": "like least, dislike, hate about, worst part, worst thing, not like, enjoy least, least favourite,"
    " least favorite, not enjoy, frustrate most, least enjoy, least like, least satisfying, worst aspect, bad about,"
    " not so good about, change about job, enjoy not, like less, disliked, frustrates about job, annoys about job,"
    " bothers about job, frustrates you job, annoys you job, dissatisfied job, unhappy job, downsides job, could do"
    " without job, negative job, not happy job, disadvantages job, least favourite thing, worst bit, would change"
    " about current job, not like about job, not satisfied job, complain about job",
    "wishes for a job": "look for next role, look for next job, look for next position, look for new role, look for"
    " new job, look for role, look for in job, look for position, important job, important next job, want next role,"
    " want next job, expect job, want new job, matter job, important new job, want from job, matter new job, matters"
    " you next, look for next employer, hope find next, want from next, look for in company, hope next job, look for"
    " in employer, looking for in next, look for next, important you next, important in job, look for in role, hope to"
    " find, next step in",
    "typical day": "typical day, day look like, average day, daily work, daily routine, usual day, day to day, normal"
    " day, typical working day, current responsibilities, typical week, normal week, ordinary day, day in life, day at"
    " work look like, normal working day, routine, day consist, everyday work, main tasks, daily tasks, daily"
    " business, what do all day, your responsibilities, main responsibilities, tasks in current, day go, day usually",
    "dream job": "dream job, ideal job, perfect job, job in the world, any job, dream role, ideal role, dream career,"
    " perfect role, ideal position",
    "hearing of the job": "hear about position, hear about job, hear about role, hear of job, hear vacancy, find job,"
    " found job, find position, find vacancy, learn about position, find out about job, find out about position, aware"
    " of position, hear opening, find opening, come across job, find advert, found advert, see advert, saw advert,"
    " come across advert, find role, hear of us, come across role, job come your attention, found us, find us, came to"
    " apply, where find job, learn of job, how did you learn, aware of vacancy, heard of vacancy, where see job, where"
    " hear, become aware, find our company, draw attention job, attention to us",
    "career goals": "career goal, long term goal, ambition, aspiration, long term, career plan, career aspiration,"
    " long run, achieve career, professional goal, long term career goal, career long run, goals career, achieve long"
    " term, where career, career ambition, hope to achieve, achieve professionally, professionally achieve, want"
    " achieve career, career heading, want to go career, professional ambitions, where want to be",
    "changing career": "change career, career change, switch career, change profession, career switch, move from"
    " career, new career, different career, change field, switch field, changed direction, change direction, switch"
    " profession, retrain, change of career, change occupation",
    "short stays": "short stays, job hopping, job hopper, many jobs, many different jobs, change job often, change job"
    " frequently, short time job, not stay long, several jobs short, jobs in short time, many employers, short tenure,"
    " short spells, only stay short, jobs so often, stay long job, move around a lot, frequently changed job, only"
    " short time, switched jobs often, quite often change job, change job quite often, moved jobs often, change"
    " company often, so often, changed often, frequently changed, often change, often switch, many positions, many"
    " stations, stayed briefly, brief stays, brief periods, not stay longer, never stay long, never stayed, several"
    " employer, changed quite",
    "anything else": "anything else, anything to add, like to add, want to add, anything more, something else tell,"
    " else should know, else like tell, anything we missed, not covered, anything not asked, not asked, anything"
    " missing, something you want to add, add anything, closing remarks, final words, last words",
    "your rejection": "turn you down, turned you down, reject you, rejected you, not get job, not get this job, not"
    " hire you, not offer you, not choose you, decide against you, rejection from us, choose somebody else, not get"
    " the job, we say no, got a rejection from us, not get offer, turned down, we rejected you, if we reject you, if"
    " they reject you, get rejected here",
}
