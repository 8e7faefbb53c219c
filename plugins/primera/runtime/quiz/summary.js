/**
 * The end of a quiz: the score, what is known, what to repeat.
 *
 * @import {QuestionElement} from "./question-element.js"
 * @import {QuizScore} from "../scoring/quiz-score.js"
 * @import {AnswerBook, Found} from "./answers-store.js"
 * @import {Order} from "./order.js"
 * @import {Store} from "../progress/store.js"
 */

import { button, make, textOf } from "../dom.js";
import { standing } from "../progress/answers.js";
import { keepResult } from "../progress/results.js";
import { rerender } from "../rerender.js";
import { scoreQuiz } from "../scoring/quiz-score.js";
import { score } from "../scoring/score.js";
import "../strings/summary.js";
import { say } from "../strings.js";
import { reopen } from "./reopening.js";

/** @type {HTMLElement | null} */
let kept = null;
const QUIET = { class: "pl-button pl-button--quiet" };
/** Status of a quiz -> what takes back that it was started over. @type {WeakMap<HTMLElement, () => void>} */
const undoing = new WeakMap();

/** The styles of the end come with it: until then nobody needs them. */
function dress() {
  /** @type {HTMLLinkElement | null} */
  const sheet = document.querySelector('link[href$="/quiz.css"]');
  sheet?.after(make("link", { rel: "stylesheet", href: sheet.href.replace(/quiz\.css$/, "summary.css") }));
}
dress();

/**
 * Draws the end of a quiz: what it is worth so far, what to do now, what to repeat, and the rest.
 * @param {HTMLElement} host the quiz
 * @param {HTMLElement} place
 * @param {readonly QuestionElement[]} questions
 * @param {AnswerBook} book
 */
export function renderSummary(host, place, questions, book) {
  const passMark = book.quiz.pass_mark;
  const open = questions.filter((question) => !question.score);
  const right = questions.filter((question) => question.score?.outcome === "right");
  const wrong = questions.filter((question) => question.score && !right.includes(question));
  const total = scoreQuiz(questions.map((question) => question.score ?? score(question.payload, null)), passMark);
  if (!open.length) keepFinished(book, questions, total);
  const actions = [
    ...(open.length ? [opener(questions.indexOf(open[0]), say("summary.go_on"), "pl-button")] : []),
    ...(total.passed && !open.length ? nextStep() : []),
    ...(wrong.length ? [button("retry", say("summary.retry"))] : []),
    button("reset", say("summary.reset"), QUIET),
  ];
  actions[0].className = "pl-button pl-button--main";
  rerender(
    place,
    ...verdict(total, passMark, open.length),
    ...(open.length ? [] : bandOf(host, total)),
    make("div", { class: "pl-row" }, ...actions),
    ...(total.passed && !open.length ? keeping(book.store) : []),
    ...listed("repeat", wrong, questions),
    ...listed("known", right, questions),
  );
}

/**
 * Where what was passed is kept for good. It stays when the end is drawn anew.
 * @param {Store} store
 */
export function keeping(store) {
  if (!kept) {
    const place = make("div");
    kept = place;
    import("../progress/persistence.js").then(({ askToPersist }) => askToPersist(), () => {});
    import("../progress/keep-view.js").then(({ keepView }) => place.append(keepView(store)), () => {});
  }
  return [kept];
}

/**
 * Keeps what the quiz came to; its time is that of the last answer, so it is kept once.
 * @param {AnswerBook} book
 * @param {readonly QuestionElement[]} questions
 * @param {QuizScore} total
 */
function keepFinished(book, questions, total) {
  const asked = new Set(questions.map(({ payload }) => payload.part));
  const answers = book.read().filter(({ address }) => asked.has(address.part));
  const at = Math.max(0, ...answers.map(({ record }) => standing(record)?.at ?? 0));
  keepResult(book.store, book.quiz, at, total);
}

/** Where whoever has passed goes on: the next page or, after the last, the list. */
export function nextStep() {
  /** @type {HTMLAnchorElement | null} */
  const next = document.querySelector(".pl-turn [rel=next]") ?? document.querySelector(".pl-crumbs a:last-of-type");
  if (!next) return [];
  const title = textOf(next.querySelector("b") ?? next);
  return [make("a", { class: "pl-button", href: next.href }, say("summary.next", { title }))];
}

/**
 * Opens the questions that were not right, or all with another order, or takes that back.
 * @param {"retry" | "reset" | "undo"} act
 * @param {AnswerBook} book
 * @param {Order} order
 * @param {readonly QuestionElement[]} questions those that are meant
 * @param {HTMLElement} status where it is said
 */
export function restart(act, book, order, questions, status) {
  if (act === "undo") {
    undoing.get(status)?.();
    status.textContent = say("summary.undone");
  } else if (act === "retry") {
    const wrong = questions.filter(({ score }) => score && score.outcome !== "right");
    if (order.since) order.renew(wrong);
    else reopen(book, wrong.map(({ payload }) => payload));
    status.textContent = "";
  } else {
    const undoOrder = order.renew([]);
    // What was answered before a new draw does not count in it, and still counts elsewhere.
    const undoAnswers = order.since ? () => {} : reopen(book, questions.map(({ payload }) => payload));
    undoing.set(status, () => {
      undoOrder();
      undoAnswers();
    });
    status.replaceChildren(say("summary.was_reset"), " ", button("undo", say("common.undo"), QUIET));
  }
}

/**
 * Says how many questions somebody answered that are gone.
 * @param {HTMLElement} place
 * @param {readonly Found[]} gone all that is kept of such questions
 */
export function renderRetired(place, gone) {
  const answered = gone.filter(({ record }) => standing(record));
  const n = new Set(answered.map(({ address }) => address.part)).size;
  place.hidden = !n;
  place.textContent = say("summary.retired", { n });
}

/**
 * Whether a quiz is passed, with how many points, and what that is in per cent.
 * @param {QuizScore} total
 * @param {number} passMark
 * @param {number} [open] how many questions may still be answered
 */
export function verdict(total, passMark, open = 0) {
  const outcome = total.passed ? "passed" : "not_passed";
  const of = say("summary.of", { n: total.max / 100 });
  const missing = say("summary.missing", { n: open });
  return [
    open && !total.passed ? headline(missing) : headline(say(`summary.${outcome}`), { "data-outcome": outcome }),
    ...(open && total.passed ? [make("p", {}, missing)] : []),
    make("p", { class: "pl-summary__score" }, make("b", {}, points(total.earned)), ` ${of}`),
    make("p", {}, say("summary.percent", { percent: total.percent, mark: passMark })),
  ];
}

/**
 * What the quiz says to whoever reaches a score; decided like passing, on the exact sum.
 * @param {HTMLElement} host
 * @param {QuizScore} total
 */
export function bandOf(host, { earned, max }) {
  const bands = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll(".pl-quiz__bands > [data-from]"));
  const reached = [...bands].filter((band) => 100 * earned >= Number(band.dataset.from) * max).at(-1);
  return reached ? [make("div", { class: "pl-summary__band" }, ...reached.cloneNode(true).childNodes)] : [];
}

/** @param {string} words @param {Record<string, string>} [attributes] */
export function headline(words, attributes = {}) {
  return make("p", { class: "pl-summary__verdict", tabindex: "-1", "data-key": "verdict", ...attributes }, words);
}

/** Points with at most one decimal, never more than were earned. @param {number} hundredths */
function points(hundredths) {
  return (Math.floor(hundredths / 10) / 10).toLocaleString(document.documentElement.lang || "es");
}

/**
 * @param {"known" | "repeat"} name
 * @param {readonly QuestionElement[]} some
 * @param {readonly QuestionElement[]} all
 */
export function listed(name, some, all) {
  if (some.length === 0) return [];
  const items = some.map((question) => {
    const item = make("li", { "data-outcome": question.score?.outcome ?? "" }, opener(all.indexOf(question), question.stem, "pl-summary__question"));
    if (name === "repeat" && question.review) item.append(question.review.cloneNode(true));
    return item;
  });
  return [
    make("h2", { class: "pl-summary__title" }, say(`summary.${name}`)),
    make("ul", { class: `pl-summary__list pl-summary__list--${name}` }, ...items),
  ];
}

/** @param {number} place @param {string} text @param {string} look */
function opener(place, text, look) {
  return button("open", text, { class: look, "data-place": String(place) });
}
