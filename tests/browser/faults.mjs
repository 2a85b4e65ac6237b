// Every check finds the fault that it is there to find, planted into a page that has none.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import {
  askedForMore,
  colours,
  fontsOf,
  inaccessible,
  longestLine,
  misnamed,
  overflowing,
  paleOnPaper,
} from "./checks.mjs";
import { serve } from "./server.mjs";
import { launch, open, tabFor } from "./studio.mjs";

let browser;
let tab;
let page; // the HTML of a good one
let policy;
let served;
let site;

before(async () => {
  const server = await serve("plain");
  const answer = await fetch(`${server.origin}/404.html`, { headers: { "Accept-Language": "zh-TW" } });
  page = await answer.text();
  policy = answer.headers.get("content-security-policy");
  await server.end();
  site = createServer((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 404, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": served.policy,
    });
    response.end(request.url === "/" ? served.html : "");
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  browser = await launch();
  tab = await tabFor(browser);
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** The page with something in place of something else, under a policy. */
async function planted(from, to, { under = "img-src *" } = {}) {
  assert.ok(from === "" || page.includes(from), from);
  served = { html: page.replace(from, to), policy: under };
  return open(tab, `http://127.0.0.1:${site.address().port}/`, { width: 320 });
}

const title = "找不到資源";
const expected = { locale: "zh-TW", title, code: 404 };

test("the page has none", async () => {
  const good = await planted("", "", { under: policy });
  assert.deepEqual(await inaccessible(good.page), []);
  assert.deepEqual(await overflowing(good.page), []);
  assert.deepEqual(await misnamed(good.page, expected), []);
  assert.deepEqual(askedForMore(good), []);
  assert.deepEqual(good.messages, []);
  assert.deepEqual(await good.violations(), []);
  await good.page.emulateMedia({ colorScheme: "dark" });
  assert.ok((await colours(good.page)).ground < 0.1);
  await good.page.emulateMedia({ media: "print" });
  assert.deepEqual(await paleOnPaper(good.page), []);
});

test("weak contrast", async () => {
  const { page } = await planted("--muted: #5c646c", "--muted: #b0b0b0");
  assert.match((await inaccessible(page)).join(), /color-contrast/);
  await page.emulateMedia({ media: "print" });
  assert.match((await paleOnPaper(page)).join(), /summary/);
});

test("a page that is never dark", async () => {
  const { page } = await planted("prefers-color-scheme: dark", "monochrome");
  await page.emulateMedia({ colorScheme: "dark" });
  assert.ok((await colours(page)).ground > 0.8);
});

test("a heading left out", async () => {
  const { page } = await planted("<h2>", "<h4>");
  assert.match((await inaccessible(page)).join(), /heading-order/);
});

test("an image from elsewhere", async () => {
  const image = '<img alt="" src="http://127.0.0.1:9/image.png">';
  const loaded = await planted("<main>", `<main>${image}`);
  assert.deepEqual(askedForMore(loaded), ["http://127.0.0.1:9/image.png"]);
  const refused = await planted("<main>", `<main>${image}`, { under: policy });
  assert.match((await refused.violations()).join(), /img-src: http:/);
});

test("a script that fails", async () => {
  const { messages } = await planted("</body>", "<script>throw Error('fault')</script></body>");
  assert.match(messages.join(), /error: fault/);
});

test("a style that the policy does not have", async () => {
  const changed = await planted("margin:", "padding:", { under: policy });
  assert.match((await changed.violations()).join(), /style-src-elem: inline/);
  assert.match(changed.messages.join(), /Content Security Policy/);
});

test("another language", async () => {
  const { page } = await planted('lang="zh-TW"', 'lang="ja"');
  assert.deepEqual(await misnamed(page, expected), ["lang: ja"]);
  assert.doesNotMatch((await fontsOf(page, "h1")).join(), / TC$/);
});

test("another direction, heading and title", async () => {
  const turned = await planted('dir="ltr"', 'dir="rtl"');
  assert.deepEqual(await misnamed(turned.page, expected), ["dir: rtl"]);
  const headed = await planted(`<h1>${title}`, "<h1>?");
  assert.deepEqual(await misnamed(headed.page, expected), ["h1: ?"]);
  const titled = await planted("<title>", "<title>?</title><title>");
  assert.deepEqual(await misnamed(titled.page, expected), ["title: ?"]);
});

test("what is too wide", async () => {
  const { page } = await planted("<h1>", '<h1 style="white-space: nowrap; width: 400px">');
  assert.match((await overflowing(page)).join(), /h1/);
});

test("lines that are too long", async () => {
  const { page } = await planted('<p class="summary">', `<p style="width: 99em">${"字".repeat(41)}`);
  assert.ok((await longestLine(page)) > 40);
});
