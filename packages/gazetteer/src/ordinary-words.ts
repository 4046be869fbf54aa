/** Names of the lists that are ordinary words as well, or surnames: found by comparing the lists with a Dutch dictionary, then judged by hand. */
const ORDINARY = new Set(
  `aa altra anno balans basalt beek bergen best buren consultatiebureau dichterbij duo exodus fier gala grave halt han haren
helden horizon huizen humanitas ineen ixta kampen karakter kennisnet king kis kompaan koraal leek leergeld loc markant mee mezzo
nip ontmoeting politie present putten radar radius rob saffier save significant sluis son spirit star stroomopwaarts summa
tinten travers triade tussenvoorziening veiligheidshuis ypsilon zin zou waterland raad kind gezin onderwijs financiën justitie volksgezondheid veiligheid landbouw jeugdzorg
kamer senaat binnenlandse wmo-werkplaatsen leerplein sociaal`.split(/\s+/),
);

/** True when the name alone says too little: `Present`, `Balans`, `Best`. */
export function isOrdinary(name: string): boolean {
  return ORDINARY.has(name.toLowerCase());
}
