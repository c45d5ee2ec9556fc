"""Spanish: what is asked everywhere."""

TOPICS = {
    "pay": "salario, sueldo, salarial, salariales, remuneración, ganar, expectativas salariales, pretensiones"
    " salariales",
    "strength": "fortaleza, fortalezas, punto fuerte, puntos fuertes, virtud, virtudes",
    "weakness": "debilidad, debilidades, defecto, defectos, punto débil, puntos débiles",
    "success": "éxito, éxitos",
    "failure": "fracaso, fracasó, fracasaste, fracasar",
    "achievement": "logro, orgulloso, orgullosa, logros",
    "mistake": "error, errores, equivocación",
    "conflict": "conflicto, desacuerdo, discusión",
    "feedback": "crítica, críticas",
    "why us": "por qué trabajar aquí, por qué trabajar con nosotros, por qué nosotros, por qué nuestra empresa",
    "why you": "por qué contratar, por qué deberíamos, por qué usted, por qué contratarle, por qué contratarte",
    "leaving": "dejar, renunciar, por qué cambiar, dejar trabajo",
    "future plans": "dónde ve años, dentro de años, en años",
    "about yourself": "hábleme de usted, háblame de ti, cuénteme sobre usted, preséntese",
    "about us": "sabe de nosotros, sabe de nuestra empresa, conoce nuestra empresa, sabe sobre nosotros",
    "your questions": "tiene pregunta, pregunta para nosotros, preguntas para nosotros, tiene preguntas",
    "motivation": "motivación, motiva, motivar",
    "pressure": "estrés, presión",
    "priorities": "prioridad, prioridades, priorizar",
    "deadline": "plazo",
    "starting date": "cuándo empezar, cuándo podría empezar, disponibilidad, cuándo incorporarse",
    "notice": "preaviso",
    "relocating": "mudarse, trasladarse, reubicarse",
    "free time": "tiempo libre, pasatiempo, aficiones",
    "decision": "decisión, decidir",
    "initiative": "iniciativa",
}

SETTINGS = {
    "manager": "jefe, jefa, superior",
    "colleague": "compañero, compañera, colega, compañeros",
    "customer": "cliente, clientes",
    "team": "equipo",
    "company": "empresa, compañía",
    "job": "trabajo, puesto, empleo",
    "now": "actual, actualmente",
    "next": "próximo, próxima",
    "difficult": "difícil, difíciles",
    "problem": "problema",
    "not": "nunca",
    "five": "cinco",
    "ten": "diez",
    "year": "año, años",
}

ORDINARY = """
"""

SCAFFOLDING = """
    al algo alguna algún como con cuales cuando cuál cuáles cuándo cuéntame cuénteme cómo de del describa describe dé
    dónde ejemplo el ella en es esta este está fue ha han hay háblame hábleme la las le lo los mayor mayores me mi más
    nos nosotros nuestra nuestro para por principal principales puede que quiere qué se sería si sobre son su sus te
    tiene tienes tu tus un una usted ustedes ve vez y
"""
