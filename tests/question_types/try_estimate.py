"""Run with the copy of the package that has one more type: what comes of a question of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from primera.checks.context import CheckContext
from primera.checks.runner import run_checks, run_style_checks
from primera.exports.paper.papers import papers
from primera.exports.paper.prose_context import Paper
from primera.loading.files import Layer
from primera.loading.json_schema import manual_schema
from primera.loading.load import load
from primera.model.quiz import Quiz
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.quizzes import render_quiz
from primera.scoring import read_payload, scorable, score
from primera.site.assets import bundle_runtime
from primera.strings import load_strings

fixture, bank = map(Path, sys.argv[1:])
loaded = load([Layer("fixture", (fixture, bank))], fixture.parent)
manual = loaded.manual
asked = CheckContext(manual, loaded.spans, loaded.known)
say = load_strings("es")
context = Context(manual, say, Addresses(manual, say), "assets")
quiz = manual.get(Quiz, "a-ojo")
(question,) = context.questions_of(quiz)
payload = scorable(question).payload()
written = papers(manual, quiz, 7, "A", Paper(say, lambda name: b""))
answer = {
    "problems": [problem.code for problem in (*loaded.diagnostics, *run_checks(asked))],
    "style": [problem.code for problem in run_style_checks(asked)],
    "payload": payload,
    "earned": [score(read_payload(payload), {"estimated": n}).earned for n in (12, 13, 20)],
    "page": render_quiz(context, quiz.id, "cuestionarios/a-ojo.md"),
    "form": written["forma-a.html"],
    "key": written["clave.html"],
    "schema": sorted(manual_schema(say)["$defs"]["EstimateQuestion"]["properties"]),
    "scripts": [asset.path.split("/", 3)[3] for asset in bundle_runtime(say).assets],
}
print(json.dumps(answer))
