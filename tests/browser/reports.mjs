// The pages of `phrasebook lint` and `phrasebook coverage`, opened as files, in three locales: they can be
// read by everybody and worked with by keyboard alone, and no catalog can make them do anything.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { askedForMore, colours, inaccessible, luminance, paleOnPaper } from "./checks.mjs";
import { launch, open, tabFor } from "./studio.mjs";

const command = process.env.PHRASEBOOK_COMMAND;
const screenshots = process.env.PHRASEBOOK_SCREENSHOTS;
const locales = fileURLToPath(new URL("../../locales", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "phrasebook-"));
const header = (language) =>
  `msgid ""\nmsgstr "Language: ${language}\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n`;
const entry = (field, code, text) => `msgctxt "${field}"\nmsgid "${code}"\nmsgstr "${text}"\n\n`;

/** Catalogs with something wrong in each locale, beside our own. */
const spoilt = {
  "en/acme.po": header("en") + entry("title", 404, "Nothing here") + entry("summary", 404, "It is  gone."),
  "fr/acme.po":
    header("fr") +
    entry("title", 404, "Il n’y a  rien") +
    entry("summary", 404, "Le le serveur ne trouve rien , désolé.") +
    entry("advice", 403, "Cher\u200bchez ailleurs."),
  "zh-TW/acme.po":
    header("zh-TW") + entry("title", 404, "找不到  資源") + entry("summary", 404, "伺服器找不到,資源。。"),
};
/** What a page must not take for its own. */
const hostile =
  header("fr") +
  entry("title", 404, "<script>document.title='mine'</script>  x") +
  entry("summary", 404, "</script><img src=x onerror=document.title='mine'>  x") +
  entry("advice", 404, '\\"><svg/onload=document.title=1>  ]]>');

function write(name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The page that the command writes. */
function page(name, ...words) {
  const { stdout, status, stderr } = spawnSync(command, [...words, "--format", "html"], {
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  assert.ok(status < 2, `${stderr}`);
  write(name, stdout);
  return pathToFileURL(path.join(folder, name)).href;
}

const pages = {};
let browser;
before(async () => {
  cpSync(locales, path.join(folder, "all"), { recursive: true, dereference: true });
  for (const [name, text] of Object.entries(spoilt)) write(path.join("all", name), text);
  write("hostile/fr/acme.po", hostile);
  write("any/fr.po", `${header("fr")}msgid "Read it"\nmsgstr "Lire  la"\n`);
  for (const locale of ["en", "fr", "zh-TW"]) pages[locale] = page(`${locale}.html`, "lint", `all/${locale}`);
  pages.all = page("all.html", "lint", "all");
  pages.files = page("files.html", "lint", "any");
  pages.hostile = page("hostile.html", "lint", "hostile");
  pages.coverage = page("coverage.html", "coverage", "--locale", "fr-CA,zh-HK,de");
  pages.clean = page("clean.html", "lint", "any", "--severity", "double-space=off");
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const shown = (page) => page.locator("ul.findings > li:visible").count();

test("pages are accessible, light and dark, wide and narrow", async () => {
  const tab = await tabFor(browser);
  for (const [name, address] of Object.entries(pages))
    for (const scheme of ["light", "dark"])
      for (const width of [1280, 360]) {
        const { page } = await open(tab, address, { scheme, width });
        const { scrollWidth, clientWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }));
        assert.ok(scrollWidth <= clientWidth, `${name} is wider than ${width}`);
        for (const details of await page.locator("details").all())
          await details.evaluate((element) => (element.open = true));
        // Of what is scrolled out of sight no contrast is measured, nor of a space that hangs behind a line.
        // Nor of the letters of a picture: see the next test.
        await page.addStyleTag({
          content: `.scroll, .tall { overflow: visible; max-height: none } svg text { display: none }
            article .texts p { white-space: normal }
            body { width: max-content; min-width: 100%; max-width: none }`,
        });
        assert.deepEqual([...new Set(await inaccessible(page))], [], `${name} ${scheme} ${width}`);
        const { ground, text } = await colours(page);
        if (scheme === "dark") assert.ok(ground < 0.1 && text > 0.5, `${name}: ${ground}, ${text}`);
        else assert.ok(ground > 0.8 && text < 0.1, `${name}: ${ground}, ${text}`);
      }
});

test("the signs of the map can be told from their grounds", async () => {
  const tab = await tabFor(browser);
  for (const scheme of ["light", "dark"]) {
    const { page } = await open(tab, pages.coverage, { scheme });
    const fill = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).fill);
    const ink = luminance(await fill(".map .s"));
    for (const ground of [".paper", ".c0", ".c1", ".c2", ".c3", ".c4"]) {
      const paper = luminance(await fill(`.map ${ground}`));
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      assert.ok(contrast >= 4.5, `${ground} ${scheme}: ${contrast}`);
    }
  }
});

test("pages keep to themselves, whatever a catalog says", async () => {
  const tab = await tabFor(browser);
  for (const [name, address] of Object.entries(pages)) {
    const visited = await open(tab, address);
    assert.deepEqual(askedForMore({ ...visited, answer: { url: () => address } }), [], name);
    assert.deepEqual(visited.messages, [], name);
    assert.deepEqual(await visited.violations(), [], name);
    assert.notEqual(await visited.page.title(), "mine");
    assert.equal(await visited.page.locator("main img, main script").count(), 0);
  }
});

test("the filters are worked by keyboard", async () => {
  const { page } = await open(await tabFor(browser), pages.all);
  const all = await shown(page);
  assert.ok(all > 5);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  const followed = page.evaluate(() => new Promise((done) => addEventListener("hashchange", done, { once: true })));
  await page.keyboard.press("Enter");
  await followed;
  const focused = () => page.evaluate(() => document.activeElement.name ?? document.activeElement.id);
  assert.equal(await focused(), "list");
  for (const name of ["severity", "severity", "severity", "rule"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(), name);
  }
  const saysNot = (count) =>
    page.waitForFunction((start) => !document.querySelector("output").textContent.startsWith(start), `${count} of`);
  await page.keyboard.type("double-space");
  await saysNot(all);
  const doubles = await shown(page);
  assert.ok(doubles > 0 && doubles < all, `${doubles} of ${all}`);
  assert.match(await page.locator("output").innerText(), new RegExp(`^${doubles} of ${all} `));
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "locale");
  await page.keyboard.type("zh-TW");
  await saysNot(doubles);
  assert.equal(await shown(page), 1);
  await page.keyboard.press("Tab");
  await page.keyboard.type("no such word");
  assert.equal(await shown(page), 0);
  assert.equal(await page.locator("article:visible, section.file:visible").count(), 0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // shows all again
  await page.waitForFunction((count) => document.querySelector("output").textContent.startsWith(`${count} of`), all);
  assert.equal(await shown(page), all);
});

test("a cell of the matrix leads to its finding, even one that is filtered out", async () => {
  const { page } = await open(await tabFor(browser), pages.all);
  await page.locator("input[type=search]").fill("no such word");
  assert.equal(await shown(page), 0);
  const cell = page.locator("table.matrix a[aria-label^='zh-TW 404 title']");
  await cell.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.localName === "li");
  const finding = page.locator("li:focus");
  assert.ok(await finding.isVisible());
  assert.match(await finding.innerText(), /double-space/);
});

test("texts are in their language, and the spot is marked", async () => {
  const { page } = await open(await tabFor(browser), pages.fr);
  const translation = page.locator("article p[lang=fr]", { hasText: "n’y a" });
  assert.equal(await translation.locator("mark").textContent(), "  ");
  assert.ok((await page.locator("article p[lang=en]").count()) > 0);
  assert.equal(await page.locator("mark .unseen", { hasText: "U+200B" }).count(), 1);
});

test("without the script everything is there but the filters", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pages.all);
  assert.equal(await page.locator("form").isVisible(), false);
  assert.ok((await shown(page)) > 5);
});

test("pages can be read on paper", async () => {
  const tab = await tabFor(browser);
  for (const [name, address] of Object.entries(pages)) {
    const { page } = await open(tab, address, { scheme: "dark" });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("form").isVisible().catch(() => false), false, name);
    assert.deepEqual(await paleOnPaper(page), [], name);
  }
});

test("a picture of each is kept", async () => {
  mkdirSync(screenshots, { recursive: true });
  const tab = await tabFor(browser);
  for (const [name, address] of Object.entries(pages))
    for (const scheme of ["light", "dark"]) {
      const { page } = await open(tab, address, { scheme });
      await page.screenshot({ path: path.join(screenshots, `report-${name}-${scheme}.png`), fullPage: true });
    }
});
