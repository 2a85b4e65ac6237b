// A browser gets the page of its language, which says so, in the letters of that language.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { fontsOf, misnamed } from "./checks.mjs";
import { looks, views } from "./matrix.mjs";
import { command } from "./server.mjs";
import { withStudio } from "./studio.mjs";

/** What the catalog says, asked without a page. */
function titleOf(code, locale) {
  const line = execFileSync(command, ["lookup", code, "-l", locale, "-f", "title", "--format", "json"]);
  return JSON.parse(line).text;
}

for (const look of looks)
  test(`${look} is in the reader's language`, () =>
    withStudio(look, async (visit) => {
      for (const view of views(look, { only: { scheme: "light", width: 1280 } }))
        await visit(view, async ({ page, answer }) => {
          const { locale } = view.reader;
          const { code } = view.subject;
          const title = titleOf(code, locale);
          assert.deepEqual(await misnamed(page, { locale, title, code }), [], view.name);
          assert.equal(answer.headers()["content-language"], locale);
          // Chinese letters have other forms in Japan and on the mainland.
          if (locale === "zh-TW")
            for (const font of await fontsOf(page, "h1, .summary"))
              assert.match(font, /(^| )TC$/, view.name);
        });
    }));
