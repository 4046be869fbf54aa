/** Of the page about the API: one file, so that no style stands in the page itself. */
export const STYLE = `:root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --link: #8ec5ff; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; display: grid; grid-template-columns: minmax(14rem, 20rem) minmax(0, 1fr); }
header { grid-column: 1 / -1; padding: 1rem 1.5rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.5rem; } h1 small { font-weight: normal; font-size: 1rem; }
nav { padding: 1rem; border-right: 1px solid var(--line); overflow: auto; max-height: 100vh; position: sticky; top: 0; font-size: .9rem; }
nav ul { list-style: none; margin: 0 0 .5rem; padding-left: .5rem; overflow-wrap: anywhere; }
main { padding: 1rem 1.5rem; max-width: 60rem; min-width: 0; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); }
article { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; }
pre { background: var(--soft); padding: .75rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-size: .95em; } .address { font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; } caption { text-align: left; font-weight: bold; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; }
@media (max-width: 50rem) { body { display: block; } nav { position: static; max-height: none; border: 0; } }
`;

/** Without one, browsers ask for another address in vain. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><title>Kenniswijzer</title><circle cx="8" cy="8" r="7" fill="#0b5cad"/></svg>';
