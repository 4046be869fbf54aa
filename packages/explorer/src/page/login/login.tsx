import { useRef, useState } from "preact/hooks";
import { words } from "../../view/wording/index.ts";
import { Failure, keptKey, request } from "../data/request.ts";
import { forget } from "../data/use-load.ts";
import { work } from "../data/work.ts";
import { announce, detailOf } from "../house/states.tsx";
import { useMe } from "./me.ts";

const DIALOG = "login";

/** Opens the ways to log in, from wherever in the page. */
function askLogin(): void {
  const dialog = document.getElementById(DIALOG);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

/** In the header: who one is, logging in and out. */
export function Login() {
  const me = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  if (me === undefined) return null;
  if (me.known) {
    return (
      <p class="login meta">
        <span>{words.work.login.as(me.name)}</span>{" "}
        <button type="button" class="plain" onClick={() => void logOut()}>
          {words.work.login.out}
        </button>
      </p>
    );
  }
  return (
    <>
      <button type="button" class="plain login" onClick={askLogin}>
        {words.work.login.in}
      </button>
      <dialog class="box" id={DIALOG} ref={dialog} aria-labelledby="login-title">
        <Ways close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

async function logOut(): Promise<void> {
  keptKey.forget();
  const { onward } = await request<{ onward: string }>("auth/logout", { method: "POST" }).catch(() => ({
    onward: "/",
  }));
  announce(words.work.login.isOut);
  if (onward === "/") forget();
  else location.assign(onward);
}

/** A login with the organisation's own, with a link in the terminal, or with a key: which there are, the server knows. */
function Ways({ close }: { readonly close: () => void }) {
  const { login } = words.work;
  const [said, setSaid] = useState("");
  const begin = async (): Promise<void> => {
    const answer = await fetch("auth/login", { redirect: "manual" }).catch(() => undefined);
    if (answer?.type === "opaqueredirect") location.assign(`auth/login?to=${encodeURIComponent(`/${location.hash}`)}`);
    else setSaid(answer?.ok ? login.inTerminal : login.keysOnly);
  };
  return (
    <div class="box-body">
      <h2 id="login-title">{login.in}</h2>
      <p>{login.why}</p>
      <p>
        <button type="button" onClick={() => void begin()}>
          {login.in}
        </button>
      </p>
      <p role="status" class={said === "" ? undefined : "notice"}>
        {said}
      </p>
      <ByKey close={close} />
    </div>
  );
}

function ByKey({ close }: { readonly close: () => void }) {
  const { login } = words.work;
  const [wrong, setWrong] = useState("");
  const [key, setKey] = useState("");
  const enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    keptKey.put(key.trim());
    try {
      const me = await work.me();
      if (!me.known) throw new Failure(login.wrongKey);
      forget();
      close();
      announce(login.as(me.name));
    } catch (error) {
      keptKey.forget();
      setWrong(error instanceof Failure && error.status === 401 ? login.wrongKey : detailOf(error));
    }
  };
  return (
    <form class="field" onSubmit={(event) => void enter(event)}>
      <label for="login-key">{login.key}</label>
      <input
        id="login-key"
        type="password"
        autocomplete="off"
        required
        value={key}
        aria-describedby="login-key-hint"
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <p class="hint" id="login-key-hint">
        {login.keyHint}
      </p>
      <p class="tools">
        <button type="submit">{login.useKey}</button>
        <button type="button" class="quiet-button" onClick={close}>
          {words.close}
        </button>
      </p>
      <p role="alert" class={wrong === "" ? undefined : "notice"}>
        {wrong}
      </p>
    </form>
  );
}

/** For a part of the page that asks for a role which the reader has not. */
export function NeedsLogin({ why }: { readonly why: string }) {
  const me = useMe();
  if (me?.known) return <p class="notice">{words.work.login.lowRole(me.name)}</p>;
  return (
    <div class="needs-login">
      <p class="notice">{why}</p>
      <button type="button" onClick={askLogin}>
        {words.work.login.in}
      </button>
    </div>
  );
}
