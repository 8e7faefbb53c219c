"""A small manual for the browser: two quizzes of choice questions and two checklists."""

from __future__ import annotations

from collections.abc import Iterable

from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.question import MultipleQuestion, Option, SingleQuestion, TrueFalseQuestion
from primera.model.question_types import Question
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist, ChecklistLine, Moment, Role
from primera.model.settings import Edition, Settings

MANUAL = "primera-linea"
PASSAGE = "rol:mostrador#decisions"

LLAVE = SingleQuestion(
    id="llave",
    type="single",
    stem=(
        "La llave de la 304 falla por segunda vez. La huésped trae dos maletas. ¿Qué haces primero?"
    ),
    explanation="Primero se resuelve lo que la huésped necesita ahora: entrar.",
    passage=PASSAGE,
    bloom="apply",
    options=(
        Option(
            id="subo",
            text="Subo con ella y abro la habitación.",
            key=True,
            feedback="La huésped descansa y tú ves qué le pasa a la puerta.",
        ),
        Option(
            id="otra",
            text="Le doy otra llave para que pruebe.",
            feedback="Si falla, sube por tercera vez con las maletas.",
        ),
        Option(
            id="descuento",
            text="Le ofrezco un descuento ahora mismo.",
            feedback="Todavía no tiene habitación.",
        ),
    ),
)
PERECEDERO = MultipleQuestion(
    id="perecedero",
    type="multiple",
    stem="¿Qué se pierde para siempre si no se usa hoy?",
    explanation="Un servicio no se guarda para mañana.",
    passage=PASSAGE,
    bloom="understand",
    options=(
        Option(
            id="mesa", text="La mesa de las ocho", key=True, feedback="Esa noche ya pasó vacía."
        ),
        Option(id="asiento", text="El asiento del autobús", key=True, feedback="Salió sin nadie."),
        Option(id="tornillos", text="La caja de tornillos", feedback="Mañana se vende igual."),
        Option(id="camisa", text="La camisa de la vitrina", feedback="Se guarda sin perder valor."),
    ),
)
TOCAR = TrueFalseQuestion(
    id="tocar",
    type="true_false",
    stem="Un corte de pelo se puede tocar antes de pagarlo.",
    explanation="El cliente decide por las pistas que ve.",
    passage=PASSAGE,
    bloom="remember",
    answer=False,
    feedback_true="Antes del corte solo ves el local y a quien corta.",
    feedback_false="Por eso cuentan tanto las pistas que das.",
)
QUESTIONS: tuple[Question, ...] = (LLAVE, PERECEDERO, TOCAR)

LINES = (
    ChecklistLine(
        id="uniforme", text="Revisé mi uniforme y mi gafete.", moment="abrir", frequency="shift"
    ),
    ChecklistLine(
        id="saludo", text="Saludé a cada cliente al llegar.", moment="abrir", frequency="daily"
    ),
    ChecklistLine(
        id="vitrina", text="Limpié la vitrina por dentro.", moment="abrir", frequency="weekly"
    ),
    ChecklistLine(
        id="queja", text="Escuché una queja y la resolví.", moment="cerrar", frequency="event"
    ),
    ChecklistLine(
        id="curso", text="Leí la bienvenida completa.", moment="cerrar", frequency="once"
    ),
)
MOMENTS = (Moment(id="abrir", title="Al abrir"), Moment(id="cerrar", title="Al cerrar"))


def manual_of(
    *entries: Entry, editions: tuple[Edition, ...] = (), shifts: tuple[str, ...] = ()
) -> Manual:
    """A manual with these entries and the role that all of them rest on."""
    role = Role(
        id="mostrador",
        title="Mostrador",
        mission="Recibir a cada cliente y resolver.",
        in_the_pyramid="decides",
        description="Atiende a quien entra.",
        decisions=("Cambiar una pieza sin preguntar.",),
    )
    settings = Settings(
        id=MANUAL, title="Manual", description="De prueba.", editions=editions, shifts=shifts
    )
    return Manual(settings, {Ref(entry.kind, entry.id): entry for entry in (role, *entries)})


def bank_of(questions: Iterable[Question], name: str = "fundamentos") -> Bank:
    """A bank with these questions."""
    return Bank(id=name, title="Fundamentos", description="Preguntas.", questions=tuple(questions))


def quiz_of(bank: Bank, *questions: str, name: str = "fundamentos") -> Quiz:
    """A quiz over a bank: these questions of it, or all."""
    return Quiz(
        id=name,
        title="¿Qué sabes del mostrador?",
        introduction="Puedes repetirlo.",
        bank=bank.id,
        questions=questions,
    )


def exam_of(bank: Bank, **rules: object) -> Quiz:
    """An exam over a bank, at `examen`, with these of its rules."""
    return Quiz.model_validate(
        {**quiz_of(bank).model_dump(), "id": "examen", "mode": "exam", **rules}
    )


def checklist_of(
    lines: Iterable[ChecklistLine], *, belongs_to: str = "person", name: str = "primera-linea"
) -> Checklist:
    """A checklist with these lines; its day starts at four in the morning."""
    return Checklist.model_validate(
        {
            "id": name,
            "title": "Lista de primera línea",
            "role": "mostrador",
            "belongs_to": belongs_to,
            "moments": MOMENTS,
            "lines": tuple(lines),
        }
    )
