// Takes the pictures of README: a locale and a look each. script/screenshots runs it.

import path from "node:path";

import { serve } from "./server.mjs";
import { launch, open, tabFor } from "./studio.mjs";

const folder = process.argv[2];
const pictures = [
  { locale: "en", look: "plain", code: 503, scheme: "light" },
  { locale: "fr", look: "card", code: 404, scheme: "light" },
  { locale: "zh-TW", look: "terminal", code: 429, scheme: "dark" },
];

const browser = await launch();
for (const { locale, look, code, scheme } of pictures) {
  const server = await serve(look);
  const headers = { "X-Retry-After": "300" };
  const tab = await tabFor(browser, { language: locale, headers, deviceScaleFactor: 1.5 });
  await open(tab, `${server.origin}/${code}`, { scheme, width: 400, height: 540 });
  await tab.screenshot({ path: path.join(folder, `page-${locale}.png`) });
  await server.end();
}
await browser.close();
