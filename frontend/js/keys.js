// What all keys of the office have in common: they rest while somebody types or switched them off.
export function areKeysOff() {
  try {
    return localStorage.getItem("keys") === "off";
  } catch {
    return false; // storage is switched off
  }
}

export function isTyping(target) {
  return target.closest?.("input, select, textarea, [contenteditable]");
}
