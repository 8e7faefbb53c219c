"""A quiz with a question of every type, and what a learner does to answer it with a pointer."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect
from tests.browser.manuals import PASSAGE, exam_of, manual_of, quiz_of

from primera.model.manual import Manual
from primera.model.quiz import Bank

QUIZ = "tipos"
Response = dict[str, Any]


def _question(of_type: str, name: str, stem: str, **rest: object) -> dict[str, Any]:
    return {
        "id": name,
        "type": of_type,
        "stem": stem,
        "hint": f"La pista de {name}.",
        "explanation": f"La explicación de {name}.",
        "passage": PASSAGE,
        "bloom": "apply",
        **rest,
    }


def _option(name: str, text: str, feedback: str, **rest: object) -> dict[str, Any]:
    return {"id": name, "text": text, "feedback": feedback, **rest}


QUESTIONS: tuple[dict[str, Any], ...] = (
    _question(
        "single",
        "una",
        "La llave de la 304 falla por segunda vez. ¿Qué haces primero?",
        options=[
            _option("subo", "Subo con ella y abro.", "La huésped descansa.", key=True),
            _option("otra", "Le doy otra llave para probar.", "Si falla, sube por tercera vez."),
            _option("bono", "Le ofrezco una cena gratis.", "Todavía no tiene habitación."),
        ],
    ),
    _question(
        "multiple",
        "varias",
        "¿Qué se pierde para siempre si no se usa hoy?",
        options=[
            _option("mesa", "La mesa de las ocho", "Esa noche ya pasó vacía.", key=True),
            _option("asiento", "El asiento del autobús", "Salió sin nadie ahí.", key=True),
            _option("tornillos", "La caja de tornillos", "Mañana se vende igual."),
            _option("camisa", "La camisa de la vitrina", "Se guarda sin perder valor."),
        ],
    ),
    _question(
        "true_false",
        "cierta",
        "Un corte de pelo se puede tocar antes de pagarlo.",
        answer=False,
        feedback_true="Antes del corte solo ves el local.",
        feedback_false="Por eso cuentan tanto las pistas.",
    ),
    _question(
        "ordering",
        "orden",
        "La sopa llegó fría. Pon en orden lo que haces.",
        items=[
            {"id": "escuchar", "text": "Escuchar sin interrumpir", "feedback": "Antes no sabes."},
            {"id": "reconocer", "text": "Reconocer el error"},
            {"id": "cambiar", "text": "Cambiar el plato"},
            {"id": "volver", "text": "Volver a la mesa"},
        ],
    ),
    _question(
        "matching",
        "parejas",
        "Une cada queja con lo que falló.",
        pairs=[
            {
                "id": "tarde",
                "text": "«Dijeron el martes y vino el jueves»",
                "answer": "fiabilidad",
                "feedback": "Cumplir lo dicho es fiabilidad.",
            },
            {
                "id": "sucio",
                "text": "«La mesa estaba pegajosa»",
                "answer": "tangibles",
                "feedback": "Lo que se ve y se toca.",
            },
            {
                "id": "frio",
                "text": "«Ni me miraron al entrar»",
                "answer": "empatia",
                "feedback": "Falta atención a la persona.",
            },
        ],
        answers=[
            {"id": "fiabilidad", "text": "Fiabilidad"},
            {"id": "tangibles", "text": "Tangibles"},
            {"id": "empatia", "text": "Empatía"},
            {"id": "precio", "text": "Precio", "feedback": "Nadie habló de dinero."},
        ],
    ),
    _question(
        "cloze",
        "huecos",
        "Completa lo que dice la gerente.",
        text="Cada cliente busca [[que]] y lo cuenta a [[quien]] si no la recibe.",
        gaps=[
            {
                "id": "que",
                "type": "typed",
                "accept": ["atención", "buen trato"],
                "forgive": [],
                "errors": [
                    {
                        "id": "descuentos",
                        "text": "descuentos",
                        "feedback": "El precio no hizo que volviera.",
                    }
                ],
            },
            {
                "id": "quien",
                "type": "menu",
                "options": [
                    _option("nadie", "nadie", "Calla ante ti, no ante los suyos."),
                    _option(
                        "conocidos", "sus conocidos", "La queja corre de boca en boca.", key=True
                    ),
                ],
            },
        ],
    ),
    _question(
        "short_text",
        "palabra",
        "Un cliente escribe en el mapa lo que vivió. ¿Cómo se llama eso?",
        accept=["reseña", "comentario"],
        errors=[
            {
                "id": "encuesta",
                "text": "encuesta",
                "feedback": "Una encuesta la pides tú, no él.",
            }
        ],
    ),
    _question(
        "numeric",
        "cuenta",
        "Tres facturas suman lo que el cliente gastó en el año. ¿Cuánto fue?",
        answer="1234.56",
        tolerance="0",
        unit="pesos",
        errors=[
            {"id": "volteado", "value": "1243.56", "feedback": "Dos cifras cambiaron de lugar."}
        ],
    ),
    _question(
        "numeric",
        "saldo",
        "Entraron [[a]] clientes y salieron [[b]]. ¿Cuántos quedan?",
        parameters=[
            {"id": "a", "start": "200", "stop": "900"},
            {"id": "b", "start": "10", "stop": "90"},
        ],
        formula="difference",
        tolerance="0",
        unit="clientes",
        errors=[{"id": "suma", "formula": "sum", "feedback": "Los sumaste en vez de restar."}],
    ),
    _question(
        "case",
        "caso",
        "Atiendes la recepción de un taller.",
        nodes=[
            {
                "id": "llega",
                "text": "«Me dijeron a las cinco y el auto sigue desarmado.»",
                "decisions": [
                    {
                        "id": "escucho",
                        "text": "La escucho y reviso la orden con ella.",
                        "to": "calma",
                        "worth": 3,
                        "feedback": "Sabe que ya estás con su problema.",
                    },
                    {
                        "id": "excuso",
                        "text": "Le explico que falta personal.",
                        "to": "enojo",
                        "worth": 1,
                        "recoverable": True,
                        "feedback": "A ella no le sirve la excusa.",
                    },
                    {
                        "id": "callo",
                        "text": "Sigo con la caja.",
                        "to": "adios",
                        "feedback": "Se fue sin que nadie la mirara.",
                    },
                ],
            },
            {
                "id": "enojo",
                "text": "«Eso no me lleva a casa.»",
                "decisions": [
                    {
                        "id": "pido",
                        "text": "Pido disculpas y le busco un taxi.",
                        "to": "calma",
                        "worth": 1,
                        "feedback": "Resuelve lo que necesita ahora.",
                    },
                    {
                        "id": "insisto",
                        "text": "Le muestro el reglamento.",
                        "to": "adios",
                        "feedback": "El reglamento no la lleva a casa.",
                    },
                ],
            },
            {"id": "calma", "text": "«Gracias. Mañana vengo.»", "ending": "good"},
            {"id": "adios", "text": "«No vuelvo más.»", "ending": "bad"},
        ],
    ),
)
IDS = tuple(question["id"] for question in QUESTIONS)

RIGHT: dict[str, Response] = {
    "una": {"chosen": ["subo"]},
    "varias": {"chosen": ["mesa", "asiento"]},
    "cierta": {"chosen": ["false"]},
    "orden": {"order": ["escuchar", "reconocer", "cambiar", "volver"]},
    "parejas": {"matched": {"tarde": "fiabilidad", "sucio": "tangibles", "frio": "empatia"}},
    "huecos": {"filled": {"que": "atención", "quien": "conocidos"}},
    "palabra": {"typed": "reseña"},
    "cuenta": {"typed": "1.234,56"},
    "caso": {"path": ["escucho"]},
}
"""What is right. That of `saldo` depends on the numbers it shows: see `right_for`."""

NOT_RIGHT: dict[str, Response] = {
    "una": {"chosen": ["otra"]},
    "varias": {"chosen": ["mesa"]},
    "cierta": {"chosen": ["true"]},
    "orden": {"order": ["escuchar", "cambiar", "reconocer", "volver"]},
    "parejas": {"matched": {"tarde": "fiabilidad", "sucio": "precio", "frio": "tangibles"}},
    "huecos": {"filled": {"que": "atencion", "quien": "nadie"}},
    "palabra": {"typed": "encuesta"},
    "cuenta": {"typed": "1.234,56 dólares"},
    "saldo": {"typed": "7"},
    "caso": {"path": ["excuso", "pido"]},
}


def every_bank(**edits: str) -> Bank:
    """The bank; `edits` give questions another stem."""
    questions = [
        {**question, "stem": edits.get(question["id"], question["stem"])} for question in QUESTIONS
    ]
    about = {"id": QUIZ, "title": "Tipos", "description": "Una pregunta de cada tipo."}
    return Bank.model_validate({**about, "questions": questions})


def every_quiz(**edits: str) -> Manual:
    """A manual with the quiz, at `tipos`."""
    bank = every_bank(**edits)
    return manual_of(bank, quiz_of(bank, name=QUIZ))


def every_exam() -> Manual:
    """A manual with the same questions as an exam, at `examen`."""
    bank = every_bank()
    return manual_of(bank, exam_of(bank))


def only(*questions: str) -> Manual:
    """A manual whose quiz asks these questions alone."""
    bank = every_bank()
    return manual_of(bank, quiz_of(bank, *questions, name=QUIZ))


def turn_to(page: Page, name: str) -> Locator:
    """Go to a question of the quiz that is open."""
    page.evaluate("(name) => { location.hash = name; }", name)
    question = page.locator(f"#{name}")
    expect(question).to_be_visible()
    return question


def give(question: Locator, response: Response) -> None:
    """Put a response into an open question, control by control."""
    match response:
        case {"chosen": chosen}:
            for option in chosen:
                question.locator(f"input[value={option}]").check()
        case {"order": order}:
            for place, item in enumerate(order):
                while _order(question).index(item) > place:
                    question.locator(f".pl-order [data-item={item}] [data-act=up]").click()
        case {"matched": matched}:
            for pair, answer in matched.items():
                question.locator(f".pl-match [data-pair={pair}] select").select_option(answer)
        case {"filled": {"que": typed, "quien": chosen}}:
            question.locator("input").fill(typed)
            question.locator("select").select_option(chosen)
        case {"typed": typed}:
            question.locator("input").fill(typed)
        case {"path": path}:
            for decision in path:
                question.locator(f"button[data-decision={decision}]").click()


def check(page: Page) -> None:
    """Press the main button of the quiz and wait for the feedback."""
    page.locator(".pl-quiz__actions .pl-button--main").click()
    expect(page.locator(".pl-feedback:visible")).to_have_count(1)


def right_for(question: Locator) -> Response:
    """The right response to a question as it stands on the page."""
    name = question.get_attribute("id") or ""
    if name != "saldo":
        return RIGHT[name]
    first, second = numbers_of(question)
    return {"typed": str(first - second)}


def numbers_of(question: Locator) -> list[int]:
    """The numbers that a scene shows."""
    return [int(text) for text in question.locator("[data-parameter]").all_inner_texts()]


def _order(question: Locator) -> list[str]:
    rows = question.locator(".pl-order > li")
    return [str(item) for item in rows.evaluate_all("rows => rows.map(row => row.dataset.item)")]
