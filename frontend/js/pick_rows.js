// Tables [data-pick-rows]: one box in the head picks every row; the button says how many are picked.
for (const table of document.querySelectorAll("[data-pick-rows]")) {
  const boxes = [...table.querySelectorAll("input[name=pick]")];
  const button = document.querySelector("[data-picked]");
  const words = button?.lastChild;
  const label = words?.textContent.trim();
  const all = document.createElement("input");
  all.type = "checkbox";
  const head = table.querySelector("thead .list-pick");
  all.setAttribute("aria-label", head.textContent.trim());
  head.append(all);

  const tell = () => {
    const picked = boxes.filter((box) => box.checked).length;
    all.checked = picked > 0 && picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
    if (!button) return;
    button.disabled = picked === 0;
    words.textContent = picked ? `${label} (${picked})` : label;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  table.addEventListener("change", tell);
  tell();
}
