// Strong and irregular verbs that documents of this kind use, with the forms that no rule makes: infinitive: past, past plural, participle.
const STRONG = `
worden: werd werden geworden
gaan: ging gingen gegaan
komen: kwam kwamen gekomen
doen: doet deed deden gedaan
zien: zag zagen gezien
staan: stond stonden gestaan
zitten: zat zaten gezeten
liggen: lag lagen gelegen
blijven: bleef bleven gebleven
weten: wist wisten geweten
zoeken: zocht zochten gezocht
bedenken: bedacht bedachten bedacht
brengen: bracht brachten gebracht
geven: gaf gaven gegeven
nemen: nam namen genomen
houden: hield hielden gehouden
lopen: liep liepen gelopen
kijken: keek keken gekeken
schrijven: schreef schreven geschreven
spreken: sprak spraken gesproken
bespreken: besprak bespraken besproken
helpen: hielp hielpen geholpen
kiezen: koos kozen gekozen
bieden: bood boden geboden
trekken: trok trokken getrokken
betrekken: betrok betrokken betrokken
krijgen: kreeg kregen gekregen
kopen: kocht kochten gekocht
verkopen: verkocht verkochten verkocht
bezoeken: bezocht bezochten bezocht
onderzoeken: onderzocht onderzochten onderzocht
vragen: vroeg vroegen gevraagd
dragen: droeg droegen gedragen
sluiten: sloot sloten gesloten
besluiten: besloot besloten besloten
stellen: stelde stelden gesteld
leggen: legde legden gelegd
schenken: schonk schonken geschonken
werven: wierf wierven geworven
verwerven: verwierf verwierven verworven
ontwerpen: ontwierp ontwierpen ontworpen
treden: trad traden getreden
steken: stak staken gestoken
roepen: riep riepen geroepen
rijden: reed reden gereden
bezitten: bezat bezaten bezeten
verschijnen: verscheen verschenen verschenen
ondersteunen: ondersteunde ondersteunden ondersteund
vangen: ving vingen gevangen
ontvangen: ontving ontvingen ontvangen
beginnen: begon begonnen begonnen
vinden: vond vonden gevonden
verwijzen: verwees verwezen verwezen
bewijzen: bewees bewezen bewezen
verdwijnen: verdween verdwenen verdwenen
begeven: begaf begaven begeven
overwegen: overwoog overwogen overwogen
wegen: woog wogen gewogen
meten: mat maten gemeten
lezen: las lazen gelezen
genezen: genas genazen genezen
`;

const FORMS: ReadonlyMap<string, string> = new Map(
  STRONG.trim()
    .split("\n")
    .flatMap((line) => {
      const [infinitive = "", forms = ""] = line.split(": ");
      return forms.split(" ").map((form) => [form, infinitive] as const);
    }),
);

/** The infinitive of a strong or irregular form; undefined for any other word. */
export const infinitiveOf = (form: string): string | undefined => FORMS.get(form);
