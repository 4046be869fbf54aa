import { addressOf, filtersOf, type PageState } from "../../view/address.ts";
import { language, words } from "../../view/wording/index.ts";
import { Login } from "../login/login.tsx";
import { chooseLanguage } from "./language.ts";
import { MENU, screenOf } from "./screens.ts";

export function Header({ state }: { readonly state: PageState }) {
  const filters = filtersOf(state);
  const other = language === "nl" ? "en" : "nl";
  return (
    <header class="top">
      <a class="brand" href={addressOf({})} aria-label={words.toBegin}>
        <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="9" cy="22" r="5" />
          <circle cx="23" cy="10" r="5" />
          <path d="M12.5 18.5 19.5 13" />
        </svg>
        <span>{words.name}</span>
      </a>
      <nav aria-label={words.menu}>
        <ul class="menu">
          {MENU.map((one) => (
            <li key={one ?? ""}>
              <a
                href={addressOf(one === undefined ? filters : { ...filters, screen: one })}
                aria-current={one === state.screen ? "page" : undefined}
              >
                {screenOf(one).name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Login />
      <button type="button" class="plain language" lang={other} onClick={() => chooseLanguage(other)}>
        {words.otherLanguage}
      </button>
    </header>
  );
}
