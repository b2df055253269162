// The form of a survey works with no signal: an answer is kept on this device first, then sent. A
// worker keeps the page itself. Without script the form is an ordinary one.
import { send } from "./survey_send.js";
import { drop, keep, newKey, sent, waiting } from "./survey_store.js";

const AGAIN = 30_000;
const form = document.querySelector("[data-survey]");
const place = document.querySelector("[data-survey-kept]");
const words = place.dataset;
let lastEnd = "";

function notice(tone, lead, ...rest) {
  const box = document.createElement("div");
  box.className = `notice ${tone ? `notice--${tone}` : ""}`;
  const inside = document.createElement("div");
  const strong = document.createElement("strong");
  strong.textContent = lead;
  inside.append(strong, ...rest);
  box.append(inside);
  return box;
}

function line(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function showFaulty(answer) {
  const row = document.createElement("p");
  row.className = "row";
  const mend = button(words.mend, () => mendAgain(answer));
  row.append(mend, button(words.drop, () => (drop(answer), show())));
  const said = answer.faults.map((each) => line([each.label, each.text].filter(Boolean).join(": ")));
  return notice("bad", `${words.faulty}: ${answer.name}`, ...said, row);
}

function showSent(each) {
  const link = document.createElement("a");
  link.href = each.address;
  link.textContent = words.see;
  const text = document.createElement("p");
  text.append(`${each.name} · ${new Date(each.at).toLocaleString("vi-VN")} · `, link);
  return text;
}

function show() {
  const kept = waiting();
  const quiet = kept.filter((each) => !each.faults);
  const notes = kept.filter((each) => each.faults).map(showFaulty);
  if (quiet.length) {
    const why = lastEnd === "sign-in" ? words.signIn : words.signal;
    notes.push(
      notice("warn", `${words.saved} (${quiet.length})`, ...quiet.map((a) => line(a.name)), line(why)),
    );
  }
  const done = sent();
  if (done.length) notes.push(notice("good", `${words.sent} (${done.length})`, ...done.slice(0, 5).map(showSent)));
  place.replaceChildren(...notes);
  place.hidden = notes.length === 0;
}

async function flush() {
  await send((answer, end) => {
    lastEnd = end;
    show();
  });
  show();
}

function fieldsOf() {
  const data = new FormData(form);
  data.delete("csrfmiddlewaretoken");
  return Object.fromEntries(data);
}

function fillAgain(answer) {
  for (const [name, value] of Object.entries(answer.fields)) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.type === "checkbox") field.checked = Boolean(value);
    else field.value = value;
  }
}

function mark(field, isFaulty) {
  if (isFaulty) field?.setAttribute?.("aria-invalid", "true");
  else field?.removeAttribute?.("aria-invalid");
}

// Who is not signed in gives a telephone or an address, so that somebody can answer.
function askForOneOf() {
  const { phone, email } = form.elements;
  const says = phone.value.trim() || email.value.trim() ? "" : (form.dataset.oneOf ?? "");
  phone.setCustomValidity(says);
}

function sayFaults(faults) {
  const box = form.querySelector("[data-survey-faults]");
  const list = document.createElement("ul");
  for (const each of faults) {
    const item = document.createElement("li");
    item.textContent = [each.label, each.text].filter(Boolean).join(": ");
    list.append(item);
  }
  const inside = document.createElement("div");
  const lead = document.createElement("strong");
  lead.textContent = box.dataset.lead;
  inside.append(lead, list);
  box.replaceChildren(inside);
  box.hidden = faults.length === 0;
  for (const each of faults) mark(form.elements[each.field], true);
  if (faults.length) box.focus();
}

// Shows the question that tells people from programs, or puts it away.
function askHuman(ask) {
  const box = form.querySelector("[data-human]");
  if (!box) return;
  box.hidden = !ask;
  for (const each of box.querySelectorAll("input")) each.disabled = !ask;
  form.elements.human_answer.required = Boolean(ask);
  form.elements.human_answer.value = "";
  form.elements.human_seal.value = ask?.seal ?? "";
  box.querySelector("[data-human-words]").textContent = ask?.words ?? "";
}

// Puts an answer with faults back into the form, under its own key.
function mendAgain(answer) {
  if (!form) return (location.href = answer.address);
  drop(answer);
  fillAgain(answer);
  askHuman(answer.ask);
  sayFaults(answer.faults);
  show();
}

function startAnew() {
  const commune = form.elements.commune.value; // the next one is most likely of the same commune
  form.reset();
  askHuman(null);
  form.elements.commune.value = commune;
  form.elements.client_key.value = newKey();
  for (const each of form.querySelectorAll(".read-back")) each.textContent = "";
}

async function submit(event) {
  event.preventDefault();
  askForOneOf();
  if (!form.reportValidity()) return;
  sayFaults([]);
  form.elements.written_at.value = new Date().toISOString();
  const fields = fieldsOf();
  const answer = {
    key: fields.client_key,
    address: location.pathname,
    fields,
    name: fields.establishment_name,
    at: fields.written_at,
  };
  try {
    keep(answer);
  } catch {
    return sayFaults([{ text: words.full }]);
  }
  startAnew();
  show();
  await flush();
  const faulty = waiting().find((each) => each.key === answer.key && each.faults);
  if (faulty && !form.elements.establishment_name.value) mendAgain(faulty);
  place.scrollIntoView({ block: "nearest" });
}

// The worker of the form also when this page lies elsewhere: it then keeps the forms it leads to.
function working(registration) {
  if (registration.active) return registration.active;
  const coming = registration.installing ?? registration.waiting;
  return new Promise((done) =>
    coming.addEventListener("statechange", () => coming.state === "activated" && done(coming)),
  );
}

async function keepPage() {
  if (!navigator.serviceWorker) return;
  const worker = await working(await navigator.serviceWorker.register("/s/sw.js"));
  const files = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")];
  const loaded = performance.getEntriesByType("resource").map((each) => each.name);
  const own = [...files.map((each) => each.src || each.href), ...loaded];
  const same = own.filter((each) => each.startsWith(`${location.origin}/static/`));
  const linked = [...document.querySelectorAll("a[data-survey-page]")].map((each) => each.href);
  const pages = form ? [location.href.split("#")[0]] : linked;
  worker.postMessage({ keep: [...pages, ...new Set(same)] });
}

// What a link says after its "#" stands in the form already; it never travels.
function fillFromAddress() {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = form.elements[name];
    if (field?.matches?.("input:not([type=hidden]), textarea")) field.value = value;
  }
}

if (form) {
  form.elements.client_key.value = newKey(); // a page kept on the device brings an old one
  fillFromAddress();
  form.addEventListener("submit", submit);
  form.addEventListener("invalid", (event) => mark(event.target, true), true); // these do not bubble
  form.addEventListener("input", (event) => (mark(event.target, false), askForOneOf()));
}
addEventListener("online", flush);
addEventListener("storage", show); // another tab kept or sent one
document.addEventListener("visibilitychange", () => document.hidden || flush());
setInterval(() => waiting().some((each) => !each.faults) && flush(), AGAIN);
show();
flush();
keepPage().catch(() => {}); // without a worker the form still keeps what is written while it is open
