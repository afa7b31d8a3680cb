/** Where a remedy is carried out: the closed set of places that a reason's remedy may send its reader to. */

export const REMEDY_PLACES = {
	nothing: "nothing to carry out",
	"re-run-failed": "the run's page: Re-run jobs → Re-run failed jobs",
	"re-run-all": "the run's page: Re-run jobs → Re-run all jobs",
	release: "Actions → Release → Run workflow, on the release's tag (`release.yml`)",
	rollback: "Actions → Roll back → Run workflow (`rollback.yml`)",
	hold: "Actions → Hold deploys → Run workflow (`hold.yml`)",
	"release-issue": "a comment on the release issue (`signoff.yml`)",
	policy: "`.github/release-policy.yml`, by a pull request",
	workflow: "the workflow that calls the action, by a pull request",
	commit: "a commit and a new tag",
	settings: "the permissions of the job, or settings of the repository",
	outside: "the service, its monitoring or a channel",
} as const;

export type RemedyPlace = keyof typeof REMEDY_PLACES;

/** One reason of an action: `remedy` is Markdown of our own, whose code spans name what the reader can set at `where`. */
export interface Reason {
	readonly code: string;
	readonly meaning: string;
	readonly remedy: string;
	readonly where: RemedyPlace;
}
