"""English words of working life that mean the same: each line counts as its first word."""

SYNONYMS = """
    weekend, weekends, saturday, saturdays, sunday, sundays
    night, nights, overnight, nighttime
    shift, shifts, rota, roster
    overtime, extra hours, long hours, longer hours, additional hours, work late, stay late, more hours
    holiday, vacation, annual leave, days off, paid leave, bank holiday
    sick, sickness, ill, illness, sick leave, call in sick, off sick, absent, absence, absenteeism, sick note, sick days
    parental leave, maternity leave, paternity leave, parental, maternity, paternity, family leave
    part time, reduced hours, fewer hours, half days, shorter week, less than full time
    full time
    diary, calendar, appointment, appointments, schedule
    urgent, urgently, emergency, immediately, immediate, straight away, right away
    busy, occupied, swamped, full schedule
    month, monthly
    week, weekly
    hour, hourly, hours
    minute, minutes
    morning, evening, afternoon
    whole, start finish, start to finish, from start to finish, end to end, from beginning to end, begin end, a to z
    money, cash
    budget, budgets, spending limit
    cost, costs, expense, expenses, expensive, spending, expenditure, spend, spent
    price, prices, pricing, fee, fees, priced, what to charge, charge for, charge customers, how much charge
    fund, funds, finance, financing, financed, funding, funded, secure money
    profit, profits, profitability, profitable, margin, margins, bottom line
    revenue, turnover growth, top line
    sale, sales, sell, selling, sold, deals, seller, close deal, best deal, biggest deal, deal closed, big deal
    target, targets, goal, goals, objective, objectives, aim, aims
    bonus, bonuses, commission, incentive, incentives
    shares, stock options, equity, stock option, share options
    discount, rebate, price reduction
    invoice, invoices, bill, billing
    payment, payments, transaction, transactions
    market, markets, market size
    competitor, competitors, competition, rival, rivals, competing, compete
    supplier, suppliers, vendor, vendors, provider
    product, products, goods, item, items, merchandise
    service, services
    campaign, campaigns, marketing campaign, our advert, advert ours, advert of ours, adverts you like
    campaign, your favourite advert, our adverts
    advert, ad, ads, advertisement, advertisements, advertising, commercial, adverts, job advert, job posting, posting
    advert, vacancy notice, job ad, job advertisement, job description, advertise
    roi, return on investment, return on advertising, roas, return ad, return advert, pay off, return on ad spend
    roi, advert worth, advert money, worth advert, advert effective, advert effect, advert pay, advert success
    roi, effectiveness campaign, campaign effectiveness, campaign worked, campaign success, success of campaign
    roi, return on campaign, campaign pay off
    brand, branding, brand awareness
    audience, audiences, readers, readership, viewers, listeners, reader, target group, target groups
    stakeholder, stakeholders, interested parties, sponsors
    partner, partners, partnership
    negotiate, negotiation, negotiations, negotiating, bargain, bargaining, haggle, negotiator
    contract, contracts, contractual
    clause, clauses, provision contract
    permanent, permanently, fixed employment, employed permanently, salaried, permanent position
    freelance, freelancer, freelancing, contractor, self employed, contracting, freelancers
    licence, license, licences, licensed, licenses
    driving licence, licence drive, driver licence, licence driver, drive car, allowed to drive, able to drive
    union, trade union, unions, labour union, labor union, unionised, works council member
    office, onsite, on site, in person, presence office
    desk, workstation
    language, languages, foreign language
    fluent, fluency, fluently, command of, level of, proficiency, proficient
    cv, resume, curriculum vitae
    career, careers, profession, professional path, occupation, line of work
    child, children, kid, kids, toddler, five year old, youngster, youngsters
    parent, parents, mother, father, mum, dad, mom, guardians, mothers, fathers
    sibling, siblings, brother, sister
    animal, animals, creature, pet
    lottery, jackpot, lottery win, win lottery, became rich, millionaire, million, millions, inherit, money no object
    lottery, never work again, win million, lots of money, suddenly rich, not need money, not need to work
    advice, tip, tips, counsel
    subject, subjects, topic, topics, course, courses, module, modules, theme, discipline studied, lecture, lectures
    study, studies, studied, degree, studying, majored in, degree course, field of study, subject studied, major in
    study, choose subject, pick subject, subject university, subject college, subject chosen, chose course of study
    university, college, uni, campus, university degree
    school, schools, high school, secondary school
    mark, marks, grade, grades, gpa, score, scores, exam results, graded
    thesis, dissertation, final project, bachelor thesis, master thesis
    internship, internships, intern, placement, work placement, traineeship, trainee, work experience placement
    abroad, overseas, exchange, erasmus, foreign country, another country, semester abroad, year abroad
    meeting, meetings, session, sessions
    presentation, presentations, give presentation, give talk, before talk, short talk, talk of, your talk, hold talk
    presentation, present to, slides, pitch deck, keynote, powerpoint, speech, speeches, present in front
    presentation, public speaking, speak in public
    document, documents, paperwork, papers filed, documentation, documented
    file, files, filing, filed, archive, archiving, filing system
    record, records, chart, charts, notes patient, patient documentation, patient notes, patient file, document patient
    record, document care, documenting care, care documentation, nursing documentation, write down patient
    report, reports, reporting
    letter, letters, correspondence
    call, caller, calls, phone, telephone, ring, contact, on the phone, get in touch, callers, phoned, speak employer
    call, talk to employer, speak to last, talk to last, speak manager, talk manager, reach out, get hold of, enquire at
    email, emails, mail, inbox
    tool, tools, equipment, instrument, instruments
    skill, skills, competence, competency, competencies
    ability, abilities, capability, capabilities, different levels, mixed ability, mixed level, strong and weak
    ability, weak and strong, learning levels, heterogeneous, differentiation, differentiate lesson, gifted
    ability, learning difficulties, weaker, high achievers, special needs
    task, tasks, duty, duties, assignment, chore, to dos
    rule, rules, regulation, regulations, policy, policies
    law, legal, legislation, laws, legally
    quality, qualities, quality control, quality assurance
    safe, safely, safety, unsafe, danger, dangerous, hazard, hazardous, hazards, risky, hurting your back, hurt back
    safe, back injury, protect your back, without injury, back pain
    risk, risks
    accident, accidents, injury, injured, hurt yourself, injure
    accurate, accuracy, accurately, precise, exact, up to date record, correct record, keep correct, exactness
    clean, cleaning, cleanliness, hygiene, hygienic, tidy, sanitary, spotless, cleaned
    sequence, sequences
    missing, absent value, not there, short of, shortfall
    full, fully booked, packed, crowded, booked out, booked up, full house
    noisy, noise, loud, loudly, noises
    heavy, heavier, weight, heavy loads, heavy load, heavy object, heavy things, something heavy, weighs, weigh
    heavy, weighing
    load, loads
    note, notes
    news, newspaper
    directory
    factor, factors
    trick, tricks
    open, opened
    level, levels
    press
    force, forces
    style, styles
    old, older, outdated
    small, smaller, smallest, tiny, little one
    fragile, delicate, breakable
    object, objects, artefact, artefacts, artifact, artifacts, exhibit piece, piece object
    free, free of charge, for nothing
    cheap, cheaper, cheapest
    rich, wealthy
    crisis, crises, catastrophe, disaster
    storm, shitstorm, wave of criticism, backlash, outrage, public criticism, negative comments
    social media, twitter, facebook, instagram, social network, social networks, tiktok, linkedin, online comments
    media, digital media, digital, tablets, screens, technology classroom, ipad, ipads, laptop, laptops, computers
    media, computer, technology in class, smartboard
    internet, www, world wide web
    diversity, diverse, different backgrounds, variety of people
    inclusion, inclusive, inclusive education
    sustainability, sustainable, environmentally, green, climate
    innovation, innovative, creativity, creative
    loyalty, loyal
    honest, honesty, honestly
    respect, respectful
    responsibility, responsibilities, accountable, accountability
    patience, patient with
    worth, value of, valuation, company valuation, valuing, value company
    age, ages, aged
    country, countries, nation, nations
    german, germany
    china, chinese, chinese market
    america, american, united states, usa
    city, cities, town
    house, home, apartment, at home
    food, meal, meals, dish, dishes, cooking
    drink, drinks, beverage
    music, musical, musician
    sport, sports, exercise
    pen, biro, ballpoint, pens
    bus, buses, coach bus
    golf, golf ball, golf balls
    petrol, gas, petrol station, gas station, filling station, fuel station, service station, gasoline, fuel
    station, stations
    scooter, scooters, e scooter, e scooters, escooter, escooters
    electric, electrical, electronic, electricity, electrics
    machine, machines, machinery
    fault, faults, defect, defective, malfunction, breakdown
    address, addresses
    number, numbers, figure, figures, digit
    piece, pieces
    range, ranges, span
    weather, rain
    member, members, membership, belong, belong to
    bored, boring, boredom, dull, monotonous, monotony, tedious
    logo, emblem, corporate logo
    associate, association, come to mind, comes to mind, connect
    first names, first name, first name terms
    branch, branches, outlet
    found, founded, founding, establish, established, set up company
    certificate, job reference, reference letter, employer reference
    lifestyle, habits, habit
    dress code, clothes, clothing
    percent, per cent, percentage
    personality, character trait
    surprise, surprising, surprised
    deadline pressure, crunch
    success rate, hit rate
    remember, recall event, memorable
    relationship, relationships
    communicate, communication, communicating
    listen, listening, listener
    question technique, ask questions well
    intercultural, cultural
    community, communities
    region, regional, area
    local, locally
    international, internationally, global, globally
    example project, case study
    result, results, outcome, outcomes, findings, finding
    reason, reasons, cause, causes
    goal setting, set goals
    vision, mission, strategy company
    criticise product, wrong product, weakness product
"""
