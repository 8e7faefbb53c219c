"""A page of every kind of the demonstration site."""

PAGES = {
    "home": "",
    "practice": "practicas/venta-consultiva/",
    "practices": "practicas/",
    "area": "areas/el-cliente/",
    "areas": "areas/",
    "framework": "marcos/piramide-invertida/",
    "frameworks": "marcos/",
    "role": "roles/primera-linea/",
    "roles": "roles/",
    "checklist of a person": "listas/primera-linea/",
    "checklist of a place": "listas/mostrador/",
    "checklists": "listas/",
    "quiz": "cuestionarios/fundamentos/",
    "quizzes": "cuestionarios/",
    "term": "glosario/momento-de-verdad/",
    "glossary": "glosario/",
    "source": "fuentes/semilla-001/",
    "sources": "fuentes/",
    "me": "yo/",
    "guide": "guias/empresa/",
    "figures": "reference/cifras/",
}
WITHOUT_QUIZ_OR_CHECKLIST = [kind for kind in PAGES if kind not in (
    "checklist of a person", "checklist of a place", "quiz", "me")]  # fmt: skip
