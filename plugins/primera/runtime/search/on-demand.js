/**
 * Hold the search index back until somebody searches.
 *
 * The theme asks for it on every page and builds it there: many kilobytes, and seconds of work for
 * a phone. This stands in the page, before the theme's script, and makes that one request wait until
 * the search has the keyboard, or at once where the address brings a query or words to mark. Then the
 * theme goes on as it always does. Should it come to ask in another way, it only waits no more.
 */
{
  const { prototype } = XMLHttpRequest;
  const { open, send } = prototype;
  const box = document.querySelector("[data-md-component=search-query]");
  const asked = /[?&][qh]=/.test(location.search);

  prototype.open = new Proxy(open, {
    apply(open, request, given) {
      Reflect.apply(open, request, given);
      if (!/\/search\/search_index\.json$/.test(given[1])) return;
      if (!box || asked || document.activeElement === box) return;
      request.send = () => box.addEventListener("focus", () => send.call(request), { once: true });
    },
  });
}
