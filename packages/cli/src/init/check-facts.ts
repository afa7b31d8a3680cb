/** Which of the checks that report a release may require: of jobs that build and test, never of those that deliver; pure. */
import { listReportedChecks, type ReportedCheck, type ReportedChecks } from "../ci/reported-checks.ts";
import { isSection, listTexts, type Section, type WorkflowDocument } from "../ci/workflow-document.ts";
import type { PushedTo } from "../ci/workflow-starts.ts";

export interface CheckFacts {
	/** Checks that report on every commit of the default branch. */
	readonly checks: readonly ReportedCheck[];
	/** Checks that are not required, each with why. */
	readonly leftOut: readonly (ReportedCheck & { readonly why: string })[];
	/** Jobs whose checks have names that are known only when they run. */
	readonly unnamed: readonly { readonly workflow: string; readonly job: string }[];
	/** Whether GitHub said which checks reported; false: the files alone were read. */
	readonly checksReported: boolean;
}

interface Asked extends PushedTo {
	/** Checks of GitHub Actions at the head of the default branch; undefined: GitHub was not asked. */
	readonly reported: readonly ReportedCheck[] | undefined;
	readonly publishes: (job: Section) => boolean;
}

/** What GitHub saw of a workflow counts more than what its file says, where it saw anything of it. */
export function chooseChecks(documents: readonly WorkflowDocument[], asked: Asked): CheckFacts {
	const { reported } = asked;
	const listed = listReportedChecks(documents, asked);
	const isCheck = ({ workflow: path, from }: ReportedChecks["open"][number] | ReportedChecks["always"][number]) =>
		!/deploy|release|publish/i.test(path) &&
		!from.some(({ workflow, job }) => isDelivery(workflow, job, documents, asked));
	const always = listed.always.filter(isCheck).map(({ name, workflow }) => ({ name, workflow }));
	const others = [...listed.queued, ...listed.sometimes];
	// What is only called reports under the names of its callers.
	const isCalled = ({ workflow }: ReportedCheck) =>
		documents.some((document) => document.path === workflow && isOnlyCalled(document));
	const sometimes = others
		.filter((check) => isCheck(check) && !isCalled(check))
		.map(({ name, workflow, why }) => ({ name, workflow, why }));
	const unnamed = listed.open.filter(isCheck).map(({ workflow, job }) => ({ workflow, job }));
	if (reported === undefined) return { checks: always, leftOut: sometimes, unnamed, checksReported: false };
	const isSame = (one: ReportedCheck) => (other: ReportedCheck) =>
		one.name === other.name && one.workflow === other.workflow;
	// What the merge queue reported is there for each commit that comes through it.
	const queued = listed.queued.filter((check) => isCheck(check) && reported.some(isSame(check)));
	const seen = new Set(reported.map(({ workflow }) => workflow));
	const missing = always.filter((check) => seen.has(check.workflow) && !reported.some(isSame(check)));
	const named = reported.filter((check) => {
		if ([...listed.always, ...others].some(isSame(check))) return false;
		const jobs = listed.open.filter((one) => one.workflow === check.workflow && mayBeNamed(check.name, one.template));
		return jobs.length > 0 && jobs.every(isCheck);
	});
	return {
		checks: [
			...always.filter((check) => !missing.includes(check)),
			...queued.map(({ name, workflow }) => ({ name, workflow })),
			...named,
		],
		leftOut: [
			...sometimes.filter((check) => !queued.some(isSame(check))),
			...missing.map((check) => ({ ...check, why: "did not report on the newest commit of the default branch" })),
		],
		unnamed,
		checksReported: true,
	};
}

function isOnlyCalled({ on }: WorkflowDocument): boolean {
	const events = isSection(on) ? Object.keys(on) : listTexts(on);
	return events.length === 1 && events[0] === "workflow_call";
}

/** Whether the job deploys or publishes, or calls a workflow that says so. */
function isDelivery(path: string, id: string, documents: readonly WorkflowDocument[], { publishes }: Asked): boolean {
	const job = documents.find((document) => document.path === path)?.jobs[id];
	if (job === undefined) return false;
	const words = `${id}\n${String(job["name"] ?? "")}\n${String(job["uses"] ?? "")}`;
	return job["environment"] !== undefined || publishes(job) || /deploy|publish/i.test(words);
}

/** Whether a check may be of the job: any text for its expressions, then its place in a matrix, then the called job. */
function mayBeNamed(name: string, template: string): boolean {
	const literals = template
		.split(/\$\{\{(?:(?!\}\})[\s\S])*\}\}/)
		.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	return new RegExp(`^${literals.join(".*")}(?: \\(.*\\))?(?: / .*)?$`, "s").test(name);
}
