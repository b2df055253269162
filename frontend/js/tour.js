// The tour of the first day. Without script it is a card with all steps and one button.
const tour = document.querySelector("[data-tour]");

function start() {
  const steps = [...tour.querySelectorAll("[data-tour-at]")];
  const [back, next, end] = ["back", "next", "end"].map((name) =>
    tour.querySelector(`[data-tour-${name}]`),
  );
  let at = 0;

  function targetOf(step) {
    const found = [...document.querySelectorAll(step.dataset.tourAt)];
    return found.find((each) => each.offsetParent !== null || each.getClientRects().length > 0);
  }

  function show() {
    document.querySelector(".tour-target")?.classList.remove("tour-target");
    steps.forEach((step, number) => (step.hidden = number !== at));
    const target = targetOf(steps[at]);
    target?.classList.add("tour-target");
    target?.scrollIntoView({ block: "nearest" });
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    end.textContent = next.hidden ? end.dataset.last : end.dataset.early;
    end.classList.toggle("button--main", next.hidden);
  }

  function stop() {
    document.querySelector(".tour-target")?.classList.remove("tour-target");
    tour.remove();
  }

  tour.classList.add("tour--floats");
  steps.forEach((step, number) => (step.value = number + 1));
  back.addEventListener("click", () => (at -= 1, show()));
  next.addEventListener("click", () => (at += 1, show()));
  tour.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    stop();
    fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && tour.isConnected) end.click();
  });
  show();
}

if (tour) start();
