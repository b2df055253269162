// Tables [data-pick-rows]: a box in the head picks every row, Shift picks the rows between. While
// rows are picked, the bar [data-bulk] says how many and offers what to do with them.
for (const table of document.querySelectorAll("[data-pick-rows]")) {
  const bar = document.querySelector("[data-bulk]");
  const boxes = [...table.querySelectorAll("input[name=pick]")];
  if (!bar || !boxes.length) continue;
  const [count, scope, every, none] = ["count", "scope", "all", "none"].map((name) =>
    bar.querySelector(`[data-bulk-${name}]`),
  );
  const head = table.querySelector("thead .list-pick");
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", head.textContent.trim());
  head.append(all);
  let last = null;

  const tell = () => {
    const picked = boxes.filter((box) => box.checked).length;
    const whole = scope.value === "all";
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
    bar.hidden = picked === 0;
    bar.classList.toggle("bulk--floats", picked > 0);
    count.textContent = whole
      ? bar.dataset.all.replace("{n}", every.dataset.bulkAll)
      : bar.dataset.picked.replace("{n}", picked);
    none.hidden = false;
    if (every) every.hidden = whole || picked < boxes.length;
  };
  const pick = (some, checked) => {
    for (const box of some) box.checked = checked;
    scope.value = "picked";
    tell();
  };

  all.addEventListener("change", () => pick(boxes, all.checked));
  none.addEventListener("click", () => {
    pick(boxes, false);
    all.focus();
  });
  every?.addEventListener("click", () => {
    pick(boxes, true);
    scope.value = "all";
    tell();
  });
  table.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) {
      pick(boxes.slice(Math.min(at, last), Math.max(at, last) + 1), event.target.checked);
    }
    last = at;
  });
  table.addEventListener("change", () => {
    scope.value = "picked";
    tell();
  });
  addEventListener("pageshow", tell); // a browser that goes back keeps the boxes as they were
  tell();
}
