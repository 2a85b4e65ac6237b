// A page asks for nothing, says nothing on the console, and works under the policy that comes with it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { askedForMore } from "./checks.mjs";
import { looks, readers, views } from "./matrix.mjs";
import { command } from "./server.mjs";
import { launch, open, tabFor, unfold, withStudio } from "./studio.mjs";

for (const look of looks)
  test(`${look} keeps to itself`, () =>
    withStudio(look, async (visit, servers) => {
      const opened = { bare: [], themed: [] };
      for (const view of views(look))
        await visit(view, async (visited) => {
          opened[view.subject.themed ? "themed" : "bare"].push(`/${view.subject.code}`);
          await unfold(visited.page);
          const policy = visited.answer.headers()["content-security-policy"];
          assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'(; img-src data:)?$/);
          assert.deepEqual(askedForMore(visited), [], view.name);
          assert.deepEqual(visited.messages, [], view.name);
          assert.deepEqual(await visited.violations(), [], view.name);
          const { margin, logo } = await visited.page.evaluate(() => ({
            margin: getComputedStyle(document.querySelector("h1")).marginBlockStart,
            logo: [...document.images].every((image) => image.naturalWidth > 0),
          }));
          assert.notEqual(margin, "21.44px", "the style is not there"); // a browser's own
          assert.ok(logo, `${view.name}: the logo is not there`);
        });
      // What the browser tells and what the servers saw are the same.
      for (const [name, server] of Object.entries(servers))
        assert.deepEqual(await server.end(), opened[name]);
    }));

test("pages of a site keep to themselves, opened as files", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "phrasebook-"));
  const browser = await launch();
  try {
    const tab = await tabFor(browser);
    for (const look of looks) {
      const site = path.join(folder, look);
      const options = ["--look", look, "--codes", "404", "--formats", "html"];
      execFileSync(command, ["site", "--for", "plain", "-o", site, ...options]);
      for (const { locale } of readers) {
        const file = path.join(site, "pages", "404", `${locale}.html`);
        const visited = await open(tab, pathToFileURL(file).href);
        assert.equal(await visited.page.evaluate(() => document.documentElement.lang), locale);
        assert.deepEqual(askedForMore(visited), [], file);
        assert.deepEqual(visited.messages, [], file);
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
