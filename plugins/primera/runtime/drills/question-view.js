/**
 * A question made of the manual, as the element and the form that Python renders for the written ones.
 * Everything that the manual says goes in as text.
 *
 * @import {QuestionElement} from "../quiz/question-element.js"
 * @import {Drill, Wrong} from "./table.js"
 */

import { make } from "../dom.js";
import { say } from "../strings.js";
import { idOf, shuffled } from "./sampling.js";

/** Distractors of a question; scenes are long, and two are enough. */
const WRONG = 3;
const WRONG_SCENES = 2;

/**
 * The question for a drill, ready to be answered. Which distractors it has, and where the key
 * stands, rests on the seed.
 * @param {Drill} drill
 * @param {string} seed
 * @returns {QuestionElement}
 */
export function questionView(drill, seed) {
  const own = `${seed}/${idOf(drill)}`;
  const { type, form, answer } = bodyOf(drill, own);
  const payload = { entry: `drill:${drill.kind}`, part: drill.part, hash: drill.hash, was: [], points: 1, ...type };
  const legend = make("legend", { class: "pl-question__stem" }, ...stemOf(drill));
  const question = make(
    /** @type {any} */ ("pl-question"),
    { "data-pl": JSON.stringify(payload) },
    make("form", {}, make("fieldset", {}, legend, ...form)),
    make("details", { class: "pl-answer" }, answer, ...lessonsOf(drill)),
  );
  question.enhance();
  return question;
}

/** @param {Drill} drill @param {string} seed */
function bodyOf(drill, seed) {
  if (drill.kind === "terms") return matching(drill, seed);
  return drill.right.length > 1 ? ordering(drill, seed) : choice(drill, seed);
}

/** @param {Drill} drill */
function stemOf({ kind, name, shown }) {
  if (kind === "question") return [make("span", { class: "pl-p" }, shown)];
  const ask = make("span", { class: "pl-p" }, say(`drills.ask.${kind}`, { name }));
  const read = kind === "terms" ? "" : shown;
  return read ? [make("span", { class: "pl-p pl-drills__shown" }, read), ask] : [ask];
}

/** @param {Drill} drill */
function lessonsOf({ lesson, passage: [url, label] }) {
  const review = make("a", { href: url }, say("drills.review", { label }));
  const explained = lesson ? [make("p", { class: "pl-answer__explanation" }, lesson)] : [];
  return [...explained, make("p", { class: "pl-answer__review" }, review)];
}

/** @param {Drill} drill @param {string} seed */
function choice(drill, seed) {
  const wrong = someOf(drill, seed, drill.kind === "example" ? WRONG_SCENES : WRONG);
  const all = [{ text: drill.right[0], note: "", key: true }, ...wrong.map((each) => ({ ...each, key: false }))];
  const options = shuffled(all, seed, ({ text }) => text).map((option, place) => ({ ...option, id: `o${place}` }));
  return {
    type: {
      type: "single",
      options: options.map(({ id }) => id),
      keys: options.filter(({ key }) => key).map(({ id }) => id),
    },
    form: options.map(({ id, text }) => {
      const input = make("input", { type: "radio", name: idOf(drill), value: id });
      return make("label", { class: "pl-option", "data-option": id }, input, make("span", {}, text));
    }),
    answer: make(
      "ul",
      { class: "pl-answer__options" },
      ...options.map(({ id, text, note }) => make("li", { "data-option": id }, bold(text), feedback(note))),
    ),
  };
}

/** @param {Drill} drill @param {string} seed */
function ordering({ right }, seed) {
  const items = right.map((text, place) => ({ text, id: `i${place}` }));
  const mixed = shuffled(items, seed, ({ id }) => id);
  // The order that is looked for may not be the one to begin with.
  if (mixed.every(({ id }, place) => id === items[place].id)) mixed.push(...mixed.splice(0, 1));
  return {
    type: { type: "ordering", items: items.map(({ id }) => id) },
    form: [
      make(
        "ol",
        { class: "pl-order" },
        ...mixed.map(({ text, id }) =>
          make("li", { class: "pl-order__item", "data-item": id }, make("span", { class: "pl-order__text" }, text)),
        ),
      ),
    ],
    answer: make("ol", {}, ...items.map(({ text }) => make("li", {}, text))),
  };
}

/** @param {Drill} drill @param {string} seed */
function matching(drill, seed) {
  const terms = [{ text: drill.right[0], note: drill.shown }, ...someOf(drill, seed, WRONG)];
  const pairs = shuffled(terms, seed, ({ text }) => text).map((term, place) => ({ ...term, id: `t${place}` }));
  const answers = shuffled(pairs, `${seed}/answers`, ({ text }) => text);
  return {
    type: {
      type: "matching",
      pairs: pairs.map(({ id }) => [id, id]),
      answers: pairs.map(({ id }) => id),
    },
    form: [make("ul", { class: "pl-match" }, ...pairs.map(({ id, note }) => pairView(drill, id, note, answers)))],
    answer: make(
      "ul",
      { class: "pl-answer__pairs" },
      ...pairs.map(({ id, text, note }) => make("li", { "data-pair": id }, note, " ", bold(text))),
    ),
  };
}

/** @param {Drill} drill @param {string} id @param {string} text @param {{id: string, text: string}[]} answers */
function pairView(drill, id, text, answers) {
  const menu = make(
    "select",
    { class: "pl-select", name: `${idOf(drill)}/${id}` },
    new Option(say("drills.choose"), ""),
    ...answers.map((answer) => new Option(answer.text, answer.id)),
  );
  const label = make("label", {}, make("span", { class: "pl-match__text" }, text), " ", menu);
  return make("li", { class: "pl-match__pair", "data-pair": id }, label);
}

/** @param {Drill} drill @param {string} seed @param {number} count @returns {Wrong[]} */
function someOf({ wrong }, seed, count) {
  return shuffled(wrong, `${seed}/wrong`, ({ text }) => text).slice(0, count);
}

/** @param {string} text */
function bold(text) {
  return make("b", { class: "pl-answer__text" }, text);
}

/** @param {string} text */
function feedback(text) {
  return make("span", { class: "pl-answer__feedback" }, text);
}
