/** `init`: look, ask, write, explain; all files or none, and never over somebody's work. */
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";
import type { ReportedCheck } from "../ci/reported-checks.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import { connect, hasToken } from "../connection.ts";
import { printJson } from "../json-documents.ts";
import { type LocalRepository, nameRemote, readLocalRepository } from "../local-repository.ts";
import { DEFAULT_POLICY } from "../policy-path.ts";
import type { Runtime } from "../runtime.ts";
import { style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { type Answers, collectAnswers } from "./answers.ts";
import { type Chain, type PlannedFile, planFiles, suggestTag } from "./plan-files.ts";
import { serviceTag } from "./policy-text.ts";
import { readReportedChecks } from "./reported.ts";
import { describeRepository, type RepositoryFacts } from "./repository-facts.ts";
import { needsStages } from "./staged-text.ts";

type State = "new" | "unchanged" | "differs";

export const run: RunCommand = async (values, runtime) => {
	const repository = readLocalRepository(runtime.cwd, runtime);
	const { defaultBranch, branches } = repository;
	const facts = describeRepository(repository.tags, repository.files, (path) => readSmall(repository.root, path), {
		defaultBranch,
		branches,
		repository: nameRemote(repository),
		reported: await askReported(values, runtime, defaultBranch),
	});
	if (!values.json) runtime.say(renderFacts(repository, facts));
	refuseUnsupportedTags(facts, values.text("tag-pattern"));
	const answers = await collectAnswers(values, runtime, facts);
	const files = planFiles(answers, facts, repository.defaultBranch, {
		signoff: readFileSync(join(ROOT, "examples/signoff.yml"), "utf8"),
		...readChain(repository),
	});
	refuseBadPolicy(files[0]!.text);
	const states = files.map((file) => compare(repository.root, file));
	const differing = files.filter((_, index) => states[index] === "differs");
	const blocked = differing.length > 0 && !values.isSet("force");
	const writes = !blocked && !values.isSet("dry-run");
	if (writes)
		for (const [index, file] of files.entries()) if (states[index] !== "unchanged") write(repository.root, file);
	const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
	const next = describeNext({ repository, answers, facts, today });
	if (values.json)
		printJson<"init">(runtime, {
			schemaVersion: 1,
			written: writes,
			mode: answers.mode,
			repository: nameRemote(repository) ?? null,
			found: facts,
			answers,
			files: files.map(({ path, why, text }, index) => ({ path, state: states[index]!, why, text })),
			next,
		});
	else {
		runtime.say("");
		for (const [index, file] of files.entries()) {
			runtime.say(
				`${describeState(states[index]!, writes, blocked)} ${style("bold", file.path)}\n    ${wrapText(file.why, "    ")}`,
			);
			if (states[index] === "differs" || (values.isSet("dry-run") && states[index] === "new"))
				runtime.say(renderDifference(repository.root, file));
		}
		runtime.say("");
		if (blocked)
			runtime.complain(
				`${style("red", "error:")} ${differing.length === 1 ? "one of the files exists and differs" : `${differing.length} of the files exist and differ`}; nothing was written.\n${style("dim", "fix:")} Keep yours, take over by hand what you want, or overwrite them with --force.`,
			);
		else
			runtime.say(
				[style("bold", "Next"), ...next.map((line, index) => `  ${index + 1}. ${wrapText(line, "     ")}`)].join("\n"),
			);
	}
	return blocked ? EXIT.problems : EXIT.ok;
};

/** Undefined where GitHub is not asked, or refuses. */
async function askReported(
	values: Values,
	runtime: Runtime,
	branch: string,
): Promise<readonly ReportedCheck[] | undefined> {
	if (values.isSet("offline") || !hasToken(values, runtime)) return undefined;
	const read = await fact(async () => readReportedChecks((await connect(values, runtime)).github, branch));
	return read.ok ? read.value : undefined;
}

/** A valid policy that is there already is kept where its environments are a chain: the workflow is written from it. */
function readChain({ root, files }: LocalRepository): { readonly chain?: Chain } {
	const text = readSmall(root, DEFAULT_POLICY);
	const parsed = text === undefined ? undefined : parsePolicy(text);
	if (text === undefined || parsed?.ok !== true || parsed.file.services !== undefined) return {};
	const { environments } = resolvePolicy({ file: parsed.file, origin: { kind: "standard" } });
	if (!needsStages(environments)) return {};
	const hasAction = files.some((path) => /^\.github\/actions\/release-deploy\/action\.ya?ml$/.test(path));
	const isCommand = environments.every(({ deploy }) => deploy !== undefined);
	return { chain: { environments, policyText: text, deployWith: hasAction && !isCommand ? "action" : "command" } };
}

const READ_LIMIT = 262_144;

function readSmall(root: string, path: string): string | undefined {
	try {
		const full = join(root, path);
		const status = statSync(full);
		return status.isFile() && status.size <= READ_LIMIT ? readFileSync(full, "utf8") : undefined;
	} catch {
		return undefined;
	}
}

/** Tags that no versioning reads would make every release red: better said before anything is written. */
function refuseUnsupportedTags({ unsupportedTags }: RepositoryFacts, pattern: string | undefined): void {
	if (pattern !== undefined || unsupportedTags.length === 0) return;
	throw new UsageError(
		`The release tags (${listFirst(unsupportedTags, 3)}) are numbered in a way that is not supported: semver (1.4.0), calendar versions (2026.08.1) and PEP 440 (1.4.0rc1, 1.4) are.`,
		"Give --tag-pattern, such as v{version}, to number releases in one of these ways from now on.",
	);
}

/** Whatever was answered, what is written is valid. */
function refuseBadPolicy(text: string): void {
	const parsed = parsePolicy(text);
	if (parsed.ok) return;
	const [problem] = parsed.problems;
	throw new UsageError(
		`With these answers the policy would not be valid: ${problem?.path ?? ""}: ${problem?.message ?? ""}.`,
		"Correct the answer or the flag; init --help shows what each expects.",
	);
}

function compare(root: string, file: PlannedFile): State {
	try {
		return readFileSync(join(root, file.path), "utf8").replaceAll("\r\n", "\n") === file.text ? "unchanged" : "differs";
	} catch (thrown) {
		const code = (thrown as NodeJS.ErrnoException).code;
		if (code === "ENOENT") return "new";
		throw unwritable(file.path, thrown);
	}
}

function write(root: string, file: PlannedFile): void {
	const path = join(root, file.path);
	try {
		mkdirSync(dirname(path), { recursive: true });
		// A link may lead out of the repository; what lies there is not ours to write.
		const inside = relative(root, realpathSync(dirname(path)));
		if (inside === ".." || inside.startsWith(`..${sep}`))
			throw new Error("its folder is a link that leads out of the repository");
		writeFileSync(path, file.text);
	} catch (thrown) {
		throw unwritable(file.path, thrown);
	}
}

function unwritable(path: string, cause: unknown): ActionableError {
	return new ActionableError({
		code: "conflict",
		message: `${path} cannot be written: ${describeError(cause)}.`,
		hint: "Check the folder's permissions and what stands in the way, then run init again: it continues where it stopped.",
		cause,
	});
}

function describeState(state: State, writes: boolean, blocked: boolean): string {
	if (state === "unchanged") return style("dim", "= as it is ");
	if (state === "differs" && blocked) return style("red", "! differs  ");
	return writes ? style("green", "✓ written  ") : style("yellow", "· would be ");
}

/** Lines that only one side has; enough to see whose work stands there. */
function renderDifference(root: string, file: PlannedFile): string {
	let existing: readonly string[] = [];
	try {
		existing = readFileSync(join(root, file.path), "utf8").split("\n");
	} catch {
		// Not there yet.
	}
	const wanted = file.text.split("\n");
	const gone = existing.filter((line) => !wanted.includes(line)).map((line) => style("red", `      - ${line}`));
	const added = wanted.filter((line) => !existing.includes(line)).map((line) => style("green", `      + ${line}`));
	const lines = [...gone, ...added];
	return [...lines.slice(0, 60), ...(lines.length > 60 ? [`      … ${lines.length - 60} more lines`] : [])].join("\n");
}

function renderFacts(repository: LocalRepository, facts: RepositoryFacts): string {
	const { remote, defaultBranch } = repository;
	const line = (name: string, value: string) => `  ${name.padEnd(16)}${value}`;
	const list = (values: readonly string[]) =>
		values.length === 0 ? style("dim", "none found") : values.slice(0, 8).join(", ");
	return [
		style("bold", `Looking at ${repository.root}`),
		line(
			"remote",
			remote === undefined
				? style("dim", "no repository on a GitHub")
				: `${remote.owner}/${remote.name} on ${remote.host}`,
		),
		line("default branch", defaultBranch),
		line(
			"release tags",
			facts.tagPatterns.length === 0
				? style("dim", "none yet")
				: `${facts.tagPatterns.slice(0, 4).join(", ")}${facts.latest === undefined ? "" : `; the latest is ${facts.latest}`}`,
		),
		line("CI checks", list(facts.checks.map(({ name }) => name))),
		line("code owners", list([...facts.owners.users, ...facts.owners.teams])),
		line(
			"languages",
			`${list(facts.languages)}${facts.packageManager === undefined ? "" : ` (${facts.packageManager})`}`,
		),
		line("services", list(facts.services.map(({ name }) => name))),
		line(
			"deployed by",
			list([
				...(facts.deployCommand === undefined ? [] : [`${facts.deployCommand.run} (${facts.deployCommand.from})`]),
				...facts.tagDeployers,
			]),
		),
		line("health path", facts.healthPath ?? style("dim", "none found")),
	].join("\n");
}

interface Planned {
	readonly repository: LocalRepository;
	readonly answers: Answers;
	readonly facts: RepositoryFacts;
	/** `YYYY-MM-DD` */
	readonly today: string;
}

function describeNext({ repository, answers, facts, today }: Planned): readonly string[] {
	const [first] = facts.services;
	const pattern =
		first !== undefined && answers.kind === "service" ? serviceTag(first.name, facts) : answers.tagPattern;
	const tag = suggestTag(answers, facts, pattern, today);
	return [
		...(answers.kind === "service" && answers.deploy === ""
			? [
					facts.tagDeployers.length > 0
						? `${facts.tagDeployers.join(", ")} deploys on tags already: it stays as it is, and the policy has no deploy command yet, so that nothing is deployed twice.`
						: "Say how it is deployed: `deploy` of each environment in the policy; until then the release reports that nothing does.",
				]
			: []),
		...(answers.kind === "service" && answers.versionPath === ""
			? [
					"Let the service answer with its commit, and name the address in `verify.identity`: without it no release counts as verified.",
				]
			: []),
		...(answers.kind === "service"
			? [
					"What deploying needs (keys, addresses) goes into one secret, a NAME=value a line: gh secret set RELEASE_VARIABLES < variables.txt. The policy names what a command may see: `deploy: { run: …, env: [NAME] }`.",
				]
			: []),
		"npx @octoacme/release check — says what is still missing.",
		`git switch -c octoacme-release && git add .github && git commit -m "ci: release with OctoAcme Release Actions"`,
		`npx @octoacme/release rehearse --tag ${tag} — the whole release on this machine.`,
		`git push -u origin HEAD, open a pull request and merge it; then, on ${repository.defaultBranch}: git tag -a ${tag} -m "${tag}" && git push origin ${tag}${repository.remote === undefined ? " (once there is a remote)" : ""}.`,
		...(answers.mode === "advisory"
			? [
					"Nothing is blocked yet. When the reports are as you want them, set `mode: enforce` in .github/workflows/release.yml.",
				]
			: []),
	];
}
