import { request } from "node:http";
import { text } from "node:stream/consumers";

/** Asks once, on a connection of its own: a kept one may be closed at any moment by a server that is busy. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((done, failed) => {
    request(url, { headers, agent: false }, (response) => {
      if (response.statusCode === 200) text(response).then(done, failed);
      else failed(new Error(`${url} answers ${response.statusCode}; expected 200`));
    })
      .on("error", failed)
      .end();
  });
}
