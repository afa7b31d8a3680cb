/** `rehearse`: a whole release on this machine, of the repository in this folder or of the sample shop. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { IncompleteClone } from "@octoacme/rehearsal/copy.ts";
import { createProgress } from "@octoacme/rehearsal/progress.ts";
import { rehearseRepository } from "@octoacme/rehearsal/rehearse-repository.ts";
import { rehearseShop, type ShopRehearsal } from "@octoacme/rehearsal/rehearse-shop.ts";
import type { RehearsalReport } from "@octoacme/rehearsal/report/model.ts";
import { renderPage } from "@octoacme/rehearsal/report/page.ts";
import { WorkflowError } from "@octoacme/rehearsal/runner/syntax.ts";
import type { StandIns } from "@octoacme/rehearsal/runner/types.ts";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { EXIT, type ExitCode, type RunCommand } from "../command.ts";
import { printJson } from "../json-documents.ts";
import type { LocalRepository } from "../local-repository.ts";
import type { Runtime } from "../runtime.ts";
import { style, wrapIndented, wrapText } from "../text.ts";
import { readStandIns } from "./action-stand-ins.ts";
import { type Bases, composeCommitted, readBases } from "./bases.ts";
import { type Network, readNetwork, runSealed } from "./network.ts";
import { prepareCopy } from "./prepare-copy.ts";
import { describeNetwork, describeRealCommands, needsSeal } from "./reach.ts";
import { closeRehearsalFolder, openRehearsalFolder } from "./rehearsal-folder.ts";
import { recordDeployed, type StandInHosts, standInPolicy, startStandIns } from "./stand-in.ts";
import { chooseSubject, type Subject } from "./subject.ts";

/** What the person asked for. */
interface Plan {
	/** Undefined: the sample shop. */
	readonly subject: Subject | undefined;
	readonly standIns: StandIns;
	readonly bases: Bases;
	readonly isReal: boolean;
	readonly isVerbose: boolean;
	readonly say: (line: string) => void;
}

interface Result {
	readonly good: boolean;
	readonly seconds: number;
	/** Path of the report. */
	readonly page: string;
}

export const run: RunCommand = async (values, runtime) => {
	const subject = chooseSubject(values, runtime);
	if (needsSeal(values, runtime)) return (await runSealed(runtime)) as ExitCode;
	const network = readNetwork();
	const plan: Plan = {
		subject,
		standIns: readStandIns(values.text("stand-in"), runtime.cwd),
		bases: readBases(values.text("base"), runtime.cwd),
		isReal: values.isSet("real-commands"),
		isVerbose: values.isSet("verbose"),
		say: (line) => {
			// Steps' logs are shown as they are.
			if (!values.json) runtime.say(values.isSet("verbose") ? line : wrapIndented(line));
		},
	};
	const page = prepareReport(values.text("report"), runtime.cwd);
	plan.say(describeNetwork(network, values.isSet("network")));
	const report = await rehearse(plan, runtime);
	if (report === undefined) {
		const message = "The rehearsal was interrupted; nothing of it is left on this machine.";
		if (values.json)
			printJson<"error">(runtime, { schemaVersion: 1, error: { code: "interrupted", message, hint: "" } });
		else runtime.complain(message);
		return EXIT.problems;
	}
	writeFileSync(page, renderPage(report));
	const good = isGood(report, plan.subject !== undefined);
	const seconds = (report.endedAt.getTime() - report.startedAt.getTime()) / 1_000;
	if (values.json) reportJson(report, { good, seconds, page }, network, runtime);
	else printResult(report, { good, seconds, page }, plan, runtime);
	return good ? EXIT.ok : EXIT.problems;
};

/** Rehearses in a folder that is gone afterwards. Undefined: a signal ended it. */
async function rehearse(plan: Plan, runtime: Runtime): Promise<RehearsalReport | undefined> {
	const { subject, say } = plan;
	const folder = openRehearsalFolder(runtime);
	const restoreTemporary = runtime.useTemporaryFolder(join(folder, "tmp"));
	const interruption = new AbortController();
	const stopListening = runtime.onInterrupt((signal) => interruption.abort(signal));
	const hosts = subject === undefined || plan.isReal ? undefined : await startStandIns(join(folder, "hosts"));
	const place: Place = {
		folder,
		now: () => new Date(runtime.clock.now()),
		write: say,
		onProgress: createProgress(say, plan.isVerbose),
		signal: interruption.signal,
		hosts,
	};
	try {
		const report =
			subject === undefined ? await rehearseSample(place) : await rehearseSubject(subject, plan, place, runtime);
		return interruption.signal.aborted ? undefined : report;
	} catch (thrown) {
		throw explainFailure(thrown);
	} finally {
		stopListening();
		await hosts?.close();
		restoreTemporary();
		closeRehearsalFolder(folder);
	}
}

/** Where a rehearsal runs, and what it reports to. */
interface Place extends ShopRehearsal {
	readonly signal: AbortSignal;
	/** Undefined where nothing is deployed to stand-ins. */
	readonly hosts: StandInHosts | undefined;
}

function rehearseSample(place: Place): Promise<RehearsalReport> {
	place.write("The sample shop; for a repository of yours, say which release: rehearse --tag v1.0.0");
	return rehearseShop(place);
}

async function rehearseSubject(subject: Subject, plan: Plan, place: Place, runtime: Runtime): Promise<RehearsalReport> {
	const { hosts, ...stage } = place;
	plan.say("CI does not run here and no one signs: the rows that need it say so.");
	plan.say(
		"Other people's actions do not run: stand-ins take their place and end with success, unless --stand-in says otherwise.",
	);
	for (const line of describeUncommitted(subject.repository)) runtime.complain(line);
	if (plan.isReal) for (const line of describeRealCommands(subject)) runtime.complain(line);
	const composed = await composeCommitted(subject.repository.root, plan.bases);
	const rewrite =
		hosts === undefined
			? composed === undefined
				? null
				: () => composed
			: (policy: string | null) => standInPolicy(composed ?? policy, hosts);
	return rehearseRepository({
		...stage,
		prepare: (copy) => {
			const { madeTag } = prepareCopy(copy, subject.tag, rewrite, runtime);
			if (madeTag) plan.say(`${subject.tag} does not exist; made on the newest commit of the copy`);
		},
		repository: subject.repository.root,
		tag: subject.tag,
		realCommands: plan.isReal,
		standIns: plan.standIns,
		...(hosts === undefined
			? {}
			: { onDeployed: ({ environment = "", sha = "" }) => recordDeployed(hosts, environment, sha) }),
		...(subject.workflow === undefined ? {} : { workflow: subject.workflow }),
	});
}

function explainFailure(thrown: unknown): unknown {
	if (thrown instanceof IncompleteClone)
		return new ActionableError({ code: "not-found", message: thrown.message, hint: thrown.hint, cause: thrown });
	if (!(thrown instanceof WorkflowError)) return thrown;
	return new ActionableError({
		code: "invalid-policy",
		message: describeError(thrown),
		hint: "Fix the workflow, commit, and rehearse again; `octoacme-release check` names every such line.",
		cause: thrown,
	});
}

function printResult(report: RehearsalReport, { good, seconds, page }: Result, plan: Plan, runtime: Runtime): void {
	runtime.say("");
	for (const release of report.releases)
		runtime.say(
			`${release.good ? style("green", "✓") : good ? style("yellow", "!") : style("red", "✗")} ${style("bold", release.title)}\n  ${wrapText(release.outcome, "  ")}`,
		);
	if (report.requests.invalid > 0 && (plan.subject === undefined || plan.isVerbose))
		runtime.complain(
			`${style("yellow", "warning:")} ${report.requests.invalid} requests of the actions, or answers of the local GitHub, were not as GitHub's schemas have them.\n${report.problems ?? ""}`,
		);
	runtime.say(`\n${report.requests.total} requests to the local GitHub; ${seconds.toFixed(1)} s`);
	runtime.say(`The page with every summary: ${page}`);
}

function reportJson(
	report: RehearsalReport,
	{ good, seconds, page }: Result,
	network: Network,
	runtime: Pick<Runtime, "print">,
): void {
	printJson<"rehearse">(runtime, {
		schemaVersion: 1,
		good,
		network,
		repository: report.repository,
		seconds,
		releases: report.releases.map((release) => ({
			title: release.title,
			tag: release.tag,
			outcome: release.outcome,
			runs: release.runs.map(({ name, attempt, conclusion, jobs }) => ({
				name,
				attempt,
				conclusion,
				jobs: jobs.map((job) => ({ name: job.name, conclusion: job.conclusion })),
			})),
		})),
		requests: { total: report.requests.total, invalid: report.requests.invalid },
		page,
	});
}

/** What is not committed does not take part; without a word people wonder why their new policy changes nothing. */
function describeUncommitted(repository: LocalRepository): readonly string[] {
	const left = repository.uncommitted.filter((path) => path.startsWith(".github/"));
	return left.length === 0
		? []
		: [
				`${style("yellow", "warning:")} not committed, so not part of the rehearsal: ${left.slice(0, 5).join(", ")}${left.length > 5 ? " …" : ""}`,
				`${style("dim", "fix:")} git add .github && git commit, then rehearse again`,
			];
}

/** Path of the report, which can be written: seen before the minutes of a rehearsal, not after them. */
function prepareReport(named: string | undefined, folder: string): string {
	const page = resolve(folder, named ?? "rehearsal-report/index.html");
	try {
		mkdirSync(dirname(page), { recursive: true });
		writeFileSync(page, "");
		// A folder of our own making keeps itself out of everybody's commits.
		if (named === undefined) writeFileSync(join(dirname(page), ".gitignore"), "*\n");
		return page;
	} catch (cause) {
		throw new ActionableError({
			code: "conflict",
			message: `The page ${quoteValue(page)} cannot be written: ${describeError(cause)}.`,
			hint: "Name another place with --report FILE.",
			cause,
		});
	}
}

/** Of a repository, what its workflow came to; of the shop, which is our own, also that every request was valid. */
function isGood(report: RehearsalReport, isRepository: boolean): boolean {
	if (isRepository)
		return (
			report.requests.total > 0 && report.releases.every((release) => release.runs.at(-1)?.conclusion === "success")
		);
	return report.requests.invalid === 0 && report.releases.every((release) => release.good);
}
