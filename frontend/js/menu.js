// Groups of the menu stay as the person left them; the one the page belongs to is always open.
const KEY = "menu";

function left() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

const groups = document.querySelectorAll("details[data-menu-group]");
const known = left();
for (const group of groups) {
  const was = known[group.dataset.menuGroup];
  if (was !== undefined && !("menuCurrent" in group.dataset)) group.open = was;
}
for (const group of groups) {
  group.querySelector("summary").addEventListener("click", () => {
    const kept = { ...left(), [group.dataset.menuGroup]: !group.open };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // storage is switched off: nothing stays
    }
  });
}
document.querySelector(".side [aria-current]")?.scrollIntoView({ block: "nearest" });
