/**
 * A page that is asked for a form on paper: `?forma=` and the code printed on it. This runs before
 * the quiz begins, and leaves the form in what the quiz will read. paper.md.
 *
 * @import {QuestionPayload} from "../question-element.js"
 * @import {FormCode, FormCodeFault} from "./form-code.js"
 * @import {PaperQuestion} from "./paper-form.js"
 */

import { make, payloadOf } from "../../dom.js";
import "../../strings/printed.js";
import { say } from "../../strings.js";
import { planOf } from "../sampling/page-order.js";
import { learnOrder } from "../order.js";
import { readFormCode, writeFormCode } from "./form-code.js";
import { paperForm } from "./paper-form.js";
import { PrintedOrder } from "./paper-order.js";

const NAME = "forma";
/** How much of what is no code is said again. */
const MAX_SAID = 20;
const MAX_TYPED = "40";

const asked = new URLSearchParams(location.search).get(NAME);
/** @type {HTMLElement[]} */
const hosts = [...document.querySelectorAll("pl-quiz:not([data-mode=single])")].flatMap((one) =>
  one instanceof HTMLElement && payloadOf(one) ? one : [],
);
learnOrder(PrintedOrder);
if (asked !== null && hosts.length) open(asked);

/** @param {string} text what was written for a code */
function open(text) {
  const code = readFormCode(text);
  if (typeof code === "string") return refuse(text, code);
  // On a page with several quizzes the code says which one it was printed for.
  const same = hosts.find((host) => payloadOf(host).meaning === code.meaning);
  const host = same ?? hosts[0];
  give(host, code);
  host.before(
    make("p", { class: "pl-quiz__form" }, say("printed.form", { letter: code.letter, code: writeFormCode(code) })),
    ...(same ? [] : [make("div", { class: "pl-notice" }, say("printed.changed"), " ", wayOut())]),
  );
}

/**
 * Says what is wrong with a code. Nobody should take another form by mistake: the quiz waits.
 * @param {string} text
 * @param {FormCodeFault} fault
 */
function refuse(text, fault) {
  const said = text.length > MAX_SAID ? `${text.slice(0, MAX_SAID)}…` : text;
  const field = make("input", { class: "pl-field", name: NAME, value: text, maxlength: MAX_TYPED, autocomplete: "off" });
  const send = make("button", { class: "pl-button pl-button--main" }, say("printed.open"));
  const label = make("label", {}, make("span", {}, say("printed.code")), field);
  hosts[0].before(
    make(
      "div",
      { class: "pl-notice", role: "alert" },
      make("p", {}, say(`printed.${fault}`, { code: said })),
      make("form", {}, make("div", { class: "pl-row" }, label, send)),
      make("p", {}, wayOut()),
    ),
  );
  for (const host of hosts) host.style.display = "none";
}

/** The way to the same page without a code. */
function wayOut() {
  const address = new URL(location.href);
  address.searchParams.delete(NAME);
  return make("a", { href: address.href }, say("printed.without"));
}

/**
 * Leaves a form in the payload of a quiz.
 * @param {HTMLElement} host
 * @param {FormCode} code
 */
function give(host, code) {
  const quiz = payloadOf(host);
  const questions = [...host.querySelectorAll("pl-question")].flatMap((one) => {
    /** @type {QuestionPayload | null} */
    const payload = payloadOf(/** @type {HTMLElement} */ (one));
    return payload ? { payload } : [];
  });
  const payloads = questions.map(({ payload }) => /** @type {PaperQuestion} */ (payload));
  const form = paperForm(planOf(quiz, questions), payloads, code);
  // On paper all is mixed, whatever the page does: so it is the drawn order that is asked for one.
  host.dataset.pl = JSON.stringify({ ...quiz, shuffle: ["questions", "options"], form });
}
