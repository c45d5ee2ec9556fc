"""English words that say what is done."""

ACTIONS = """
    choose, select, pick, decide, choice, selection, opt, chose, chosen, picked, decided
    check, assess, verify, inspect, examine, evaluate, validate, checks, assessment, evaluation, find out whether
    plan, planning, planned
    prepare, ready, preparation, prep, get ready
    write, wrote, written, draft, compose
    read, interpret, analyse, analyze, analysis
    start, begin, began, beginning, begun, commence, kick off, set about, switch on, turn on, power up, switching on
    start, turning on, set running, boot
    give up, gave up, given up, abandon, abandoned, giving up
    finish, end, complete, ending, conclude, wrap up
    improve, change, better, modify, alter, adjust, enhance, improvement, differently, change about, upgrade
    keep, maintain, retain, kept, preserve, upkeep
    save, store, stored, saved, persist, storage
    build, create, develop, developed, created, implement, construct, implementation, produce, code up
    run, conduct, carry out, execute, set up, hold, held, ran, perform
    lead, led, head, in charge, charge of, headed, oversee, leading, responsible for team
    show, demonstrate, shown, present us
    use, used, using, utilise
    avoid, prevent, preventing, prevention, guard against, stop from, steer clear
    repair, mend, repairing
    send, sent
    win, won, winning
    lose, lost, losing, loss
    help, support, assist, assistance
    compare, comparison, versus, vs, difference, differ, differs, distinction, contrast, distinguish between
    compare, difference between, rather than, instead of
    raise, collect, bring in, gather
    arrange, lay out, layout, display, decorate, set out, decoration, dress
    protect, guard, shield, protection
    answer, respond, reply, react, reaction, response
    introduce, launch, roll out, introduction of, bring to market, go to market
    buy, bought, purchase, buying
    offer, suggest, recommend, recommendation, suggestion, advise
    expect, expectation, anticipate
    reduce, lower, decrease, cut, reduction, bring down
    grow, increase, boost, growth, rise, expand, expansion
    fall, fell, drop, dropped, decline by, shrink, shrinking, falling, went down, down by, plummet, dip
    remove, delete, get rid
    enter, entry, entered
    think, opinion, view, feel about, stand on, thoughts, think of
    carry, transport, carrying, balance plates
    detect, spot, detection, identify, recognise, recognize, catch, discover
    train, training, coach, coaching
    search, look up, seek
    return, give back
    talk, speak, speaking, spoken, spoke
    apply, application for, applying
    receive, received, obtain
    inform, notify, informed
    lift, lifting, pick up heavy
    install, installation, configure
    update, updated
    reverse, turn around, turns around, turned around, reversing, reversal, backwards, back to front, invert
    reverse, other way round, flip
    combine, merge, merging, combining, join together
    prefer, rather, preference, preferred, would you rather
    stop, stopped, cease, halt, pause, interrupt, stopping
    accept, agree to
    cover, covered
    fail to, refuse to
    sort, sorting
    print, printing
    drive, driver, driving, drove
    type, typing, typed
    move, moving, moved, transfer
    migrate, migration, migrating, move database, move data, would you move database, would you move data
"""
