import type { IngestJob, JobOutcome } from "@kenniswijzer/domain";
import { useEffect, useState } from "preact/hooks";
import { addressOf } from "../../view/address.ts";
import { momentName } from "../../view/moment.ts";
import { words } from "../../view/wording/index.ts";
import { followJob } from "../data/follow.ts";
import { forget, useLoad, useSteady } from "../data/use-load.ts";
import { type JobProgress, work } from "../data/work.ts";
import { announce, detailOf, With } from "../house/states.tsx";

const SHOWN = 3;
export const hasEnded = ({ status }: Pick<IngestJob, "status">): boolean => status !== "queued" && status !== "running";

/** What was handed in and what became of it. The job at work is followed as it goes. */
export function Jobs() {
  const own = words.work.jobs;
  // 0: only the first few are shown
  const [pages, setPages] = useState(0);
  const loaded = useSteady(useLoad(`jobs:${Math.max(1, pages)}`, () => work.jobs(Math.max(1, pages))));
  return (
    <section class="jobs" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{own.title}</h2>
      <With of={loaded}>
        {({ jobs, isAll }) => {
          const isShort = pages === 0 && jobs.length > SHOWN;
          // one at a time is read, the oldest first; a browser has few connections to spare
          const atWork = jobs.findLast((job) => !hasEnded(job))?.id;
          return (
            <>
              <p class="meta">{own.hint}</p>
              <ul class="job-list">
                {(isShort ? jobs.slice(0, SHOWN) : jobs).map((job, index) => (
                  <Job key={job.id} given={job} follow={job.id === atWork} isNewest={index === 0} />
                ))}
              </ul>
              {(isShort || !isAll) && (
                <button type="button" class="quiet-button" onClick={() => setPages(pages + 1)}>
                  {isAll ? own.more(jobs.length) : own.older}
                </button>
              )}
            </>
          );
        }}
      </With>
    </section>
  );
}

interface JobProps {
  readonly given: JobProgress;
  readonly follow: boolean;
  readonly isNewest: boolean;
}

function Job({ given, follow, isNewest }: JobProps) {
  const own = words.work.jobs;
  const [isOpen, setOpen] = useState(false);
  const { job, outcomes } = useFollowed(given, follow, isOpen);
  const [failure, setFailure] = useState("");
  const names = own.given(job.sources);
  const stop = (): void => {
    work.cancel(job.id).then(forget, (error: unknown) => setFailure(detailOf(error)));
  };
  const counts = Object.entries(job.counts).map(([kind, n]) => `${n} ${own.outcomes[kind as JobOutcome["outcome"]]}`);
  return (
    <li class={`job is-${job.status}`}>
      <p class="job-head">
        <strong>{names}</strong> <span class="job-status">{own.statuses[job.status]}</span>
      </p>
      <p class="meta">
        {[own.meta(job.by, momentName(job.submitted), words.work.seenBy[job.visibility]), ...counts].join(" · ")}
      </p>
      {!hasEnded(job) && (
        <p class="tools">
          <progress max={job.total} value={job.done} aria-label={names} />
          <span>{own.progress(job.done, job.total)}</span>
          {job.current && <span class="meta">{own.now(job.current)}</span>}
          <button type="button" class="quiet-button" aria-label={own.stopThis(names)} onClick={stop}>
            {own.stop}
          </button>
        </p>
      )}
      {(job.failure ?? failure) !== "" && <p class="notice">{job.failure ?? failure}</p>}
      {isNewest && job.status === "done" && (job.counts.added ?? 0) + (job.counts.updated ?? 0) > 0 && (
        <p>
          <a href={addressOf({})}>{own.toPicture}</a>
        </p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{own.report}</summary>
        <Outcomes outcomes={outcomes} />
      </details>
    </li>
  );
}

/** So many are drawn; those that failed first. */
const MOST = 200;

function Outcomes({ outcomes }: { readonly outcomes: readonly JobOutcome[] }) {
  const failed = outcomes.filter(({ outcome }) => outcome === "failed");
  const others = outcomes.filter(({ outcome }) => outcome !== "failed");
  const shown = outcomes.length <= MOST ? outcomes : [...failed, ...others].slice(0, MOST);
  return (
    <>
      <ul class="outcomes">
        {shown.map((outcome, index) => (
          // outcomes have no name of their own
          <Outcome key={String(index)} outcome={outcome} />
        ))}
      </ul>
      {outcomes.length > MOST && <p class="meta">{words.work.jobs.leftOut(outcomes.length - MOST)}</p>}
    </>
  );
}

function Outcome({ outcome: one }: { readonly outcome: JobOutcome }) {
  const own = words.work.jobs;
  const name = one.title ?? one.source;
  return (
    <li class={`outcome is-${one.outcome}`}>
      <p>
        {one.document ? <a href={addressOf({ screen: "documenten", document: one.document })}>{name}</a> : name}{" "}
        <span class="kind">
          {own.outcomes[one.outcome]}
          {one.document && ` · ${own.found(one.entities, one.relations)}`}
        </span>
      </p>
      {one.remarks.map((remark) => (
        <p class="meta" key={remark}>
          {remark}
        </p>
      ))}
    </li>
  );
}

/** A job as it is now, with what is told of each document as it comes, or once somebody wants to read it. */
function useFollowed(given: JobProgress, follow: boolean, wanted: boolean) {
  const [job, setJob] = useState(given);
  const [outcomes, setOutcomes] = useState<readonly JobOutcome[]>([]);
  useEffect(() => setJob(given), [given]);
  useEffect(() => {
    if (!follow) return undefined;
    const stop = new AbortController();
    const told: JobOutcome[] = [];
    const news = {
      onOutcome: (outcome: JobOutcome) => {
        told.push(outcome);
        setOutcomes([...told]);
      },
      onProgress: setJob,
      onEnd: (last: IngestJob) => {
        announce(words.work.jobs.ended(words.work.jobs.given(last.sources), words.work.jobs.statuses[last.status]));
        // the documents, and all that is drawn of them, are others now
        forget();
      },
    };
    void followJob(given.id, news, stop.signal);
    return () => stop.abort();
  }, [given.id, follow]);
  useEffect(() => {
    // a job may end before it was followed to its end
    if (wanted && !follow)
      void work.job(given.id).then(
        (whole) => setOutcomes(whole.outcomes),
        () => undefined,
      );
  }, [given.id, follow, wanted]);
  return { job, outcomes };
}
