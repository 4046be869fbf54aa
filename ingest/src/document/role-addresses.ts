const ROLES = new Set(
  `info contact secretariaat bestuur post postbus mail redactie helpdesk support servicedesk klantcontact klantenservice
  receptie gemeente griffie communicatie pers persvoorlichting administratie aanmelden aanmelding meldpunt loket bureau
  programmabureau projectbureau werkplaats kenniswerkplaats lectoraat onderzoek subsidies subsidie subsidieloket vragen
  vacatures privacy wmo jeugd sociaaldomein sociaal domein team teams office welkom algemeen noreply no reply nieuwsbrief
  webmaster planning cursus training inkoop facturen bezwaar avg fg balie wijkteam wijkteams jeugdteam sociaalteam
  mantelzorg vrijwilligers college raad raadsgriffie stadhuis gemeentehuis regio provincie ministerie stichting vereniging
  voorlichting evenementen agenda project programma adviesraad clientenraad zorg welzijn werk inkomen schuldhulp`.split(
    /\s+/,
  ),
);

/** True for an address of a desk, not of a person: `info@`, `secretariaat.wmo@`, `movisie@movisie.nl`. One part that could be a name makes it a person's: `bakker.wmo@`. */
export function isRoleAddress(address: string): boolean {
  const [local = "", domain = ""] = address
    .toLowerCase()
    .split(/ ?(?:@|[([{<] ?(?:at|@|apenstaartje) ?[)\]}>]| at | apenstaartje ) ?/);
  const own = new Set(domain.split(/[^\p{L}\d]+/u));
  const parts = local.split(/[._+-]+/).filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => ROLES.has(part) || own.has(part) || /^\d+$/.test(part));
}
