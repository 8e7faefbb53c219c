/** The only script that every page loads: it fetches the rest when the page has use for it. */
if (document.querySelector("pl-quiz")) import("./quiz/define.js");
if (document.querySelector("pl-checklist")) import("./checklist/define.js");
if (document.querySelector("pl-me")) import("./me/define.js");
