// Messages of success float for a while as toasts; pointing at one, or focus in it, keeps it.
// Without script they stand at the top of the page like every other message.
const STAYS = 12000;
const STAYS_WITH_UNDO = 30000;
const toasts = [...document.querySelectorAll("[data-toast]")];

function leave(toast) {
  if (!toast.matches(":hover, :focus-within")) toast.remove();
  else setTimeout(leave, STAYS, toast);
}

if (toasts.length) {
  const shelf = document.createElement("div");
  shelf.className = "toasts no-print";
  shelf.setAttribute("role", "status");
  (document.querySelector("main") ?? document.body).append(shelf);
  for (const toast of toasts) {
    shelf.append(toast);
    setTimeout(leave, toast.querySelector("form") ? STAYS_WITH_UNDO : STAYS, toast);
  }
  for (const box of document.querySelectorAll(".notices")) if (!box.children.length) box.remove();
}
