// Dark is dark, light is light, paper is white; and a picture of everything is kept.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { colours, paleOnPaper } from "./checks.mjs";
import { looks, views } from "./matrix.mjs";
import { withStudio } from "./studio.mjs";

const folder = process.env.PHRASEBOOK_SCREENSHOTS;
mkdirSync(folder, { recursive: true });

for (const look of looks) {
  test(`${look} is light or dark, as the reader likes`, () =>
    withStudio(look, async (visit) => {
      for (const view of views(look))
        await visit(view, async ({ page }) => {
          const { ground, text } = await colours(page);
          const [dark, light] = view.scheme === "dark" ? [ground, text] : [text, ground];
          assert.ok(dark < 0.1 && light > 0.7, `${view.name}: ${dark} and ${light}`);
          await page.screenshot({ path: path.join(folder, `${view.name}.png`), fullPage: true });
        });
    }));

  test(`${look} can be read on paper`, () =>
    withStudio(look, async (visit) => {
      for (const view of views(look, { only: { width: 1280 } }))
        await visit(view, async ({ page }) => {
          const shown = await page.locator("body").innerText();
          await page.emulateMedia({ media: "print", colorScheme: view.scheme });
          assert.equal(await page.locator("body").innerText(), shown, view.name);
          assert.deepEqual(await paleOnPaper(page), [], view.name);
        });
    }));
}
