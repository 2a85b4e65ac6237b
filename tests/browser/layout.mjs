// Nothing reaches out of a narrow window or a wide one, with everything folded out; and lines are not
// longer than can be read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { longestLine, overflowing } from "./checks.mjs";
import { looks, views } from "./matrix.mjs";
import { unfold, withStudio } from "./studio.mjs";

for (const look of looks)
  test(`${look} fits into its window`, () =>
    withStudio(look, async (visit) => {
      for (const view of views(look, { only: { scheme: "light" } }))
        await visit(view, async ({ page }) => {
          await unfold(page);
          assert.deepEqual(await overflowing(page), [], view.name);
          // WCAG 2.2, 1.4.8: 80 letters, or 40 of Chinese.
          const longest = await longestLine(page);
          const limit = view.reader.locale === "zh-TW" ? 40 : 80;
          assert.ok(longest <= limit, `${view.name}: a line of ${longest}`);
        });
    }));
