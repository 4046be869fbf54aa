/** What the server said was wrong, as RFC 9457 has it. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly { readonly in: string; readonly field: string; readonly detail: string }[];
}

/** Why a call gave nothing. Branch on `code`; the message is for people, in the language that the client asks for. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  /** That of the problem (`not-found`, `too-many`, …); `unreachable` without an answer, `unexpected` for one that is not of this API. */
  readonly code: string;
  /** Absent when the server could not be reached. */
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  /** Finds the request in the server's log. */
  readonly requestId: string | undefined;

  constructor(
    message: string,
    of: { code: string; status?: number | undefined; problem?: Problem | undefined; requestId?: string | undefined },
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = of.code;
    this.status = of.status;
    this.problem = of.problem;
    this.requestId = of.requestId;
  }
}

/** The failure that a response is. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const requestId = response.headers.get("X-Request-Id") ?? undefined;
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblem(body)) {
    return new ApiFailure(`the server answered ${status}, and not as this API does`, {
      code: "unexpected",
      status,
      requestId,
    });
  }
  return new ApiFailure(
    [body.detail, ...(body.errors ?? []).map(({ field, detail }) => `${field} ${detail}`)].join(" "),
    {
      code: body.code,
      status,
      problem: body,
      requestId,
    },
  );
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === "object" && body !== null && "code" in body && "detail" in body;
