"""Spanish: what is asked everywhere."""

from debrief.domain.matching.vocabulary.language import Language

TOPICS = {
    "pay": "salario, sueldo, salarial, salariales, remuneración, ganar, expectativas salariales, pretensiones"
    " salariales",
    "strength": "fortaleza, fortalezas, punto fuerte, puntos fuertes, virtud, virtudes",
    "weakness": "debilidad, debilidades, defecto, defectos, punto débil, puntos débiles",
    "success": "éxito, éxitos",
    "failure": "fracaso, fracasaste, fracasar",
    "achievement": "logro, orgulloso, orgullosa, logros",
    "mistake": "error, errores, equivocación",
    "conflict": "conflicto, desacuerdo, discusión",
    "feedback": "crítica, críticas",
    "why us": "por trabajar aquí, por trabajar con nosotros, por nosotros, por nuestra empresa",
    "why you": "por contratar, por deberíamos, por usted, por contratarle, por contratarte",
    "leaving": "dejar, renunciar, por cambiar, dejar trabajo",
    "future plans": "dónde ve años, dentro de años, en años",
    "about yourself": "hábleme de usted, háblame de ti, cuénteme sobre usted, preséntese",
    "about us": "sabe de nosotros, sabe de nuestra empresa, conoce nuestra empresa, sabe sobre nosotros",
    "your questions": "tiene pregunta, pregunta para nosotros, preguntas para nosotros, tiene preguntas",
    "motivation": "motivación, motiva, motivar",
    "pressure": "estrés, presión",
    "priorities": "prioridad, prioridades, priorizar",
    "deadline": "plazo",
    "starting date": "cuándo empezar, podría empezar, disponibilidad, incorporarse",
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

SYNONYMS = """
    weekend, sábado, domingo, fin de semana, fines de semana
    night, noche, noches
    overtime, horas extra, horas extras
    part time, media jornada, tiempo parcial
    holiday, vacaciones
    budget, presupuesto, presupuestos
    price, precio, precios
    sale, venta, vender, ventas
    target, objetivo, objetivos, meta, metas
    contract, contrato
    freelance, autónomo
    driving licence, carné conducir, permiso conducir, licencia conducir
    language, idioma, idiomas
    child, hijos, niños, niño
    study, estudios, estudió, carrera universitaria
    university, universidad
    internship, prácticas
    abroad, extranjero
    presentation, presentación
    meeting, reunión, reuniones
    supplier, proveedor, proveedores
    competitor, competidor, competidores, competencia
    product, producto, productos
    task, tarea, tareas
    patient, paciente, pacientes
    nurse, enfermera, enfermero
    teach, profesor, profesora, maestro, maestra
    pupil, alumno, alumnos, estudiante
    pen, bolígrafo
    animal, animales
    book, libro, libros
"""

SCAFFOLDING = """
    al algo alguna algún como con cuales cuando cuál cuéntame cuénteme de del describa describe dónde ejemplo el ella en
    es esta este fue ha han hay háblame hábleme la las le lo los mayor mayores me mi más nos nosotros nuestra nuestro
    para por principal principales puede que quiere se sería si sobre son su sus te tiene tienes tu tus un una usted
    ustedes ve vez y
"""

SPANISH = Language(topics=TOPICS, settings=SETTINGS, synonyms=SYNONYMS, scaffolding=SCAFFOLDING)
"""What is asked everywhere, in Spanish."""
