// Search forms [data-find]: what is found stands in #[data-find-in] while somebody types; arrows go
// through it, Enter opens it. Without script the form leads to the page that answers the same.
const PAUSE = 200;

for (const form of document.querySelectorAll("form[data-find]")) {
  const input = form.querySelector("input[type=search]");
  const found = document.getElementById(form.dataset.findIn);
  const told = form.querySelector("[data-find-told]");
  const isSheet = form.dataset.find === "suggest";
  let timer;
  let stop = new AbortController();
  let shown = input.value.trim();

  function close() {
    if (isSheet) found.hidden = true;
  }

  function asking(more) {
    const along = [...form.querySelectorAll("input[type=hidden]")].map((each) => [each.name, each.value]);
    return new URLSearchParams([...along, ...Object.entries(more)]);
  }

  async function ask(text) {
    stop.abort();
    stop = new AbortController();
    const asked = asking({ q: text, part: form.dataset.find });
    try {
      const answer = await fetch(`${form.action}?${asked}`, { signal: stop.signal });
      if (!answer.ok || answer.redirected) return; // signed out meanwhile: Enter leads there
      found.innerHTML = await answer.text();
    } catch {
      return; // a newer question, or no connection
    }
    shown = text;
    told.textContent = found.querySelector("[data-told]")?.textContent ?? "";
    found.hidden = isSheet && !text;
    if (!isSheet) history.replaceState(null, "", `?${asking({ q: text })}`);
  }

  function step(event) {
    const stops = [input, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const to = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !to || found.hidden) return;
    event.preventDefault();
    to.focus();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (!text && isSheet) close();
    if (text !== shown) timer = setTimeout(ask, PAUSE, text);
  });
  input.addEventListener("focus", () => {
    if (isSheet && shown && shown === input.value.trim() && found.childElementCount) {
      found.hidden = false;
    }
  });
  for (const part of form.contains(found) ? [form] : [form, found]) {
    part.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event);
      if (event.key === "Escape" && isSheet && !found.hidden) {
        event.preventDefault();
        input.focus();
        close();
      }
    });
  }
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) close();
  });
}
