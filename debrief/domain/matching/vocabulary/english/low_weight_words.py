"""English words that say little or nothing."""

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
