import type { Span } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import type { Extractor, Reader, Reference } from "../reader.ts";

const SALUTATION = cued(latin(/^\**(?:geachte|beste|zeer geachte|l\.s\.)(?![\p{L}])/iu));
const YOU = /(?<![\p{L}])([Uu])(?![\p{L}.])/gu;
const WE = /(?<![\p{L}])([Ww]ij|[Ww]e)(?![\p{L}])/gu;
const HEAD = 25;
const FEWEST = 2;

/** Letters: `u` is who the letter is to, `wij` who sends it, and a project that its opening names is what it is about. */
export const letters: Extractor = {
  name: "letters",
  read(reader) {
    const greeting = reader.sheets.findIndex(({ passage }) => SALUTATION.test(passage.text));
    if (greeting < 1 || greeting > HEAD || reader.isRegulation) return;
    const body = reader.sheets
      .slice(greeting)
      .map(({ passage }) => passage.text)
      .join("\n");
    if (matchesOf(body, YOU).length < FEWEST) return;
    const { sender, addressee } = parties(reader, greeting);
    if (addressee === undefined) return;
    for (let at = greeting; at < reader.sheets.length; at++) {
      refer(reader, at, YOU, addressee);
      if (sender !== undefined) refer(reader, at, WE, sender);
    }
    attention(reader, greeting, addressee);
    subject(reader, greeting, addressee);
  },
};

interface Parties {
  readonly sender?: Entity;
  readonly addressee?: Entity;
}

/** By "Van:" and "Aan:", else the first party of the letter head and the last above the greeting. */
function parties(reader: Reader, greeting: number): Parties {
  const head = reader.sheets
    .slice(0, greeting)
    .flatMap(({ passage }, at) =>
      (reader.references[at] ?? [])
        .filter((own) => own.type === "Actor" && own.kind !== "person" && own.tentative !== true)
        .map((own) => ({ own, text: passage.text })),
    );
  const labelled = (label: RegExp): Entity | undefined => head.find(({ text }) => label.test(text))?.own.entities[0];
  const block = head.filter(
    ({ text }) => !/^\**(?:onderwerp|betreft|kenmerk|ons kenmerk|uw kenmerk|datum|bijlage|cc)\b/i.test(text),
  );
  const first = labelled(/^\**(?:van|afzender)\**\s*:/i) ?? block[0]?.own.entities[0];
  const last =
    labelled(/^\**aan\**\s*:/i) ??
    block.findLast(
      ({ own }) => own.entities[0] !== first && own.kind !== "department" && own.kind !== "organisation-unit",
    )?.own.entities[0];
  return { ...(first === undefined ? {} : { sender: first }), ...(last === undefined ? {} : { addressee: last }) };
}

function refer(reader: Reader, at: number, pronoun: RegExp, entity: Entity): void {
  const passage = reader.sheets[at]?.passage;
  if (passage === undefined) return;
  for (const found of matchesOf(passage.text, pronoun)) {
    const start = passage.start + found.index;
    const reference: Reference = {
      start,
      end: start + found[0].length,
      type: "Actor",
      ...(entity.kind === undefined ? {} : { kind: entity.kind }),
      entities: [entity],
      short: true,
    };
    if (!(reader.references[at] ?? []).some((own) => own.start <= start && own.end > start))
      reader.refer(at, reference);
  }
}

/** `t.a.v. mevrouw N`: belongs to whom the letter is to. */
function attention(reader: Reader, greeting: number, addressee: Entity): void {
  for (let at = 0; at < greeting; at++) {
    const passage = reader.sheets[at]?.passage;
    if (passage === undefined || !/\b(?:t\.a\.v\.|ter attentie van|tav)/i.test(passage.text)) continue;
    for (const person of (reader.references[at] ?? []).filter((own) => own.kind === "person")) {
      const [one] = person.entities;
      if (one !== undefined)
        reader.tie(at, passage, one, "MEMBER_OF", addressee, {
          extractor: "letters",
          modality: "noemt",
          confidence: 0.75,
        });
    }
  }
}

const OPENING = 4;

/** `uw aanvraag voor het project X`: the applicant works on it, and the letter is about it. */
function subject(reader: Reader, greeting: number, addressee: Entity): void {
  for (let at = greeting; at < Math.min(reader.sheets.length, greeting + OPENING); at++) {
    const project = (reader.references[at] ?? []).find((own) => own.type === "Project" && own.short !== true);
    const [entity] = project?.entities ?? [];
    if (project === undefined || entity === undefined) continue;
    for (let next = at; next < reader.sheets.length; next++) {
      if (reader.topics[next] === undefined) reader.wide.add(next);
      reader.topics[next] ??= { entity, type: "Project" };
    }
    const sentence = reader.sheets[at]?.sentences.find(
      (own: Span) => own.start <= project.start && own.end >= project.end,
    );
    if (sentence !== undefined && /\buw (?:subsidie)?(?:aanvraag|voorstel|verzoek|project)\b/i.test(sentence.text)) {
      reader.tie(at, sentence, addressee, "WORKS_ON", entity, {
        extractor: "letters",
        modality: "is-van-plan",
        confidence: 0.8,
      });
    }
    return;
  }
}
