// Keeps the form of a survey for when there is no signal: its page, fresh whenever the network
// answers, and the files it loads, whose addresses change with their content.
const CACHE = "kc-survey-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const wanted = event.data?.keep ?? [];
  event.waitUntil(keep(wanted.filter((address) => address.startsWith(self.location.origin))));
});

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map((each) => each.url));
  const files = addresses.filter((each) => !known.has(each) || !isFile(each));
  await Promise.all(files.map((each) => cache.add(each).catch(() => {})));
}

const isFile = (address) => new URL(address).pathname.startsWith("/static/");

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected) await cache.put(request.url, fresh.clone());
    return fresh;
  } catch (failure) {
    const kept = await cache.match(request.url, { ignoreVary: true });
    if (kept) return kept;
    throw failure;
  }
}

async function file(request) {
  const kept = await caches.match(request.url, { ignoreVary: true });
  return kept ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.location.origin)) return;
  const { pathname } = new URL(request.url);
  // Receipts are not kept: what became of an answer is only known with a signal.
  if (request.mode === "navigate" && /^\/s\/(?!receipt)/.test(pathname)) {
    event.respondWith(page(request));
  } else if (isFile(request.url)) {
    event.respondWith(file(request));
  }
});
