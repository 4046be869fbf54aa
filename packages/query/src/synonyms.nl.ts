import { stem } from "@kenniswijzer/language";

/** Words that people and documents of the social domain use for the same, one set a line. Single words; each holds for its inflections and inside compounds. */
const SETS = `
gebrek tekort schaarste krapte
personeel medewerkers arbeidskrachten arbeidsmarkt beroepskrachten
boer agrariër landbouwer
stil verborgen onzichtbaar heimelijk
ondernemer zelfstandige zzp'er
uitkomst resultaat bevinding opbrengst conclusie
ouders vader moeder
dorp kern
buurt wijk
arm armoede minima
geldzorg schuld geldproblemen
verslaafd verslaving
eenzaam eenzaamheid
dakloos thuisloos dakloosheid thuisloosheid
baan werk arbeid
bejaarde oudere senior
kind jeugd minderjarige
puber tiener jongere
jeugdzorg jeugdhulp
buitenlander migrant
asielzoeker vluchteling statushouder nieuwkomer
vrijwilliger vrijwillig
mantelzorger mantelzorg naaste respijtzorg
tussenuit vrijaf respijt
opmerken signaleren herkennen ontdekken vroegsignalering signalering
achterstallig achterstand
betalingsachterstand schuld
begeleider coach
begeleiden coachen
beginnen starten aanvang
stoppen eindigen beëindigen aflopen
afwijzen weigeren afwijzing
goedkeuren instemmen akkoord
insturen indienen inleveren
verzoek aanvraag
verslag rapportage rapport
onderzoek studie evaluatie
onderzoeken evalueren
samenstellen opstellen
kantoor zetel vestiging huisvesting
huis woning
huren huur
opleiding onderwijs school
leerling scholier
student mbo-student
docent leraar onderwijzer
cursus training scholing
lezen schrijven laaggeletterdheid taal
handicap beperking
dementie alzheimer
psychisch geestelijk mentaal ggz
depressie somberheid
gezond gezondheid
overbelast overbelasting
ziekenhuis kliniek
weekend weekeinde
vervangen vervanging respijt
sport bewegen beweging
eten maaltijd
zwaarlijvig overgewicht
vervoer mobiliteit
geweld mishandeling
crimineel criminaliteit
politie veiligheid
gevangene gedetineerde
scheiding echtscheiding
ontmoeten ontmoeting
burger inwoner bewoner
buur buurtbewoner
hulp ondersteuning zorg
subsidie bijdrage
bedrag som
ervaringskennis ervaringsdeskundige ervaringsdeskundigheid
privacy gegevensbescherming
digitaal online
wachtlijst wachttijd
samenwerking samenwerkingsverband netwerk alliantie coalitie
bestuurder wethouder burgemeester gedeputeerde
proef pilot proeftuin experiment
handleiding handreiking gids
bijeenkomst vergadering overleg
inburgering integratie
rolstoel scootmobiel hulpmiddel
vaststelling verantwoording
klacht probleem
`;

const byStem = new Map<string, Set<string>>();
for (const line of SETS.trim().split("\n")) {
  const words = line.trim().split(" ");
  for (const word of words) {
    const known = byStem.get(stem(word)) ?? new Set<string>();
    for (const other of words) if (other !== word) known.add(other);
    byStem.set(stem(word), known);
  }
}

/** Other words for a word, by its stem; empty for most words. */
export const synonymsOf = (term: string): readonly string[] => [...(byStem.get(term) ?? [])];
