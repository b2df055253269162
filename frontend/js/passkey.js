// Forms [data-passkey="create" | "get"]: before the form goes, the browser makes or shows a passkey as
// [data-passkey-options] asks; what it says goes along as JSON. Hidden where there are no passkeys: in
// an old browser, or when the site is opened by number instead of name.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

function readOptions({ publicKey }) {
  const keys = (list) => list?.map((each) => ({ ...each, id: toBytes(each.id) }));
  const read = { ...publicKey, challenge: toBytes(publicKey.challenge) };
  if (publicKey.user) read.user = { ...publicKey.user, id: toBytes(publicKey.user.id) };
  if (publicKey.excludeCredentials) read.excludeCredentials = keys(publicKey.excludeCredentials);
  if (publicKey.allowCredentials) read.allowCredentials = keys(publicKey.allowCredentials);
  return read;
}

function write({ id, rawId, type, response, authenticatorAttachment }) {
  const said = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) said[name] = toText(response[name]);
  }
  return JSON.stringify({
    id,
    rawId: toText(rawId),
    type,
    response: said,
    authenticatorAttachment,
    clientExtensionResults: {},
  });
}

async function fill(form, answer) {
  const asked = await fetch(form.dataset.passkeyOptions, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
  });
  const told = await asked.json();
  if (told.go) return location.assign(told.go);
  if (!asked.ok) throw new Error(told.error);
  const key = await navigator.credentials[form.dataset.passkey]({ publicKey: readOptions(told) });
  answer.value = write(key);
  form.submit();
}

const byName = !/^[\d.]+$|:/.test(location.hostname);
for (const form of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential || !byName) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (!form.reportValidity()) return;
    event.preventDefault();
    const line = form.querySelector("[role=status]");
    line.textContent = "";
    try {
      await fill(form, form.elements.answer);
    } catch (fault) {
      line.textContent = fault instanceof DOMException ? form.dataset.passkeyFailed : fault.message;
    }
  });
}
for (const each of document.querySelectorAll("[data-no-passkey]")) {
  each.hidden = Boolean(window.PublicKeyCredential) && byName;
}
