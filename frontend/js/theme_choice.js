// Buttons [data-set-theme]: light, dark, or "" to follow the system. Hidden without script.
const buttons = document.querySelectorAll("[data-set-theme]");

function mark() {
  const stored = localStorage.getItem("theme") ?? "";
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.dataset.setTheme === stored));
  }
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    const theme = button.dataset.setTheme;
    if (theme) localStorage.setItem("theme", theme);
    else localStorage.removeItem("theme");
    dispatchEvent(new Event("storage"));
    mark();
  });
}
try {
  mark();
  for (const box of document.querySelectorAll("[data-needs-script]")) box.hidden = false;
} catch {
  // storage is switched off: the choice stays hidden
}
