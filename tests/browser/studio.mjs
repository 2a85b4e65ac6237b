// A browser, and the servers of a look: opens views, and writes down what their pages do.

import { chromium } from "./packages.mjs";
import { serve } from "./server.mjs";

/** Debian's Chromium, which asks nobody for anything by itself. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.PHRASEBOOK_CHROMIUM,
    chromiumSandbox: process.getuid() !== 0, // as root it does not start with one
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Runs in a page before anything of it does. */
function listen() {
  globalThis.phrasebookViolations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    globalThis.phrasebookViolations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
}

/** A tab of its own for a reader's language, which sends some headers besides. */
export async function tabFor(browser, { language, headers, deviceScaleFactor } = {}) {
  const context = await browser.newContext({
    locale: language,
    extraHTTPHeaders: headers,
    deviceScaleFactor,
  });
  await context.addInitScript(listen);
  return context.newPage();
}

/** Opens an address in a tab; gives the page, the answer, and what goes on. */
export async function open(page, address, { scheme = "light", width = 1280, height = 800 } = {}) {
  for (const event of ["request", "console", "pageerror"]) page.removeAllListeners(event);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media: "screen", colorScheme: scheme });
  const requests = [];
  const messages = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`error: ${error.message}`));
  const answer = await page.goto(address);
  const violations = () => page.evaluate(() => globalThis.phrasebookViolations);
  return { page, answer, requests, messages, violations };
}

/** Gives `work` a function that opens views of the look, then ends all that was begun. */
export async function withStudio(look, work) {
  const browser = await launch();
  const servers = {};
  const tabs = new Map(); // to make one takes longer than to open a page in it
  try {
    servers.bare = await serve(look);
    servers.themed = await serve(look, { themed: true });
    const visit = async ({ reader, subject, scheme, width }, act) => {
      const key = `${reader.language} ${subject.code}`;
      if (!tabs.has(key)) {
        const { language } = reader;
        tabs.set(key, await tabFor(browser, { language, headers: subject.headers }));
      }
      const { origin } = subject.themed ? servers.themed : servers.bare;
      await act(await open(tabs.get(key), `${origin}/${subject.code}`, { scheme, width }));
    };
    await work(visit, servers);
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) await server.end();
  }
}

/** The description folds out. */
export async function unfold(page) {
  for (const summary of await page.locator("summary").all()) await summary.click();
}
