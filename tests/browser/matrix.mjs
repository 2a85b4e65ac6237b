// Every way in which pages are looked at.

export const looks = ["plain", "card", "terminal"];

/** Who reads, as a browser names them, and the locale of ours that they get. */
export const readers = [
  { language: "en-GB", locale: "en" },
  { language: "fr-CA", locale: "fr" },
  { language: "zh-TW", locale: "zh-TW" },
];

/** What a page is of. `themed` has a logo, a colour and a contact, and says all of the request. */
export const subjects = [
  {
    code: 404,
    themed: true,
    headers: {
      "X-Original-URI": `/shop/${"a-path-without-a-place-to-break-".repeat(4)}?q=<b>&x="y"`,
      "X-Request-ID": "7f3a9c2e-5b1d-4c60-9f0e-2d4b8a6c1e35",
    },
  },
  { code: 503, headers: { "X-Retry-After": "300" } },
  { code: 451 },
];

export const schemes = ["light", "dark"];
export const widths = [320, 1280];

/** All of them for a look, with a name for messages and files. */
export function* views(look, { only = {} } = {}) {
  for (const reader of readers)
    for (const subject of subjects)
      for (const scheme of schemes)
        for (const width of widths) {
          const view = { look, reader, subject, scheme, width };
          if (Object.entries(only).some(([key, value]) => view[key] !== value)) continue;
          const name = [look, reader.locale, subject.code, scheme, width].join("-");
          yield { ...view, name };
        }
}
