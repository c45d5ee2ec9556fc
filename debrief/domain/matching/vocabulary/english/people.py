"""What English questions ask about working with others and for them."""

TOPICS = {
    "conflict": "conflict, disagree, disagreement, disagreed, argue, argument, dispute, quarrel, clash, friction,"
    " tension, tensions, different opinion, differ opinion, not agree, not get along, not see eye, falling out with,"
    " fell out with, boss wrong, manager wrong, different view, see things differently, not like colleague, not get"
    " on, challenge manager, fight, fought, row with, opinion from boss, bad relationship, not same opinion, disputes,"
    " resolve conflict",
    "agreement": "agree, agreed, agreement",
    "motivating others": "motivate team, motivate people, motivate others, motivate employee, motivate staff, team"
    " motivated, people motivated, motivate your team, team motivation, employee motivated, engage team, keep team"
    " engaged, inspire team, team morale, morale, team spirit, staff motivated, motivate colleague, best out team,"
    " best out people, get best from, demotivated team, team demotivated, unmotivated, demotivated, encourage team,"
    " employee engagement, keep people happy, team happy, fire up team, boost morale, motivation of team, motivated"
    " again, team lost motivation, raise motivation, motivate your people, motivate members",
    "leading": "leader, leadership, management style, leadership style, lead people, manage people, style leader, lead"
    " others, style manager, leadership approach, yourself leader, kind of leader, kind of manager are you, type of"
    " leader, leader are you, yourself as manager, managerial style, style of management, approach management, like as"
    " manager, sort of manager are you, approach lead, describe yourself manager, lead a team, manage a team, how do"
    " you manage people, leadership qualities, leadership philosophy, style lead, lead your team, leading people,"
    " leading a team, how manage people, treat employees, how manage team, approach to managing, run your team,"
    " management approach, manage your team, manage staff",
    "feedback": "feedback, criticism, criticise, criticize, criticised, criticized, critique, feedback criticism,"
    " constructive criticism, critical of your work, critical feedback, feedback on work",
    "giving feedback": "give feedback, gave feedback, giving feedback, given feedback, give criticism, tell"
    " unpleasant, tell something unpleasant, tell their work, difficult conversation, criticise somebody, criticise"
    " someone, criticise colleague, honest feedback, tell somebody performance, give negative, deliver feedback,"
    " feedback to colleague, give honest, give someone feedback, difficult talk, address performance, criticise a"
    " colleague, criticise work, not want to hear, tell colleague something, give criticism to, uncomfortable truth,"
    " tell somebody not good, unpleasant conversation, critical conversation, awkward conversation, criticism to"
    " colleague, feedback somebody, negative feedback give, tell colleague, tell someone work, tell somebody not,"
    " confront colleague, confront, raise problem with colleague",
    "receiving feedback": "receive feedback, received feedback, get feedback, got feedback, receive criticism, got"
    " criticism, ever got feedback, feedback you got, criticism you got, feedback you received, toughest feedback got,"
    " worst feedback received, hardest feedback received, toughest feedback received, feedback ever got, feedback ever"
    " received, been given feedback, harshest feedback, feedback hurt, criticism ever received, feedback had, harshest"
    " feedback ever, feedback hardest to hear, most difficult feedback",
    "leading a project": "led project, lead project, project charge, manage project, project managed, project led, run"
    " project, ran project, in charge project, responsible project, project responsible, project lead, project leader,"
    " head project, project manager, took charge project, oversee project, project headed",
    "number of people": "how many people manage, how many people lead, people you managed, size of team, team size,"
    " how many people report, how many report, how many employee, how many direct report, how many people under, how"
    " large team, how big team, number of people, number of staff, people responsible for, people did you lead, people"
    " under you, how many people charge, people in charge of, how many people team, employees responsible for, number"
    " of employees, people reported, reports did you have, team members did you",
    "persuading": "persuade, convince, influence, persuasion, win over, buy in, sway, change somebody's mind, change"
    " mind of, talk into, convincing, bring around, get agree, sell idea, get on board, make somebody believe, get"
    " others to, sceptical, skeptical, get people to, bring round, won over, idea accepted, convinced others, argue"
    " for idea, your idea accepted, get support for idea, sceptics, sell an idea, different opinion convince",
    "delegating": "delegate, delegation, hand out task, hand over task, share out work, assign task, distribute task,"
    " task to hand over, delegating, pass on task, give task, hand out work, distribute work, assign work, task to"
    " others, task team, split work, task to team, pass work on, hand work over, allocate task, allocate work, pass"
    " task, task others, pass on to others, give away tasks, responsibility to others, leave to others, hand task,"
    " hand tasks, tasks to team, distribute tasks, assign tasks, share tasks, give responsibility, share work, who"
    " does what",
    "onboarding": "onboard, onboarding, new hire, new starter, new joiner, induction, onboard new, new employee"
    " settle, new employee, new colleague, new team member, newcomer, new recruit, bring new people, new staff, new"
    " people, new member, somebody new, someone new, introduce new, new to team, first day employee, train new,"
    " familiarise new, settle in, integrate new",
    "poor performance": "underperform, underperformer, underperforming, low performer, poor performer, not perform,"
    " poor performance, poorly performing, low performance, weak performer, performance issue, not pull weight, not"
    " meet expectations, not deliver results, performing badly, not up to standard, performance problem, not do job,"
    " employee not perform, not performing, not meet standard, performance drop, employee perform poorly, performance"
    " bad, bad performance, perform badly, employee bad, work not good enough, not good enough, not meet target,"
    " employee weak, weak employee, low standard, team member not, not performing well, does not perform, performance"
    " too low, low performing, lazy, bad work, poor results, not achieve goals",
    "discipline": "discipline, noisy class, keep order class, order class, keep order, classroom management, unruly,"
    " misbehave, disruptive, rowdy, class loud, loud class, misbehaviour, behaviour class, disrupt, quiet class, class"
    " quiet, chatty, control class, class control, behaviour management, restless, class calm, class too loud, class"
    " unruly, talkative class, pupils disturb, disturb lesson, misbehaving, behave badly, keep quiet, calm class,"
    " attention class, noisy pupils, noisy students, pupils loud, unruly pupils",
    "trust": "trust, rapport, build trust, trust you, gain trust, earn trust, win trust, trustworthy, credibility, win"
    " over team, gain confidence, confidence of team, earn respect, get accepted",
    "teamwork": "teamwork, collaborate, collaboration, cooperate, cooperation, good team, team work, working together,"
    " teams work well",
    "angry": "angry, aggressive, furious, upset, shout, irate, rude, calm down aggressive, calm angry, yell, abusive,"
    " scream, verbally, hostile, lose temper, annoyed customer, angrily, insult, insulted, swear, raised voice",
    "complaining": "complain, complaint, dissatisfied, unhappy, unhappiness, not satisfied, not happy, displeased,"
    " unsatisfied, disappointed, discontent, send back, sent back, not pleased",
    "annoying": "annoy, annoys, irritate, irritates, irritating, get nerves, gets on nerves, on your nerves, bother,"
    " bothers, peeve, peeves, pet peeve, drives you mad, drive you crazy, drive you mad, drives you crazy, frustrate,"
    " frustrates, frustration, frustrating, bugs you, winds you up, wind you up, can not stand, makes you angry, get"
    " on your nerves, annoyance, lose your patience",
    "rejection": "rejection, rejected, people say no, reject, hear no, turned down by customer, told no, customer say"
    " no, when someone say no, being told no, get a no, refusal, prospect say no, say no you, being turned down, get"
    " turned down, hang up, doors slammed, not interested, many rejections",
    "saying no": "say no, turn down request, refuse request, decline request, push back, reject request, tell no,"
    " saying no, decline, refuse, not possible stakeholder, request impossible, not do what want, push back on, reject"
    " a request, not fulfil, cannot fulfil, say yes to everything, disappoint stakeholder",
    "returning goods": "refund, refunds, money back, reimburse, reimbursement, return goods, return product, return"
    " item, get money back, return purchase, chargeback, demand refund, returns, give back money, wants refund, return"
    " purchased, give money back, get their money, bring back product, exchange goods",
    "review of a paper": "negative review, paper review, review paper, reviewer paper, paper reviewer, reviewer"
    " reject, peer review, rejected paper, paper rejected, critical of paper, reviewer critical, reviewer comments,"
    " reject paper, criticism of paper, reviewer comment, reviewers, harsh review, bad review, paper criticised,"
    " manuscript rejected",
    "difficult people": "difficult colleague, not get on with colleague, hard work with, difficult work with, someone"
    " not get on, someone you not like, clash personality, personality clash, difficult person, difficult people,"
    " difficult team member, difficult coworker, get on badly, not get along with, unpleasant colleague, hard to get"
    " along, people difficult, tricky colleague, annoying colleague, colleague annoying, not easy to work with,"
    " problems with colleague",
    "unpaid": "not pay, not paying, not pay bill, unpaid, overdue invoice, outstanding invoice, late payment, unpaid"
    " invoice, not settle, owe, owes, owed, outstanding payment, overdue payment, bad debt, debtor, collect payment,"
    " pay late, invoice not paid, refuse to pay, not pay invoice, pay on time, payment reminder, dunning, invoice"
    " overdue, payment overdue, not paid, does not settle, owes money, pay invoice, late paying, open invoice, not"
    " paid bill",
    "sales target": "sale target, sale goal, quota, sale quota, sale figure, hit target, target missed, miss target,"
    " reach target, exceed target, sale numbers, sale objective, revenue target, meet target, hit numbers, beat"
    " target, over target, target sale, more than target, below target, not reach target, not hit target, exceed"
    " quota, target month, target beaten, behind target, surpass target, sale target month, fail target, under target,"
    " sales goals, reach numbers, meet numbers",
    "winning back": "win back, winning back, get customer back, come back customer, customer come back, customer back,"
    " regain, bring back customer, former customer, lost customer, customer lost, win customer again, recover"
    " customer, lost a customer, left customer, return customer, customer you lost, regain customer, customer left,"
    " get back customer, come back to us, back lost, customer went competitor, customer has left, switched competitor,"
    " gone to competitor",
    "new customers": "new customer, find customer, acquire customer, customer acquisition, acquisition, prospect,"
    " prospecting, lead generation, generate leads, win new, attract customer, new business, cold calling, cold call,"
    " acquire new, bring in customer, potential customer, win new customer, gain new customer, leads, new leads",
    "staff turnover": "staff turnover, employee turnover, turnover, attrition, retention, staff retention, people"
    " leaving, employee leaving, staff leaving, retain staff, retain employee, keep employee, keep people leaving,"
    " churn, keep staff, people quit, keep good people, employees quit, fluctuation, keep employees, people leave us,"
    " so many leave, many employee leave, leaving company, losing staff, lose employees, employee quit, stay with"
    " company longer, loyalty employee",
    "hard to fill": "hard to fill, difficult to fill, fill vacancy, hard vacancy, shortage, skills shortage, hard to"
    " find, scarce, difficult vacancy, few applicants, not find candidate, fill difficult position, fill position,"
    " nobody applies, find candidate, not apply, no applicants, few apply, find right people, rare skills, candidates"
    " scarce, not enough applicants",
    "presenting results": "present result, present findings, communicate findings, communicate result, present data,"
    " share result, report result, present analysis, present insight, communicate insight, present outcome, findings"
    " manager, result manager, insight manager, communicate analysis, show result, report findings",
    "error in medication": "medication error, medication mistake, wrong medication, wrong dose, medication wrong,"
    " wrong drug, mistake medication, error medication, wrong pill, wrong tablets, mistake giving medication",
    "serving the public": "public service, civil service, citizen, citizens, council, government, authority, serve"
    " public, public sector",
}
