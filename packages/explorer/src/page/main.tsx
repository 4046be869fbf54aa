import { render } from "preact";
import { type Language, speak } from "../view/wording/index.ts";
import { App } from "./house/app.tsx";
import { chosenLanguage } from "./house/language.ts";

const place = document.getElementById("page");
if (place === null) throw new Error("index.html lacks #page");
const language: Language = chosenLanguage();
document.documentElement.lang = language;
await speak(language);
render(<App />, place);
