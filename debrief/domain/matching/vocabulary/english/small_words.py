"""English words that say what is done, and those that say little or nothing."""

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

ORDINARY = """
    different/various process/processes/procedure/procedures even interest/interested/interesting/interests
    explain/explains/explained/explaining/definition/define after ask asked back become became before built every
    everybody everything far find go know need off only other/another others own say see share since still wish yes
    manage/managing/managed/manages big/biggest/bigger/large/largest/larger/huge/great/greatest/main/major/size
    mean/means/meant/understand/understood/understanding/stand kind/kinds/types sure ensure like/enjoy/love keen
    correct/right/proper/properly/correctly important/importance/matter/matters want/wanted/wants ever able
    possible/possibly work/working/worked/works day/days part place people/person/persons world idea/ideas thing/things
    often/frequently/regularly real/really everyday certain common/usual/usually/typical/typically look/looks/looked
    saw/seen put long much
"""

SCAFFOLDING = """
    a about again ahead all also always am an and any anybody anyone anything approach/approached are around as at be
    because been being between bit both briefly but by came can cases come cope could deal/dealing/dealt
    describe/describes/described/describing did discuss do does doing done down each either else everyone
    example/examples experiences faced face felt feel for from gave get/getting/got give given gives goes/going gone had
    handle/handled/handling happen/happened/happens has have having he hear heard her here hers him his how however if
    in instance interview into involved is it its itself just key let/letting/lets ll longer lot made make/makes/making
    many may maybe might mind more must name named nevertheless of okay ok on once one ones or our out over particular
    particularly perhaps personal personally please quite re s said shall she should situation/situations
    occasion/occasions scenario circumstance so some somebody someone something sometimes somewhere specific
    specifically such t take takes taken taking tell than that the their them themselves then there these they this
    those though through time times to together too took toward towards try/tried/trying under until up upon us very via
    walk was way ways we went were what whatever when where whether which while who whom whose why will willing/prepared
    with within would yet you/i/me/u your/my/mine/yours yourself/myself m d etc hi hello suppose imagine assume thanks
    thank thinking believe guess steps step method/methods concept/concepts purpose question/questions term terms brief
    short shortly general generally basic basically actually exactly perspective approaches strategy involve involves
    include including especially
"""

ANGLES = {
    "we": "our, ours, we",
    "they": "he, she, they, him, his, her, their, theirs, them",
    "others": "else, others, another, everybody, everyone, anybody, anyone, time somebody, time someone, time your,"
    " time a, when somebody, when someone, when your, when a, somebody ed, someone ed, somebody made, someone made,"
    " somebody gave, someone gave, somebody told, someone told, somebody took, someone took",
    "who": "who, whom, whose",
    "why": "why",
    "how much": "how long, how many, how much, how often, how far",
    "once": "did, was, were, had, ever, a time",
    "done to": "be ed, been ed, being ed",
}
