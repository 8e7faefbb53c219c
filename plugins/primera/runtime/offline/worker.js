/**
 * The worker at the site's root: it keeps what helps without a network, and what was visited. The
 * build writes what it has to know before it: `primera/site/offline.py`. Without a version it is
 * there to end an earlier one.
 *
 * @typedef {{request: Request, waitUntil: (done: Promise<unknown>) => void, respondWith: (answer: Promise<Response>) => void}} Asked
 */

const worker = /** @type {any} */ (self);
/** @type {{version: string, first: string[]}} */
const site = worker.SITE;
/** @type {string} */
const scope = worker.registration.scope;
/** Several sites of one host have their caches in one place. */
const prefix = `primera-linea ${scope} `;
/** Files with their hash in the name never change. */
const HASHED = /\/assets\/primera\/[0-9a-f]{10}\/|\.[0-9a-f]{8}\.min\.(?:js|css)$/;
const PARTS = /(?:href|src)="?([^"\s>]+\.(?:css|js))["\s>]/g;
const TOO_BIG = ["audio", "video", "object", "embed"];

worker.addEventListener("install", (/** @type {Asked} */ event) => event.waitUntil(prepare()));
worker.addEventListener("activate", (/** @type {Asked} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (/** @type {Asked} */ event) => {
  if (isOurs(event.request)) event.respondWith(answerTo(event));
});

/** Keeps the first pages with their styles and scripts; one that fails does not keep the rest out. */
async function prepare() {
  const cache = await caches.open(prefix + site.version);
  await Promise.allSettled(site.first.map((url) => keepWhole(cache, new URL(url, scope).href)));
  await worker.skipWaiting();
}

/** @param {Cache} cache @param {string} url */
async function keepWhole(cache, url) {
  const answer = await fetch(url, { cache: "no-cache" });
  if (!answer.ok) return;
  const page = answer.headers.get("content-type")?.includes("html") ? await answer.clone().text() : "";
  await cache.put(url, answer);
  const parts = [...page.matchAll(PARTS)].map(([, part]) => new URL(part, url).href);
  await Promise.allSettled(parts.filter((part) => part.startsWith(scope)).map((part) => keepOnce(cache, part)));
}

/** @param {Cache} cache @param {string} url */
async function keepOnce(cache, url) {
  if (!(await cache.match(url))) await cache.add(url);
}

/** Drops what earlier versions kept; without a version of its own, the worker goes too. */
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.filter((name) => !site.version || name !== prefix + site.version).map((name) => caches.delete(name)));
  if (site.version) await worker.clients.claim();
  else await worker.registration.unregister();
}

/** @param {Request} request */
function isOurs(request) {
  const { method, url, headers, destination } = request;
  if (!site.version || method !== "GET" || !url.startsWith(scope)) return false;
  return !headers.has("range") && !TOO_BIG.includes(destination);
}

/** @param {Asked} event @returns {Promise<Response>} */
async function answerTo(event) {
  const { request } = event;
  const cache = await caches.open(prefix + site.version);
  const kept = () => cache.match(request, { ignoreSearch: true, ignoreVary: true });
  const hashed = HASHED.test(new URL(request.url).pathname) && (await kept());
  if (hashed) return hashed;
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.status === 200 && answer.type === "basic" && !answer.redirected)
      event.waitUntil(cache.put(request, answer.clone()).catch(() => undefined));
    return answer;
  } catch (error) {
    const last = await kept();
    if (last) return last;
    throw error;
  }
}
