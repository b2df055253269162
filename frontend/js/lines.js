// Forms [data-lines]: lines come and go, and an offered amount goes into its field. The norms are
// asked again by "lines-changed". Without script a button and boxes do the same by sending the form.
for (const form of document.querySelectorAll("[data-lines]")) {
  const list = form.querySelector("[data-lines-list]");
  const blank = form.querySelector("[data-lines-blank]");
  const total = form.querySelector("[name$=-TOTAL_FORMS]");
  const changed = () => form.dispatchEvent(new Event("lines-changed"));

  form.querySelector("[data-lines-add]").addEventListener("click", (event) => {
    event.preventDefault();
    const index = Number(total.value);
    list.insertAdjacentHTML(
      "beforeend",
      blank.innerHTML.replaceAll("__prefix__", index).replaceAll("__number__", index + 1),
    );
    total.value = index + 1;
    list.lastElementChild.querySelector("input").focus();
    changed();
  });

  list.addEventListener("change", (event) => {
    if (!event.target.matches("[name$=-DELETE]")) return;
    event.target.closest("[data-line]").classList.toggle("is-out", event.target.checked);
    changed();
  });

  let unsaved = false;
  form.addEventListener("input", () => (unsaved = true));
  form.addEventListener("submit", () => (unsaved = false));
  window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

  form.addEventListener("click", (event) => {
    const offer = event.target.closest("[data-use]");
    if (!offer) return;
    const field = form.elements[offer.dataset.use];
    field.value = offer.dataset.amount;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
