// The pages work without this. With it, results come as one types, a mark lights its note, and "/" goes to the search.

const search = document.querySelector("#find");

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || !search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

/** Lights what a mark's note and the note's marks say together, while one of them is pointed at or has the focus. */
function light(event) {
  const on = event.type === "pointerover" || event.type === "focusin";
  const mark = event.target instanceof Element && event.target.closest(".said a.m");
  if (!mark) return;
  const note = document.getElementById(mark.hash.slice(1));
  note?.classList.toggle("lit", on);
}
for (const type of ["pointerover", "pointerout", "focusin", "focusout"])
  document.addEventListener(type, light);

let asked = 0;
let running = null;

/** Shows the results of an address in place, and keeps the address; only the last question counts. */
async function show(url) {
  const own = ++asked;
  running?.abort();
  running = new AbortController();
  const results = document.getElementById("results");
  results?.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: running.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = page.getElementById("results");
    if (own !== asked) return;
    if (!found) return location.assign(url);
    document.title = page.title;
    document.getElementById("found").textContent = page.getElementById("found").textContent;
    // Who chose from a field goes on from there.
    const field = results.contains(document.activeElement) ? document.activeElement.name : null;
    results.replaceWith(document.importNode(found, true));
    if (field) document.querySelector(`#results [name="${field}"]`)?.focus();
    history.replaceState(null, "", url);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  }
}

const addressOf = (form) => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") query.append(name, value);
  return `${form.getAttribute("action")}?${query}`;
};

// Only the page of results changes in place.
if (document.querySelector('[data-live="search"]') && search) {
  let waiting;
  const ask = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(addressOf(search.form)), 150);
  };
  search.addEventListener("input", ask);
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.('form[data-live="form"]');
    if (form) show(addressOf(form));
  });
}
