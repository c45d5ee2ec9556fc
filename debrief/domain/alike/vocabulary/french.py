"""French: what is asked everywhere."""

TOPICS = {
    "pay": "salaire, salariale, rémunération, prétention, gagner, salariales, prétentions salariales",
    "strength": "point fort, points forts, force, atout, qualité, qualités",
    "weakness": "point faible, points faibles, faiblesse, défaut, axe amélioration, défauts",
    "success": "succès, réussite, réussir",
    "failure": "échec, échoué, échouer",
    "achievement": "fier, fierté, réalisation, fière",
    "mistake": "erreur",
    "conflict": "conflit, désaccord, dispute",
    "feedback": "critique",
    "why us": "pourquoi nous, pourquoi travailler chez nous, pourquoi notre entreprise, pourquoi rejoindre, pourquoi"
    " travailler ici, pourquoi chez nous",
    "why you": "pourquoi vous, pourquoi devrions, pourquoi vous embaucher, pourquoi vous choisir, pourquoi vous"
    " recruter",
    "leaving": "quitter, démissionner, pourquoi changer, quittez",
    "future plans": "où voyez dans ans, dans ans",
    "about yourself": "parlez de vous, présentez vous, parler de vous",
    "about us": "savez de nous, connaissez de nous, savez sur notre, connaissez notre entreprise",
    "your questions": "questions pour nous, avez questions, questions à poser",
    "motivation": "motivation, motive, motiver",
    "pressure": "stress, pression",
    "priorities": "priorité, priorités, prioriser",
    "deadline": "délai, échéance",
    "starting date": "quand commencer, disponibilité, quand disponible",
    "notice": "préavis",
    "relocating": "déménager, mobilité",
    "free time": "loisirs, temps libre, passe temps",
    "decision": "décision, décider",
    "initiative": "initiative",
}

SETTINGS = {
    "manager": "patron, supérieur, chef",
    "colleague": "collègue, collègues",
    "customer": "client, cliente, clients",
    "team": "équipe",
    "company": "entreprise, société, employeur",
    "job": "poste, emploi, travail",
    "now": "actuel, actuelle, actuellement",
    "next": "prochain, prochaine",
    "difficult": "difficile, difficiles",
    "problem": "problème",
    "not": "pas, jamais",
    "five": "cinq",
    "ten": "dix",
    "year": "ans, année, années",
}

ORDINARY = """
"""

SCAFFOLDING = """
    au aux avec avez avoir c ce ces cette comment d dans de des devez donnez du décrivez elle en est et exemple
    expliquez faire fait faites grand grande gérez il ils j je l la le les leur lui m ma mes moi moment mon n ne nos
    notre nous on ou où par parlez plus pour pourquoi pouvez principal principale principales principaux qu quand que
    quel quelle quelles quels qui racontez s sa se ses si son sont souhaitez sur ta te tes tu un une vos votre voulez
    vous à êtes être
"""
