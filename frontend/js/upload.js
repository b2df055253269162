// Forms [data-upload]: files go one by one, each with its progress and its answer. Without script the
// form sends all of them at once.
for (const form of document.querySelectorAll("[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-upload-list]");
  const drop = form.querySelector(".drop");
  let under_way = 0;
  let refused = 0;

  const send = (file) => {
    const row = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    const said = document.createElement("p");
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    said.className = "small";
    row.append(name, bar, said);
    list.append(row);
    const body = new FormData(form);
    body.delete("files");
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    };
    under_way += 1;
    request.onloadend = () => {
      const is_done = request.status === 200;
      bar.remove();
      said.textContent = is_done
        ? form.dataset.uploadDone
        : request.response?.error || form.dataset.uploadFailed;
      if (!is_done) {
        said.classList.add("warning");
        refused += 1;
      }
      under_way -= 1;
      next();
    };
    request.send(body);
  };

  const waiting = [];
  const next = () => {
    if (under_way) return;
    const file = waiting.shift();
    if (file) send(file);
    else if (!refused) location.reload();
  };
  const take = (files) => {
    refused = 0;
    waiting.push(...files);
    next();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take(input.files);
    input.value = "";
  });
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("is-over", name === "dragover");
      if (name === "drop") take(event.dataTransfer.files);
    });
  }
}
