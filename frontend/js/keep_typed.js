// Forms [data-keep-typed]: what is typed stays in this browser until the server has taken it. Where
// there is no signal the form is not sent: it says so, and keeps. Photographs cannot be kept.
const NOT_KEPT = ["csrfmiddlewaretoken", "version"];

for (const form of document.querySelectorAll("[data-keep-typed]")) {
  const key = `typed:${form.dataset.keepTyped}:${form.elements.version.value}`;
  const said = form.querySelector("[data-keep-said]");
  try {
    for (const [name, value] of JSON.parse(localStorage.getItem(key)) ?? []) {
      const field = form.elements[name];
      if (field && field.type !== "file") field.value = value;
    }
  } catch {
    // A forbidden or spoilt store: the form works without it.
  }
  form.addEventListener("input", () => {
    const typed = [...new FormData(form)].filter(
      ([name, value]) => typeof value === "string" && !NOT_KEPT.includes(name),
    );
    try {
      localStorage.setItem(key, JSON.stringify(typed));
    } catch {
      // Full or forbidden.
    }
  });
  form.addEventListener("submit", (sending) => {
    if (navigator.onLine) return sessionStorage.setItem("typed", key);
    sending.preventDefault();
    said.textContent = form.dataset.keepOffline;
  });
}
for (const done of document.querySelectorAll("[data-typed-done]")) {
  const key = sessionStorage.getItem("typed");
  if (key && done) localStorage.removeItem(key);
  sessionStorage.removeItem("typed");
}
