// Inputs [data-read-back]: below the field stands how the server reads what is being typed
// ("200 triệu": 200.000.000 đồng). The address answers {text, is_read}; the form decides in the end.
const PAUSE = 200;
const underWay = new WeakMap(); // input -> {timer, stop}

function lineOf(input) {
  const known = input.parentElement.querySelector(".read-back");
  if (known) return known;
  const line = document.createElement("p");
  line.className = "read-back";
  line.setAttribute("role", "status"); // there before it speaks, or no screen reader hears it
  input.after(line);
  return line;
}

function say(input, text, isRead = true) {
  const line = lineOf(input);
  line.textContent = text;
  line.classList.toggle("read-back--unread", !isRead);
}

async function ask(input, stop, saysWhyNot) {
  try {
    const address = `${input.dataset.readBack}?${new URLSearchParams({ text: input.value })}`;
    const answer = await (await fetch(address, { signal: stop.signal })).json();
    say(input, answer.is_read || saysWhyNot ? answer.text : "", answer.is_read);
  } catch {
    if (!stop.signal.aborted) say(input, ""); // no answer: the form will tell
  }
}

function start(input, pause, saysWhyNot) {
  const before = underWay.get(input);
  clearTimeout(before?.timer);
  before?.stop.abort();
  const stop = new AbortController();
  if (!input.value.trim()) return say(input, "");
  underWay.set(input, { stop, timer: setTimeout(ask, pause, input, stop, saysWhyNot) });
}

const listen = (kind, act) =>
  addEventListener(kind, ({ target }) => target.dataset?.readBack && act(target));

listen("focusin", lineOf);
listen("input", (input) => start(input, PAUSE, false));
listen("change", (input) => start(input, 0, true));
