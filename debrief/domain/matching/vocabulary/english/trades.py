"""English words of many trades that mean the same: each line counts as its first word."""

SYNONYMS = """
    patient, patients, resident, residents, care recipient
    nurse, nurses, nursing, carer, caregiver, nursing profession
    doctor, doctors, physician, physicians, medic, consultant ward, gp
    hospital, hospitals, clinic, ward, wards
    medication, medications, medicine, medicines, drug, drugs, dose, dosage, tablets patient, administer, pills, meds
    medication, right drug, right medicine, right medication, administering drugs
    calm, calm down, reassure, soothe, comfort, comforting, settle down, calming, put at ease, reassuring, ease fears
    infection, infections, infect, infectious, contagion, contamination, germs, pathogens, hand hygiene
    infection, infection control, hygiene ward, hygiene hospital, hospital hygiene, hygiene patient, disinfect
    infection, disinfection, spread of disease, virus, viruses
    death, patient die, patient dies, patients die, patients dies, died, dying, passed away, passes away, bereavement
    death, lose patient, loss of patient, deceased
    diagnosis, diagnose, diagnoses
    pain, painful, pains
    vaccination, vaccine, vaccinate
    handover, hand over shift, shift handover, hand over, shift change, handing over, end of shift, change of shift
    handover, pass on shift, next shift, following shift, end shift, leave for next shift, hand off shift
    allergy, allergies, allergic, intolerance, intolerances
    nut, nuts, peanut, peanuts
    teach, teacher, teachers, teaching, educator, educate, tutor, taught, teaching profession, education profession
    pupil, pupils, student, students, learner, learners, schoolchild, schoolchildren
    class, classes, classroom, classrooms
    lesson, lessons, lesson plan, lesson planning, teaching unit, plan teaching, prepare teaching, teaching plan
    lesson, plan class, prepare class, prepare lesson, lesson preparation
    homework, assignments
    exam, exams, examination, examinations
    curriculum, syllabus
    abuse, abused, domestic violence, mistreated, violence, neglect, violence at home, hit at home, beaten, safeguarding
    abuse, parent hit, father hits, mother hits, hit child, hits him, hits her, beaten at home, child protection
    abuse, maltreatment
    doctoral, phd, phds, phd student, doctoral student, doctorate, postgraduate, doctoral candidates, graduate student
    supervise, supervision, supervising, supervisor doctoral, look after, guide, mentoring, supervised, mentor
    research, researcher, study conducted, scientific work, field of research, research project
    scientific, science, academic, scholarly
    paper, papers, article, articles, publication, publications, manuscript, publish, published, journal article
    grant, grants, grant application, third party funding, grant proposal, proposal, proposals, research grant
    reviewer of paper
    conference, conferences
    laboratory, lab, labs
    experiment, experiments
    museum, museums, gallery
    exhibition, exhibitions, exhibit, exhibits, display museum, curate, curator
    theatre, theater, theatre play, stage play, acting, actor, actress
    audition, auditions
    volunteer, volunteers, voluntary, volunteering, honorary
    donor, donors, donate, donation, donations, fundraise, fundraising, fund raising, raise money, raise funds
    donor, philanthropist, raise fund
    charity, nonprofit, ngo
    social worker, social work
    lawyer, lawyers, attorney, solicitor, barrister, counsel court
    case, lawsuit, trial, court case, legal case, litigation, in court
    ruling, judgment, judgement, judgments, rulings, verdict, decision court, court decision, court ruling, case law
    balance sheet, balance sheets, statement of financial position
    cash flow, cash flows, cash flow statement, statement of cash flow, flow of cash
    income statement, profit and loss, p l
    depreciation, depreciate, amortisation, amortization, write off asset, depreciated
    working capital, net working capital
    accruals, accrual, accrued
    provisions, provision, reserve accounting
    close books, closing books, month end close, close month, month end closing, monthly close, close of the month
    close books, month close, period end, monthly closing, closing month, books month, month end
    audit, audits, auditor, auditors, auditing
    accounting, accountant, bookkeeping, bookkeeper, accounts, accounting software, accounting system, datev, xero
    accounting, quickbooks, sage
    tax, taxes, taxation
    vat, value added tax, sales tax
    reverse charge, reverse charge procedure, reverse charge mechanism
    statement, statements
    loan, loans, credit, mortgage
    bank, banking
    insurance, insure, insured
    investment, invest, investing, investor, investors
    appraisal, appraisals, performance review, appraisal interview, annual review, performance appraisal
    appraisal, staff appraisal, performance interview, annual appraisal, employee review, appraisal conversation
    appraisal, performance meeting
    training course
    payroll, salaries run
    seo, search engine optimisation, search engine optimization, search engine, rank google, google ranking, rank higher
    restaurant, restaurants, bistro, cafe, dining
    guest, guests, diner, diners, visitor, visitors
    waiter, waiters, waitress, waiting staff, restaurant server, servers sick, one of servers, server short, waitresses
    waiter, short staffed, understaffed, staff shortage, colleague sick service, server calls sick, server missing
    waiter, serving staff, front of house
    kitchen, kitchens
    chef, cook, cooks
    plate, plates
    wine, wines, wine pairing, pairing
    fish, seafood, salmon
    cheese, cheeses
    menu, menus
    hotel, hotels, reception
    room, rooms
    till, cash register, register till, cash up, cashing up, cash desk, cash drawer, cashier
    balance, balanced, add up, not tally, tally, cash short, money missing, discrepancy, does not add up, not match
    shoplifter, shoplifters, shoplifting, steal, stealing, theft, thief, thieves, stolen, stole
    shop window, window display, shopfront, storefront, display window, window dressing
    window, windows
    shelf, shelves, shelving
    assistant, shop assistant, sales assistant
    welding, weld, welder, welds, welding process, welding techniques
    drawing, drawings, technical drawing, technical drawings, blueprints, engineering drawing, cad drawing
    circuit, circuits, wiring
    assembly, assemble, assembly line
    just in time, jit, lean production
    lean, kaizen, six sigma
    manufacturing, factory, plant, manufacture, manufacturer
    warehouse, depot, warehousing
    stock, inventory, stocktaking, stock level, stock levels, stocktake, inventories, stock count, stock records
    delivery, deliveries, deliver, delivered, shipment, shipments, consignment, parcel, shipping, dispatch, parcels
    delivery, delivering
    route, routes, routing, delivery route, delivery routes, tour, itinerary, delivery rounds
    lorry, truck, van, trucks, vans, lorries
    forklift, fork lift
    construction site, building site
    customs, import duty
    police officer, policing
    fire brigade, firefighter
    security guard, guarding
    wheelchair, lifting aid
    garden, gardening
    hairdresser, hair
    caretaker, janitor
    translate, translation, translator
    journalist, journalism, reporter
    editor, editing, edit
    photograph, photo, photography
    film, video, movie
    care plan, nursing plan, care planning
    wound, wounds, wound care
    resuscitation, cpr, first aid, emergency care
    dementia, alzheimer
    injection, injections, inject medicine, syringe
    wash patient, washing patient, bed bath
    kindergarten, nursery, preschool, daycare
    child welfare, youth welfare, youth office
    counselling, counsellor, therapy, therapist
    client social, service user
    booking, reservation, reservations, book table
    check in, check out guest
    cocktail, bartender, bar
    buffet, banquet, catering
    recipe, recipes
    food safety, haccp
    merchandising, product placement
    stocktake shop, shelf filling, restock
    promotion, promotions, special offer
    loyalty card, loyalty programme
    forecast, forecasts, forecasting
    tender, tenders, procurement, purchasing
    customs duty, incoterms
    maintenance, servicing, maintain machine
    cnc, lathe, milling
    blueprint reading, technical drawings read
    scaffolding
    tenant, tenants, landlord, rent
    notary, deed
    court hearing, hearing
    will estate, inheritance law
    compliance, whistleblower
    press release, press releases, public relations, pr
    newsletter marketing, mailing
    sponsor event
    event, events, event management
    collection museum, collections, acquisition museum
    rehearsal, rehearsals, rehearse
    director stage, stage direction
    orchestra, conductor, choir
    lab safety, safety laboratory
    field work, fieldwork
    survey, surveys, questionnaire
    hypothesis, hypotheses
    open access, preprint
    habilitation, tenure, professorship, professor
"""
