// axe-core finds nothing in any page, folded out or not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { inaccessible } from "./checks.mjs";
import { looks, views } from "./matrix.mjs";
import { unfold, withStudio } from "./studio.mjs";

for (const look of looks)
  test(`${look} is accessible`, () =>
    withStudio(look, async (visit) => {
      for (const view of views(look))
        await visit(view, async ({ page }) => {
          if (view.width === 320) await unfold(page);
          assert.deepEqual(await inaccessible(page), [], view.name);
        });
    }));
