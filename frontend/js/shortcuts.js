// Keys: "?" shows the sheet, "/" goes to the search field, "g" and a letter open a page.
// What the letters open stands in the sheet itself (a[data-keys]), so that both always agree.
import { areKeysOff, isTyping } from "./keys.js";

const sheet = document.querySelector("dialog[data-shortcuts]");
const off = sheet?.querySelector("[data-keys-off]");
const PAUSE = 1500;
let first = "";
let since = 0;

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "?" && first !== "g") {
    event.preventDefault();
    sheet.open ? sheet.close() : sheet.showModal();
    return;
  }
  if (areKeysOff() || sheet.open) return;
  if (event.key === "/") {
    const field = document.querySelector("input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
    return;
  }
  const keys = performance.now() - since < PAUSE ? `${first} ${event.key}` : event.key;
  [first, since] = [event.key, performance.now()];
  const link = [...sheet.querySelectorAll("a[data-keys]")].find((a) => a.dataset.keys === keys);
  if (link) location.assign(link.href);
}

if (sheet) {
  off.checked = areKeysOff();
  off.addEventListener("change", () => {
    try {
      if (off.checked) localStorage.setItem("keys", "off");
      else localStorage.removeItem("keys");
    } catch {
      off.checked = false;
    }
  });
  addEventListener("keydown", press);
}
