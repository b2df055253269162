// Projects picked by hand [data-picker]: a result that is ticked moves up among the chosen ones.
const picker = document.querySelector("[data-picker]");
if (picker) {
  const chosen = picker.querySelector("[data-picker-chosen]");
  const count = picker.querySelector("[data-picker-count]");
  const told = picker.querySelector("[data-picker-told]");
  const text = picker.querySelector("input[type=search]");
  const found = picker.querySelector("#pick-found");
  const boxesOf = (part) => [...part.querySelectorAll("input[type=checkbox]")];

  const tell = (words, label) => {
    count.textContent = `(${boxesOf(chosen).length})`;
    told.textContent = `${words}: ${label.textContent.trim()}`;
  };
  // A result stays in sight only while it is not chosen.
  const hideChosen = () => {
    const codes = new Set(boxesOf(chosen).map((box) => box.value));
    for (const box of boxesOf(found)) box.closest("label").hidden = codes.has(box.value);
  };
  const shown = () => boxesOf(found).filter((box) => !box.closest("label").hidden);

  found.addEventListener("change", ({ target: box }) => {
    if (!box.checked) return;
    const all = shown();
    const next = all[all.indexOf(box) + 1] ?? all[all.indexOf(box) - 1] ?? text;
    const item = document.createElement("li");
    item.className = "chip";
    const label = box.closest("label").cloneNode(true);
    const copy = label.querySelector("input");
    copy.name = "picks";
    copy.removeAttribute("form");
    copy.checked = true;
    item.append(label);
    chosen.append(item);
    box.checked = false;
    hideChosen();
    next.focus();
    tell(told.dataset.added, label);
  });
  chosen.addEventListener("change", ({ target: box }) => {
    const item = box.closest("li");
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    hideChosen();
    (next?.querySelector("input") ?? text).focus();
    tell(told.dataset.removed, item);
  });
  // With a script the search never leaves the page: what was typed elsewhere stays.
  document.getElementById("pick-find").addEventListener("submit", (event) => {
    event.preventDefault();
    text.dispatchEvent(new Event("find"));
  });
  picker.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [text, ...shown()];
    const at = stops.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  });
  found.addEventListener("htmx:afterSwap", hideChosen);
  hideChosen();
}
