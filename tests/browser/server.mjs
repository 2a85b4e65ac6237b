// `phrasebook serve` on a free loopback port.

import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

export const command = path.resolve(process.env.PHRASEBOOK_COMMAND);

const theme = new URL("acme.theme", import.meta.url).pathname;

/**
 * A browser says on its console that a page is an error, whatever the page is: so the server answers
 * with 200, as it does behind proxies that only fetch the page.
 */
export async function serve(look, { themed = false } = {}) {
  const options = themed ? ["--details", "--theme", theme] : [];
  const child = spawn(
    command,
    ["serve", "--listen", "127.0.0.1:0", "--status", "200", "--look", look, ...options],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const log = [];
  const ended = new Promise((resolve) => child.once("close", resolve));
  const origin = await new Promise((resolve, reject) => {
    child.once("error", reject);
    ended.then((status) => reject(new Error(`the server ended with ${status}: ${log.join("\n")}`)));
    createInterface({ input: child.stderr }).on("line", (line) => {
      log.push(line);
      const { event, address } = JSON.parse(line);
      if (event === "listening") resolve(`http://${address}`);
    });
  });
  return {
    origin,
    /** The targets of all requests that came in. Ends the server, so that none is on its way. */
    async end() {
      child.kill("SIGTERM");
      await ended;
      return log.map((line) => JSON.parse(line)).filter(({ event }) => event === "request")
        .map(({ target }) => target);
    },
  };
}
