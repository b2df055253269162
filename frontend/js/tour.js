// The tour of the first day: a card at the top of the page, so that it covers nothing; what it
// speaks of is outlined. Without script it is a card with all steps and one button.
const tour = document.querySelector("[data-tour]");

function start() {
  const steps = [...tour.querySelectorAll("[data-tour-at]")];
  const [back, next, end, count] = ["back", "next", "end", "count"].map((name) =>
    tour.querySelector(`[data-tour-${name}]`),
  );
  let at = 0;

  // The first of the places named that is on screen: a phone has no side menu.
  function targetOf(step) {
    const found = step.dataset.tourAt.split(",").flatMap((at) => [...document.querySelectorAll(at)]);
    return found.find((each) => each.getClientRects().length > 0);
  }

  function show() {
    document.querySelector(".tour-target")?.classList.remove("tour-target");
    steps.forEach((step, number) => (step.hidden = number !== at));
    const target = targetOf(steps[at]);
    target?.classList.add("tour-target");
    target?.scrollIntoView({ block: "nearest" });
    count.textContent = `${at + 1}/${steps.length}`;
    back.hidden = at === 0;
    next.hidden = at === steps.length - 1;
    end.textContent = next.hidden ? end.dataset.last : end.dataset.early;
    end.classList.toggle("button--main", next.hidden);
  }

  function stop() {
    document.querySelector(".tour-target")?.classList.remove("tour-target");
    tour.remove();
  }

  tour.classList.add("tour--stepwise");
  count.hidden = false;
  back.addEventListener("click", () => (at -= 1, show()));
  next.addEventListener("click", () => (at += 1, show()));
  tour.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    stop();
    // keepalive: also when the next click leaves the page at once
    fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      redirect: "manual",
      keepalive: true,
    });
  });
  tour.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end.click();
  });
  show();
}

if (tour) start();
