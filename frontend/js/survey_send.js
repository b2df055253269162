// Sends what waits on this device, one after the other. The server knows each answer by its key, so
// that sending it again (a lost reply, another tab, a double click) adds nothing.
import { drop, keep, noteSent, waiting } from "./survey_store.js";

const token = () => /(?:^|; )(?:__Host-)?csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? "";

async function post(answer) {
  const reply = await fetch(answer.address, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRFToken": token() },
    body: new URLSearchParams(answer.fields),
  });
  const isJson = (reply.headers.get("Content-Type") ?? "").includes("json");
  return { status: reply.status, said: isJson ? await reply.json() : {} };
}

// Returns "sent", "faulty", "sign-in" or "later".
async function sendOne(answer) {
  let reply;
  try {
    reply = await post(answer);
  } catch {
    return "later"; // no signal
  }
  if (reply.status === 200 && reply.said.receipt) {
    noteSent(answer, reply.said.address);
    drop(answer);
    return "sent";
  }
  if (reply.status === 422 || reply.status === 404) {
    const { faults, ask } = reply.said;
    keep({ ...answer, faults: faults ?? [{ label: "", text: String(reply.status) }], ask });
    return "faulty";
  }
  return reply.status === 403 ? "sign-in" : "later";
}

async function sendAll(tell) {
  for (const answer of waiting().filter((each) => !each.faults)) {
    const end = await sendOne(answer);
    tell(answer, end);
    if (end === "later" || end === "sign-in") break;
  }
}

let underWay = null;

export function send(tell) {
  const run = () => sendAll(tell);
  underWay ??= (navigator.locks ? navigator.locks.request("kc-send", run) : run()).finally(() => {
    underWay = null;
  });
  return underWay;
}
