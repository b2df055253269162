// Answers kept on this device: one item of localStorage for each, so that two tabs never write over
// each other. {key, address, fields, name, at, faults}
const ANSWER = "kc-answer:";
const SENT = "kc-sent";
const MOST_SENT = 20;

export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // plain http has no randomUUID
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const read = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

export function waiting() {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(ANSWER))
    .map((name) => read(name, null))
    .filter((answer) => answer?.key)
    .sort((one, other) => one.at.localeCompare(other.at));
}

// Throws when the device has no room.
export const keep = (answer) => localStorage.setItem(ANSWER + answer.key, JSON.stringify(answer));
export const drop = (answer) => localStorage.removeItem(ANSWER + answer.key);
export const sent = () => read(SENT, []);

export function noteSent(answer, receipt) {
  const others = sent().filter((each) => each.address !== receipt);
  const all = [{ name: answer.name, address: receipt, at: answer.at }, ...others];
  try {
    localStorage.setItem(SENT, JSON.stringify(all.slice(0, MOST_SENT)));
  } catch {
    // the receipt is not remembered here; the answer has arrived all the same
  }
}
