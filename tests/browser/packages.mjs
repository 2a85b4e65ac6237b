// The packages of npm, which stand in the build directory: nothing is written into the source tree.

import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.resolve(process.env.PHRASEBOOK_PACKAGES, "package.json"));

export const { chromium } = require("playwright-core");

/** The source of axe-core, to be run in a page. */
export const axe = require("axe-core").source;
