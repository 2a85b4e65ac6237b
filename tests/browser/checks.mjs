// What a page must not have: each function gives a list of what it found.

import { axe } from "./packages.mjs";

/** All of axe's rules, and what it could not decide; and targets of 24 px (WCAG 2.2, 2.5.8). */
export async function inaccessible(page) {
  await page.evaluate(axe);
  const { violations, incomplete, passes } = await page.evaluate(() =>
    globalThis.axe.run(document, { rules: { "target-size": { enabled: true } } }),
  );
  const found = [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
  if (!passes.some(({ id }) => id === "color-contrast")) found.push("no contrast was measured");
  return found;
}

/** What reaches out of the window, or out of a box that would have to scroll. */
export function overflowing(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    for (const element of document.querySelectorAll("html, body, body *")) {
      const { left, right } = element.getBoundingClientRect();
      if (left < 0 || right > width + 0.5) found.push(`${element.localName}: ${left} to ${right}`);
      const inline = getComputedStyle(element).display === "inline";
      if (!inline && element.scrollWidth > element.clientWidth)
        found.push(`${element.localName}: ${element.scrollWidth} in ${element.clientWidth}`);
    }
    return found;
  });
}

/** What was asked for beside the page itself. What stands in the page is nobody's request. */
export function askedForMore({ requests, answer }) {
  const others = requests.filter((address) => !address.startsWith("data:"));
  return others[0] === answer.url() ? others.slice(1) : others;
}

/** How the language of a page is not the one it should be in. */
export async function misnamed(page, { locale, title, code }) {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    direction: getComputedStyle(document.body).direction,
    heading: document.querySelector("h1").textContent,
    title: document.title,
  }));
  const wrong = [];
  if (found.lang !== locale) wrong.push(`lang: ${found.lang}`);
  if (found.dir !== "ltr" || found.direction !== "ltr") wrong.push(`dir: ${found.dir}`);
  if (found.heading !== title) wrong.push(`h1: ${found.heading}`);
  if (!found.title.includes(title) || !found.title.includes(`${code}`))
    wrong.push(`title: ${found.title}`);
  return wrong;
}

/** The most letters that stand in a line of a paragraph. */
export function longestLine(page) {
  return page.evaluate(() => {
    let longest = 0;
    for (const paragraph of document.querySelectorAll("p")) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const lines = new Map();
        const range = document.createRange();
        for (let i = 0; i < node.length; ++i) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { top, width } = range.getBoundingClientRect();
          if (width > 0) lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + 1);
        }
        longest = Math.max(longest, ...lines.values());
      }
    }
    return longest;
  });
}

/** The fonts in which the letters of some elements are drawn. */
export async function fontsOf(page, selector) {
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { root } = await client.send("DOM.getDocument");
  const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const found = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName } of fonts) found.add(familyName);
  }
  return [...found];
}

/** How light a colour is, as getComputedStyle() says it: 0 is black, 1 is white (WCAG's luminance). */
export function luminance(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How light the ground and the text of a page are. */
export async function colours(page) {
  const { backgroundColor, color } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });
  return { ground: luminance(backgroundColor), text: luminance(color) };
}

/** Text that cannot be read on white paper (4.5 to 1). A printer leaves grounds out. */
export async function paleOnPaper(page) {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && element.innerText)
      .map((element) => ({ name: element.localName, color: getComputedStyle(element).color })),
  );
  return texts
    .filter(({ color }) => 1.05 / (luminance(color) + 0.05) < 4.5)
    .map(({ name, color }) => `${name}: ${color}`);
}
