"""French: what is asked everywhere."""

from debrief.domain.matching.vocabulary.language import Language

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

SYNONYMS = """
    weekend, samedi, dimanche, week ends
    night, nuit, nuits
    overtime, heures supplémentaires
    part time, temps partiel, mi temps
    holiday, vacances, congés
    budget, budgets
    price, prix
    sale, vente, vendre, ventes
    target, objectif, objectifs
    contract, contrat, contrats
    permanent, cdi
    freelance, indépendant
    driving licence, permis conduire
    language, langue, langues
    child, enfant, enfants
    study, études, étudié, diplôme
    university, université, faculté
    internship, stage, stages
    abroad, étranger
    presentation
    meeting, réunion, réunions
    supplier, fournisseur, fournisseurs
    competitor, concurrent, concurrents, concurrence
    product, produit, produits
    task, tâche, tâches
    skill, compétence, compétences
    patient, patients, patiente
    nurse, infirmier, infirmière
    teach, professeur, enseignant, enseignante, enseigner
    pupil, élève, élèves, étudiant, étudiants
    pen, stylo
    animal, animaux
    book, livre, livres
    career, carrière
    bored, ennui, ennuyer
"""

SCAFFOLDING = """
    au aux avec avez avoir c ce ces cette comment d dans de des devez donnez du décrivez elle en est et exemple
    expliquez faire fait faites grand grande gérez il ils j je l la le les leur lui m ma mes moi moment mon n ne nos
    notre nous on ou par parlez plus pour pourquoi pouvez principal principale principales principaux qu quand que quel
    quelle quelles quels qui racontez s sa se ses si son sont souhaitez sur ta te tes tu un une vos votre voulez vous à
    êtes être
"""

FRENCH = Language(topics=TOPICS, settings=SETTINGS, synonyms=SYNONYMS, scaffolding=SCAFFOLDING)
"""What is asked everywhere, in French."""
