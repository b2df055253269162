// Forms [data-keep]: what is typed is kept in this browser at once, and on the server after a pause of
// some seconds. When the line drops the browser keeps it and sends it again later. The number in the
// field "version" is the one last seen: the server refuses to write over a newer one, and says why.
const PAUSE_MS = 3000;
const RETRY_MS = 5000;

const stored = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};
const store = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the server still keeps the draft.
  }
};

for (const done of document.querySelectorAll("[data-keep-done]"))
  localStorage.removeItem(`keep:${done.dataset.keepDone}`);

for (const form of document.querySelectorAll("[data-keep]")) {
  const key = `keep:${form.dataset.keep}`;
  const version = form.elements.version;
  const said = form.querySelector("[data-keep-said]");
  const restore = form.querySelector("[data-keep-restore]");
  let timer = 0;
  let isSending = false;
  let left = null; // the button that hands the form in while a draft is still on its way

  const typed = () =>
    [...new FormData(form)].filter(
      ([name, value]) => typeof value === "string" && !["csrfmiddlewaretoken", "version"].includes(name),
    );
  const tell = (text, isBad) => {
    said.textContent = text;
    said.classList.toggle("read-back--unread", isBad);
  };
  const sendIn = (ms) => {
    clearTimeout(timer);
    if (!left) timer = setTimeout(send, ms);
  };

  async function send() {
    if (isSending) return sendIn(PAUSE_MS);
    isSending = true;
    const before = JSON.stringify(typed());
    try {
      const answer = await fetch(location.href, {
        method: "POST",
        body: new FormData(form),
        headers: { "X-Keep": "1" },
      });
      const told = answer.headers.get("Content-Type")?.startsWith("application/json")
        ? await answer.json()
        : null;
      if (answer.ok && told) {
        version.value = told.version;
        if (JSON.stringify(typed()) === before) localStorage.removeItem(key);
        else changed();
      }
      tell(told?.said ?? form.dataset.keepOffline, !answer.ok || !told);
      if (!told) sendIn(RETRY_MS);
    } catch {
      tell(form.dataset.keepOffline, true);
      sendIn(RETRY_MS);
    } finally {
      isSending = false;
      const by = left;
      left = null;
      if (by) form.requestSubmit(by);
    }
  }

  const changed = () => {
    store(key, { version: version.value, typed: typed() });
    sendIn(PAUSE_MS);
  };
  const fill = (fields) => {
    for (const [name, value] of fields) {
      const field = form.elements[name];
      if (field) field.value = value;
    }
  };

  const kept = stored(key);
  if (kept && JSON.stringify(kept.typed) !== JSON.stringify(typed())) {
    if (kept.version === version.value) {
      fill(kept.typed);
      changed();
    } else {
      restore.hidden = false;
      restore.addEventListener("click", () => {
        fill(kept.typed);
        restore.hidden = true;
        changed();
      });
    }
  } else if (kept) localStorage.removeItem(key);

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // Sent beside a draft, the form would come with a number the draft has just made old.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!isSending) return;
    event.preventDefault();
    left = event.submitter;
  });
  window.addEventListener("online", () => stored(key) && send());
}
