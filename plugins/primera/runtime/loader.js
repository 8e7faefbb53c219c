/** The only script that every page loads: it fetches the rest when the page has use for it. */
if (document.querySelector("pl-quiz, pl-drills")) import("./quiz/define.js");
if (document.querySelector("pl-checklist")) import("./checklist/define.js");
if (document.querySelector("pl-me")) import("./me/define.js");
if (document.querySelector("pl-situations, pl-branch")) import("./happening/define.js");
if (document.querySelector("pl-read")) import("./read/define.js");
if (document.querySelector("pl-read, pl-marks") && begun()) import("./marks/define.js");
if (document.querySelector("pl-path") && begun()) import("./path/define.js");
if (document.querySelector("pl-shared[data-on]") || begun("pl1-shared|")) import("./device/define.js");
if (document.querySelector("meta[name='pl-offline']")) import("./offline/register.js");
// Who comes for the first time is asked who they are; what that needs comes with the answer.
const home = /** @type {HTMLElement | null} */ (document.querySelector("pl-home"));
if (home) {
  const load = () => import("./home/define.js");
  if (begun()) load();
  else {
    home.dataset.show = "new";
    home.onclick = (event) => load().then(({ act }) => act(event));
  }
}

/** Whether something is kept on this device. */
function begun(start = "pl1|") {
  try {
    // One by one: to list what years have left takes longer than to find the first of it.
    for (let at = 0; at < localStorage.length; at += 1) if (localStorage.key(at)?.startsWith(start)) return true;
  } catch {
    // Without storage nothing is kept.
  }
  return false;
}
