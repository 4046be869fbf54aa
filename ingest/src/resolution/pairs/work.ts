import { pairs } from "./pair.ts";

/** Projects and themes. */
export const WORK = [
  ...pairs({ type: "Project" }, [
    ["Duurzaam Actief Burgerschap", "duurzaam actief burgerschap", "same", "capitals"],
    ["‘Samen aan Zet’", "Samen aan Zet", "same", "quotation marks"],
    ["Thuis in de Wijk", "Thuis in de buurt", "apart", "two projects"],
    ["Eén gezin, één plan", "Een gezin een plan", "same", "diacritics and a comma"],
    ["Preventie Voorop 2", "Preventie Voorop 3", "apart", "the number is the name"],
    ["Programma Vroegsignalering", "Vroegsignalering Schulden", "apart", "too little in common to ask"],
    ["Maatwerk multiprobleemgezinnen", "Maatwerk multi-probleemgezinnen", "doubtful", "written together or apart"],
  ]),
  ...pairs({ type: "Theme" }, [
    ["eenzaamheid onder ouderen", "Eenzaamheid onder ouderen", "same", "capitals"],
    ["de aanpak van schulden", "aanpak van schulden", "same", "an article"],
    ["kwetsbare jongere", "kwetsbare jongeren", "doubtful", "singular and plural"],
    ["schulden", "schuldhulpverlening", "apart", "a thesaurus, not a merge, ties subjects"],
    ["informele zorg", "formele zorg", "apart", "one letter pair turns it around"],
    ["jeugdhulp", "jeugdzorg", "apart", "two subjects"],
  ]),
  ...pairs({}, [
    [
      { name: "Samen Sterk", type: "Project" },
      { name: "Samen Sterk", type: "Actor", kind: "organisation" },
      "apart",
      "a project and an organisation are of two types",
    ],
    [
      { name: "armoede", type: "Theme" },
      { name: "Armoede", type: "Project" },
      "apart",
      "a theme and a project are of two types",
    ],
  ]),
];
