// Lists by keys: j and k go through the rows (arrows too, once in a row), x picks, Enter opens.
import { areKeysOff, isTyping } from "./keys.js";

const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
const table = document.querySelector("[data-pick-rows]");
const rows = table ? [...table.querySelectorAll("tbody tr")] : [];

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const box = event.target.closest?.("input[name=pick]");
  if ((isTyping(event.target) && !box) || document.querySelector("dialog[open]")) return;
  const at = rows.indexOf(event.target.closest?.("tr"));
  const isLetter = event.key.length === 1;
  if (isLetter ? areKeysOff() : at < 0) return;
  if (event.key in STEPS) {
    event.preventDefault();
    rows[Math.min(Math.max(at + STEPS[event.key], 0), rows.length - 1)].focus();
  } else if (event.key === "x" && at >= 0) {
    rows[at].querySelector("input[name=pick]").click();
  } else if (event.key === "Enter" && event.target === rows[at]) {
    rows[at].querySelector("a[href]")?.click();
  }
}

if (rows.length) {
  for (const row of rows) row.tabIndex = -1;
  addEventListener("keydown", press);
}
