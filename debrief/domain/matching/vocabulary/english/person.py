"""What English questions ask about a person and a life."""

TOPICS = {
    "strength": "strength, strong, asset, forte, talent, good at, excel at, best quality, best skill, strong point,"
    " positive quality, best at, great at, strong suit, key skill, superpower, do well, special skill, strongest",
    "weakness": "weakness, weak, shortcoming, flaw, limitation, drawback, area improve, area improvement, area"
    " development, development area, improvement area, you improve yourself, need improve, get better at, bad at, not"
    " good at, worst quality, negative quality, work on yourself, struggle with, improve about yourself, weak spot,"
    " weak point, weakest, room improvement, could improve yourself, need get better, development need, growth area,"
    " difficult about yourself, find difficult yourself, not your strength, biggest challenge yourself, do less well,"
    " quality work on, work on quality, would like to improve, like to get better, personal improvement, improve"
    " personally, still learn, need to learn, weak side",
    "success": "success, successful, succeed, triumph, success story, went really well, go well",
    "failure": "fail, failure, fiasco, flop, setback, unsuccessful, go wrong, went wrong, not succeed, not success,"
    " not work out, fell short, go badly, not go well, not go plan, not go as planned, fall through, backfire, not"
    " achieve, not reach goal, not reach target you set, not achieve goal",
    "achievement": "achievement, accomplish, accomplishment, proud, proudest, pride, most proud, achieve proud,"
    " accomplishment proud, greatest achievement, career highlight, highlight career",
    "mistake": "mistake, error, blunder, oversight, mess up, messed up, got wrong, screw up, slip up, did wrong",
    "about yourself": "tell about yourself, tell us yourself, tell me yourself, introduce yourself, introduction,"
    " present yourself, walk through cv, walk through career, who are you, your background, talk about yourself,"
    " something about yourself, summarise career, little about yourself, elevator pitch, describe yourself, run"
    " through cv, take through cv, talk through cv, summarise cv, your story, say yourself, through your career,"
    " career so far, career history, professional background, career to date, summary career, overview background,"
    " overview career, introducing yourself, describe who you are, a bit about yourself",
    "gap": "gap, out of work, unemployed, unemployment, missing cv, between jobs, time off work, not employed, career"
    " break, break cv, break career, break employment, nothing cv, gap cv, gap employment",
    "motivation": "motivate, motivation, motivated, drives, driven, what drive you, passion, passionate, out bed,"
    " energise, fulfil, keeps you going, keep going, spur on, get up morning, gets going, get you going, what gets"
    " you, look forward to work, energy from, gives energy, satisfaction",
    "others' view of you": "colleague describe you, manager describe you, team describe you, friend describe you,"
    " others describe you, people describe you, would say about you, say about you, think of you, see you as,"
    " colleague think you, know you best, described by colleague, described by manager, colleague say, manager say,"
    " manager tell us you, opinion of you, speak about you",
    "alone or in a team": "alone team, team alone, team player, independently, on own team, own or in team, alone"
    " others, individual team, alone, independent, solo, lone, by yourself, on your own, alone or with others, team or"
    " individual, individually",
    "free time": "hobby, hobbies, leisure, pastime, free time, spare time, outside work, outside of work, after work,"
    " not working time, interests outside, relax, unwind, not at work, not working, switch off, enjoy outside, do for"
    " fun, personal interests, time off, your interests, interests besides",
    "reading": "book, read book, book read, reading now, novel, last read, recently read, good read, read last, finish"
    " reading, currently reading, are you reading",
    "role model": "role model, idol, look up to, admire, hero, whom admire, looked up, look up professionally,"
    " inspire, inspires, inspired, inspiration, whom look up",
    "overqualified": "overqualified, over qualified, too qualified, too much experience, too experienced, not too"
    " experienced, too experienced for, bored here, too senior, more qualified, more experience than, role below, step"
    " down",
    "little experience": "little experience, lack experience, not enough experience, no experience, not experience,"
    " inexperienced, lack of experience, not much experience, new to industry, new to field, never worked in, limited"
    " experience, relatively inexperienced, without experience, not background, experience in industry not, no"
    " experience in field, not worked in field, no background, new in field, from another field",
    "references": "reference, references, referee, testimonial, recommend you, vouch for you, recommendation letter,"
    " letter recommendation",
    "unique": "unique, apart, stand out, distinguish, different from other, special about you, makes you different,"
    " makes you special, distinguish other, apart other candidate, stand out other, separate other, unique selling,"
    " not other candidate, set apart, others not, that others don, special, stand out crowd, other candidate not,"
    " others do not have, nobody else, no other candidate, different from others, makes different, different other",
    "three words": "three words, three adjectives, few words describe, one word describe, three word describe, three"
    " characteristics, three traits, three attributes, in three, words describe you best, adjectives describe,"
    " adjective, adjectives, yourself in words",
    "dropping out": "drop out, dropped out, leave university, quit university, quit studies, break off studies, not"
    " finish degree, not finish studies, not complete degree, abandon studies, leave without degree, not finish"
    " university, not graduate, leave studies, stop studying, give up degree, give up studies, discontinue studies,"
    " quit my studies, break up studies, why no degree, left university, left college, leave college, give up"
    " university, not complete studies, not complete university, without degree, unfinished degree, not finish school",
    "having children": "plan children, plan to have children, want to have children, like to have children, start"
    " family, want children, family planning, pregnant, pregnancy, children near future, children soon, plan family,"
    " thinking of children, having baby, want family, have kids plan, family plans, baby, desire children, children"
    " soon plan, children plan, kids planned, plans for family, own children, start a family",
    "background check": "criminal record, conviction, convictions, convicted, criminal, crime, offence, offense,"
    " police record, arrested, background check, trouble with law, clean record, police, criminal conviction, previous"
    " conviction, court",
    "your health": "health problem, medical condition, health condition, health issue, medical problem, medical issue,"
    " illness know, physical limitation, chronic illness, fit for work, health restriction, state of health, healthy",
}
