import type { Visibility } from "@kenniswijzer/domain";
import type { ExportOptions } from "../options.ts";
import { type Addresses, webAddress } from "./addresses.ts";
import type { Resource } from "./terms.ts";

/** "Licentie onbekend", in the list that Dutch government data sets use. */
const UNKNOWN_LICENCE = "http://standaarden.overheid.nl/owms/terms/licentieonbekend";

/** "Population and society", in the list of themes that data portals in Europe share. */
const THEME = "http://publications.europa.eu/resource/authority/data-theme/SOCI";

const DUTCH = "http://publications.europa.eu/resource/authority/language/NLD";

const ACCESS: Readonly<Record<Visibility, string>> = {
  openbaar: "http://publications.europa.eu/resource/authority/access-right/PUBLIC",
  intern: "http://publications.europa.eu/resource/authority/access-right/RESTRICTED",
  vertrouwelijk: "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC",
};

/** The export as a data set (DCAT), the scheme of its themes (SKOS), who publishes it and what made it. */
export function datasetResources(options: ExportOptions, at: Addresses): Resource[] {
  const title = options.title ?? "Kennisgraaf sociaal domein";
  const now = options.now.toISOString();
  const publisher = options.publisher ?? options.contact?.name;
  const licence = options.licence === undefined ? undefined : webAddress(options.licence);
  return [
    {
      id: at.dataset,
      types: ["dcat:Dataset", "prov:Entity"],
      values: [
        ["dcterms:identifier", options.identifier ?? at.dataset],
        ["dcterms:title", title],
        ["dcterms:description", "Wie waaraan werkt in het sociaal domein, met bij elk verband de zin die het bewijst."],
        ["dcterms:issued", now],
        ["dcterms:modified", now],
        ["dcterms:license", licence ?? UNKNOWN_LICENCE],
        ["dcterms:accessRights", ACCESS[options.clearance]],
        ["dcterms:language", DUTCH],
        ["dcat:theme", THEME],
        ["prov:wasGeneratedBy", `${at.dataset}/export`],
        ...(publisher === undefined
          ? []
          : ([
              ["dcterms:publisher", at.publisher],
              ["dcterms:creator", at.publisher],
            ] as const)),
        ...(options.contact === undefined ? [] : ([["dcat:contactPoint", at.contact]] as const)),
      ],
    },
    { id: `${at.dataset}/export`, types: ["prov:Activity"], values: [["prov:wasAssociatedWith", at.software]] },
    { id: at.scheme, types: ["skos:ConceptScheme"], values: [["skos:prefLabel", `Thema's: ${title}`]] },
    ...(publisher === undefined
      ? []
      : [{ id: at.publisher, types: ["foaf:Agent"], values: [["foaf:name", publisher]] } satisfies Resource]),
    ...contactResources(options, at),
    {
      id: at.software,
      types: ["prov:SoftwareAgent"],
      values: [
        ["foaf:name", "Kenniswijzer"],
        ...(options.version === undefined ? [] : ([["kw:softwareVersion", options.version]] as const)),
      ],
    },
  ];
}

function contactResources({ contact }: ExportOptions, at: Addresses): Resource[] {
  if (contact === undefined) return [];
  const url = webAddress(contact.url);
  return [
    {
      id: at.contact,
      types: ["vcard:Organization"],
      values: [
        ["vcard:fn", contact.name],
        ["vcard:hasEmail", `mailto:${encodeURI(contact.email)}`],
        ...(url === undefined ? [] : ([["vcard:hasURL", url]] as const)),
      ],
    },
  ];
}
