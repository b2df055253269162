// A button [data-print] prints the page. Hidden without script. What body[data-print-foot] says
// stands below each printed page, beside the number of the page (css/print.css).
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

const { printFoot } = document.body.dataset;
if (printFoot) {
  document.documentElement.style.setProperty("--print-foot", JSON.stringify(printFoot));
}
