/** Everyday words and what minutes, notes and regulations say instead. Both as plain words; looked up after folding. */
const TABLE = `
verhinderd: afwezig, afgemeld, bericht van verhindering
afgemeld: afwezig
bestaat: ingesteld, instellingsduur
bestaan: ingesteld
stopt: vervalt, eindigt, beeindigd
ophoudt: vervalt, eindigt
begint: start, aanvang
begon: gestart, aanvang
binnen: ingediend
ingeleverd: indienen, ingediend
inleveren: indienen
aanvragen: aanvraag
tekende: ondertekend
hoofd: voorzitter, directeur
baas: voorzitter, directeur
leidt: voorzitter
leidde: voorzitter
let: toezicht
toezicht: toezicht houden
meedoen: deelname, deelnemen
meedoet: deelname, deelnemen
krijgt: ontvangt
geld: subsidie, bijdrage, financiering
pot: budget, subsidieplafond
potje: budget, subsidieplafond
opzetten: oprichten, ontwikkeling
opgezet: oprichting, ontwikkeling
vergadering: overleg
bijeenkomst: vergadering, overleg
vergoeding: vacatiegeld
betaald: gefinancierd
betaalt: financiert, kosten
opgeven: aanmelden
inschrijven: aanmelden
afhaakt: afvalt
bijwerken: actualiseren, updaten, herzien
verbinden: koppeling, verbinding
koppelen: koppeling, verbinding
samenbrengen: bundelen
samenkomen: gebundeld
onderzocht: onderzoek
uitzoeken: onderzoeken
kinderen: jeugd
jongeren: jeugd
mensen zonder werk: werklozen
baan: werk, arbeid
proef: pilot
pilot: proef
huis: wonen, woning
buurt: wijk
wijk: buurt
`;

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [word = "", others = ""] = line.split(":");
      return [word.trim(), others.split(",").map((other) => other.trim())] as const;
    }),
);

/** What documents may say where people say this; empty for most words. */
export const formalFor = (phrase: string): readonly string[] => WORDS.get(phrase) ?? [];
