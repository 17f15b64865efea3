import { type Kysely, sql } from "kysely";
import { textHash } from "../ingest/entry.js";
import type { Checked, Defect } from "../port.js";
import type { Tables } from "../tables.js";
import { SHOWN } from "./rows.js";

const PAGE = 200;

/** Reads every text again: it is the one that was stored, and the words of every fact stand in it where they should. */
export async function* checkTexts(db: Kysely<Tables>): AsyncGenerator<Checked> {
  const hash: Checked & { defects: Defect[]; rows: number } = {
    check: "every version has the text that was stored",
    rows: 0,
    defects: [],
  };
  const evidence: typeof hash = { check: "every fact has its evidence in the text", rows: 0, defects: [] };
  let after = 0;
  for (;;) {
    const { rows: texts } = await sql<{ id: number; title: string; body: string; sha256: string }>`
      SELECT id, title, body, sha256 FROM version WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`.execute(db);
    const last = texts.at(-1);
    if (last === undefined) break;
    const { rows: facts } = await sql<{
      id: number;
      version: number;
      start: number;
      end: number;
      text: string;
    }>`
      SELECT id, version, evidence_start AS start, evidence_end AS "end", evidence_text AS text FROM fact
      WHERE version > ${after} AND version <= ${last.id}`.execute(db);
    after = last.id;
    const bodies = new Map(texts.map(({ id, body }) => [id, body]));
    for (const text of texts) {
      hash.rows++;
      if (text.body.trim() === "" || textHash(text) !== text.sha256) note(hash, `version ${text.id}`);
    }
    for (const fact of facts) {
      evidence.rows++;
      const body = bodies.get(fact.version);
      if (body === undefined || fact.text === "" || body.slice(fact.start, fact.end) !== fact.text)
        note(evidence, `fact ${fact.id}: “${fact.text}” at ${fact.start} of version ${fact.version}`);
    }
  }
  yield hash;
  yield evidence;
}

function note(checked: { check: string; defects: Defect[] }, what: string): void {
  if (checked.defects.length < SHOWN) checked.defects.push({ check: checked.check, what });
}
