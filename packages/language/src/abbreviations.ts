import { fold } from "./fold.ts";

/** Abbreviations of general Dutch, without dots, and what they stand for. `*`: may end a sentence when a capital follows. */
const LIST = `
aanw=aanwezig afd=afdeling afz=afzender alg=algemeen art=artikel artt=artikelen 
b&w=burgemeester en wethouders bijl=bijlage bijv=bijvoorbeeld bv=bijvoorbeeld
blz=bladzijde burg=burgemeester ca=circa cie=commissie cf=conform cs*=cum suis
dd=de dato dhr=de heer dir=directeur div=diverse dl=deel dmv=door middel van dr=doctor drs=doctorandus dwz=dat wil zeggen
ed*=en dergelijke ea*=en andere eo=en omstreken enz*=enzovoort etc*=et cetera ev*=en volgende evt=eventueel excl=exclusief
fam=familie fig=figuur gem=gemeente geb=geboren gebr=gebroeders hfdst=hoofdstuk hr=heer 
iha=in het algemeen ikv=in het kader van incl=inclusief ing=ingenieur inw=inwoners ir=ingenieur ism=in samenwerking met
itt=in tegenstelling tot iov=in opdracht van ivm=in verband met jl*=jongstleden jr=junior 
kst=kamerstuk max=maximaal mbt=met betrekking tot mbv=met behulp van 
mej=mejuffrouw mevr=mevrouw mgr=monseigneur min=minimaal miv=met ingang van mln=miljoen mld=miljard mr=meester mrd=miljard
muv=met uitzondering van mw=mevrouw nav=naar aanleiding van nl=namelijk nm=namens nr=nummer nrs=nummers nvt=niet van toepassing
oa=onder andere obv=op basis van ogv=op grond van olv=onder leiding van om=onder meer omstr=omstreeks
org=organisatie pag=pagina par=paragraaf pd=per dag penn=penningmeester pj=per jaar plv=plaatsvervangend
pm=per maand pp=per persoon prof=professor prov=provincie pw=per week ref=referentie reg=regio
resp=respectievelijk secr=secretaris sr=senior st=sint stb=staatsblad stcrt=staatscourant stct=staatscourant
tav=ten aanzien van tbv=ten behoeve van tel=telefoon tgv=ten gevolge van tm=tot en met tnv=ten name van tov=ten opzichte van
twv=ter waarde van tzt*=te zijner tijd vd=van de vdr=van der vgl=vergelijk vnl=voornamelijk vml=voormalig 
vs=versus vz=voorzitter wethr=wethouder wh=wethouder wnr=wanneer wo=waaronder zgn=zogenaamd
zn*=zijn zoz=zie ommezijde zsm*=zo spoedig mogelijk jan=januari feb=februari febr=februari mrt=maart apr=april
aug=augustus sept=september okt=oktober nov=november dec=december
`;

interface Abbreviation {
  readonly stands: string;
  readonly mayEnd: boolean;
}

function parse(list: string): ReadonlyMap<string, Abbreviation> {
  const parts = list.trim().split(/\s+(?=\S+=)/);
  return new Map(
    parts.map((part) => {
      const at = part.indexOf("=");
      const short = part.slice(0, at);
      return [short.replace("*", ""), { stands: part.slice(at + 1).replace(/\s+/g, " "), mayEnd: short.endsWith("*") }];
    }),
  );
}

const ABBREVIATIONS = parse(LIST);

// without their dot these are ordinary words or carry another meaning
const ONLY_DOTTED = new Set(
  "aanw alg art bv dir div dl ed eo fig hr ing ir jan max min nl om org par pd pm ref reg st vs wo zn dec".split(" "),
);

const bare = (word: string): string => fold(word).replace(/\./g, "");

/** What a general abbreviation stands for, with or without its dots; undefined for any other word. Ambiguous ones need their dot: `min.`, `org.`. */
export function expandAbbreviation(word: string): string | undefined {
  const key = bare(word);
  if (!word.includes(".") && ONLY_DOTTED.has(key)) return undefined;
  return ABBREVIATIONS.get(key)?.stands;
}

/** True when the word, given without its last dot, is written with a dot of its own: `gem`, `o.m`, but not `om`. */
export function takesDot(word: string): boolean {
  const found = ABBREVIATIONS.get(bare(word));
  return found !== undefined && (word.includes(".") || !isInitials(bare(word), found.stands));
}

/** Made of first letters, so with a dot after each: `m.b.t.`. */
function isInitials(key: string, stands: string): boolean {
  const words = stands.split(" ");
  return words.length === key.length && words.every((word, at) => word[0] === key[at]);
}

/** True when the dot of this abbreviation may close a sentence as well: `etc.`, `e.d.`. */
export function mayEndSentence(word: string): boolean {
  return ABBREVIATIONS.get(bare(word))?.mayEnd === true;
}
