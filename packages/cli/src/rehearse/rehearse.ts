/** `rehearse`: a whole release on this machine, of the repository in this folder or of the sample shop. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { IncompleteClone } from "@octoacme/rehearsal/copy.ts";
import { createProgress } from "@octoacme/rehearsal/progress.ts";
import { rehearseRepository } from "@octoacme/rehearsal/rehearse-repository.ts";
import { rehearseShop } from "@octoacme/rehearsal/rehearse-shop.ts";
import type { RehearsalReport } from "@octoacme/rehearsal/report/model.ts";
import { renderPage } from "@octoacme/rehearsal/report/page.ts";
import { WorkflowError } from "@octoacme/rehearsal/runner/syntax.ts";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { versionText } from "@octoacme/shared/process/inputs.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import type { Doors } from "../doors.ts";
import { type LocalRepository, readLocalRepository } from "../local-repository.ts";
import { style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { readStandIns } from "./action-stand-ins.ts";
import { prepareCopy } from "./prepare-copy.ts";
import { recordDeployed, type StandInHosts, standInPolicy, startStandIns } from "./stand-in.ts";

const OWN_WORKFLOW = ".github/workflows/release.yml";

export const run: RunCommand = async (values, doors) => {
	const subject = chooseSubject(values, doors);
	const standIns = readStandIns(values.text("stand-in"), doors.cwd);
	const named = values.text("report");
	const page = resolve(doors.cwd, named ?? "rehearsal-report/index.html");
	prepareReport(page, named === undefined);
	const say = (line: string) => {
		if (!values.json) doors.say(line);
	};
	const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
	const edge = {
		folder,
		now: () => new Date(doors.clock.now()),
		write: say,
		onProgress: createProgress(say, values.isSet("verbose")),
	};
	const hosts =
		subject === undefined || values.isSet("real-commands") ? undefined : await startStandIns(join(folder, "hosts"));
	const interruption = new AbortController();
	const stopListening = doors.onInterrupt((signal) => interruption.abort(signal));
	let report: RehearsalReport;
	try {
		if (subject === undefined) {
			say("The sample shop; for a repository of yours, say which release: rehearse --tag v1.0.0");
			report = await rehearseShop(edge);
		} else {
			say("Nobody's CI runs here and nobody signs: the rows that need it say so.");
			say(
				"Other people's actions do not run: stand-ins take their place and end with success, unless --stand-in says otherwise.",
			);
			for (const line of describeUncommitted(subject.repository)) doors.complain(line);
			for (const line of describeReach(subject, values.isSet("real-commands"))) doors.complain(line);
			const rewrite =
				hosts === undefined ? null : (policy: string | null) => standInPolicy(policy, hosts as StandInHosts);
			report = await rehearseRepository({
				...edge,
				prepare: (copy) => {
					const { madeTag } = prepareCopy(copy, subject.tag, rewrite, doors);
					if (madeTag) say(`${subject.tag} does not exist; made on the newest commit of the copy`);
				},
				repository: subject.repository.root,
				tag: subject.tag,
				realCommands: values.isSet("real-commands"),
				standIns,
				...(hosts === undefined
					? {}
					: { onDeployed: ({ environment = "", sha = "" }) => recordDeployed(hosts, environment, sha) }),
				signal: interruption.signal,
				...(subject.workflow === undefined ? {} : { workflow: subject.workflow }),
			});
		}
	} catch (thrown) {
		if (thrown instanceof IncompleteClone)
			throw new ActionableError({ code: "not-found", message: thrown.message, hint: thrown.hint, cause: thrown });
		if (!(thrown instanceof WorkflowError)) throw thrown;
		throw new ActionableError({
			code: "invalid-policy",
			message: describeError(thrown),
			hint: "Mend the workflow, commit, and rehearse again; `octoacme-release check` names every such line.",
			cause: thrown,
		});
	} finally {
		stopListening();
		await hosts?.close();
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
	if (interruption.signal.aborted) {
		doors.complain("The rehearsal was interrupted; nothing of it is left on this machine.");
		return EXIT.problems;
	}
	writeFileSync(page, renderPage(report));
	const good = isGood(report, subject !== undefined);
	const seconds = (report.endedAt.getTime() - report.startedAt.getTime()) / 1_000;
	if (values.json) doors.print(renderJson(report, { good, seconds, page }));
	else {
		say("");
		for (const release of report.releases)
			say(
				`${release.good ? style("green", "✓") : good ? style("yellow", "!") : style("red", "✗")} ${style("bold", release.title)}\n  ${wrapText(release.outcome, "  ")}`,
			);
		if (report.requests.invalid > 0 && (subject === undefined || values.isSet("verbose")))
			doors.complain(
				`${style("yellow", "warning:")} ${report.requests.invalid} requests of the actions, or answers of the local GitHub, were not as GitHub's schemas have them.\n${report.problems ?? ""}`,
			);
		say(`\n${report.requests.total} requests to the local GitHub; ${seconds.toFixed(1)} s`);
		say(`The page with every summary: ${page}`);
	}
	return good ? EXIT.ok : EXIT.problems;
};

function renderJson(
	report: RehearsalReport,
	{ good, seconds, page }: { readonly good: boolean; readonly seconds: number; readonly page: string },
): string {
	return `${JSON.stringify(
		{
			schemaVersion: 1,
			good,
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
		},
		null,
		2,
	)}\n`;
}

/** What a person has to know before anything runs. */
function describeReach(subject: Subject, isReal: boolean): readonly string[] {
	if (!isReal) return [];
	return [
		`${style("yellow", "warning:")} --real-commands: every step of ${subject.workflow ?? "the shipped ship.yml"}, of what it calls, and every command, probe and channel of the policy runs on this machine, as you, with the network open.`,
		`${style("dim", "note:")} they get an empty HOME and none of your tokens, SSH agent, cloud profiles or container engine.`,
	];
}

interface Subject {
	readonly repository: LocalRepository;
	readonly tag: string;
	readonly workflow: string | undefined;
}

/** Undefined: the sample shop. */
function chooseSubject(values: Values, doors: Doors): Subject | undefined {
	const tag = values.text("tag");
	const repo = values.text("repo");
	const workflow = values.text("workflow");
	if (tag === undefined) {
		if (repo === undefined && workflow === undefined) return undefined;
		throw new UsageError("--tag is missing: which release of the repository is to be rehearsed?", "Add --tag v1.0.0.");
	}
	const field = versionText();
	const parsed = field.parse(tag);
	if (!parsed.ok) throw new UsageError(`--tag is ${quoteValue(tag)}; expected ${field.expected}.`, parsed.fix ?? "");
	const repository = readLocalRepository(resolve(doors.cwd, repo ?? "."), doors);
	if (!repository.hasCommits)
		throw new ActionableError({
			code: "not-found",
			message: `${quoteValue(repository.root)} has no commits.`,
			hint: "Commit first: a release is a commit.",
		});
	if (workflow !== undefined && !existsSync(join(repository.root, workflow)))
		throw new UsageError(
			`--workflow is ${quoteValue(workflow)}; there is no such file in the repository.`,
			"Give its path from the repository's root, such as .github/workflows/release.yml.",
		);
	return { repository, tag, workflow: workflow ?? findReleaseWorkflow(repository) };
}

/** The workflow that calls our actions, `release.yml` before others; else any `release.yml`. */
function findReleaseWorkflow(repository: LocalRepository): string | undefined {
	const paths = [
		OWN_WORKFLOW,
		...repository.files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)),
	].filter((path) => existsSync(join(repository.root, path)));
	const isReleasing = (text: string) =>
		/^\s*-?\s*uses:\s*["']?octoacme\/(?:release(?:-actions)?\/(?:actions\/|\.github\/workflows\/ship(?:-oidc)?\.yml)|preflight@)/m.test(
			text,
		) &&
		/^\s*(?:"on"|on):/m.test(text) &&
		/\bpush\b/.test(text);
	return (
		paths.find((path) => isReleasing(readFileSync(join(repository.root, path), "utf8"))) ??
		paths.find((path) => path === OWN_WORKFLOW)
	);
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

/** Before the minutes of a rehearsal, not after them. */
function prepareReport(page: string, isOurs: boolean): void {
	try {
		mkdirSync(dirname(page), { recursive: true });
		writeFileSync(page, "");
		// A folder of our own making keeps itself out of everybody's commits.
		if (isOurs) writeFileSync(join(dirname(page), ".gitignore"), "*\n");
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
