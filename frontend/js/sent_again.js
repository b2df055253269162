// A form sent after the session has ended leads to signing in. What was typed waits in this tab and is
// filled in again on the page one comes back to, for the same person only. Passwords, codes and files
// are not kept; forms with a store of their own (keep_draft, keep_typed) look after themselves.
const KEY = "sent";
const DOOR = "at-the-door";
const who = document.body.dataset.who;

const forms = () => [...document.querySelectorAll("form[method=post]")];
const is_kept = (field) =>
  field.name && !["hidden", "password", "file"].includes(field.type) && field.autocomplete !== "one-time-code";

function fill(form, fields) {
  for (const field of form.elements) {
    if (!is_kept(field)) continue;
    const given = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["checkbox", "radio"].includes(field.type)) field.checked = given.includes(field.value);
    else if (field.tagName === "SELECT" && field.multiple)
      for (const option of field.options) option.selected = given.includes(option.value);
    else if (given.length) field.value = given[0];
  }
}

try {
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  if (!who) {
    if (kept) sessionStorage.setItem(DOOR, "1");
  } else {
    const has_come_back = sessionStorage.getItem(DOOR);
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(DOOR);
    const form = has_come_back && kept?.who === who && kept.path === location.pathname + location.search
      ? forms()[kept.index] : null;
    if (form) {
      fill(form, kept.fields);
      const said = document.querySelector("[data-sent-again]");
      if (said) said.hidden = false;
    }
  }
} catch {
  // A forbidden or spoilt store: pages work without it.
}

if (who)
  document.addEventListener("submit", (sending) => {
    const form = sending.target;
    if (sending.defaultPrevented || form.method !== "post" || form.matches("[data-keep], [data-keep-typed]")) return;
    const index = forms().indexOf(form);
    const fields = [...form.elements]
      .filter((field) => is_kept(field) && (!["checkbox", "radio"].includes(field.type) || field.checked))
      .flatMap((field) =>
        field.tagName === "SELECT"
          ? [...field.selectedOptions].map((option) => [field.name, option.value])
          : [[field.name, field.value]],
      );
    try {
      const path = location.pathname + location.search;
      if (fields.length) sessionStorage.setItem(KEY, JSON.stringify({ who, path, index, fields }));
    } catch {
      // Full or forbidden.
    }
  });
