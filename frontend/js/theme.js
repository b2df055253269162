// Runs before the page is drawn, so that a dark page never flashes white.
const dark = matchMedia("(prefers-color-scheme: dark)");

function chosen() {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null; // storage is switched off: follow the system
  }
}

function show() {
  const wanted = chosen() ?? (dark.matches ? "dark" : "light");
  document.documentElement.dataset.theme = wanted;
}

dark.addEventListener("change", show);
addEventListener("storage", show);
show();
