/** `init`: look, ask, write, explain; all files or none, and never over somebody's work. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import { type ReadWorkflow, readWorkflow } from "../check/workflow-calls.ts";
import { hasDeployAction } from "../ci/deploy-action.ts";
import { readWorkflowDocument } from "../ci/workflow-document.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import { connect, hasToken } from "../connection.ts";
import { printJson } from "../json-documents.ts";
import { type LocalRepository, nameRemote, readLocalRepository } from "../local-repository.ts";
import { decideInvocation, readOwnPackage } from "../own-package.ts";
import { DEFAULT_POLICY } from "../policy-path.ts";
import type { Runtime } from "../runtime.ts";
import { style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { type Answers, collectAnswers } from "./answers.ts";
import { type EarlierSetup, readEarlierSetup, shipsAll } from "./earlier-setup.ts";
import { describeNext } from "./next-steps.ts";
import { type Chain, type PlannedFile, planFiles } from "./plan-files.ts";
import { addReported, type Reported, readReported } from "./reported.ts";
import { describeRepository, type RepositoryFacts } from "./repository-facts.ts";
import { needsStages } from "./staged-text.ts";
import { describeSurvey, renderSurvey } from "./survey.ts";
import { compareFile, describeState, renderDifference, type State, writeFile } from "./write-files.ts";

interface Outcome {
	readonly files: readonly PlannedFile[];
	readonly states: readonly State[];
	/** Whether a file differs that may not be overwritten. */
	readonly blocked: boolean;
	/** Whether files are written. */
	readonly writes: boolean;
	readonly next: readonly string[];
}

export const run: RunCommand = async (values, runtime) => {
	const local = readLocalRepository(runtime.cwd, runtime);
	const asked = await askReported(values, runtime, local);
	const repository = addReported(local, asked);
	const { root, defaultBranch, branches } = repository;
	const { chain, earlier } = await readEarlier(repository);
	const facts = describeRepository(repository.tags, repository.files, (path) => readSmall(root, path), {
		defaultBranch,
		branches,
		earlier,
		repository: nameRemote(repository),
		reported: asked?.ok === true ? asked.value : undefined,
	});
	const survey = describeSurvey(repository, facts, asked);
	if (!values.json) runtime.say(renderSurvey(root, survey));
	refuseUnsupportedTags(facts, values.text("tag-pattern"));
	const collected = await collectAnswers(values, runtime, facts);
	// A chain says itself what is deployed and how.
	const answers: Answers =
		chain === undefined ? collected : { ...collected, kind: "service", deployWith: chain.deployWith };
	const files = planFiles(answers, facts, defaultBranch, {
		signoff: readFileSync(join(ROOT, "examples/signoff.yml"), "utf8"),
		...(chain === undefined ? {} : { chain }),
		isTaken: (path) => isForeign(root, path),
	});
	refuseBadPolicy(files[0]!.text);
	const states = files.map((file) => compareFile(root, file));
	const blocked = states.includes("differs") && !values.isSet("force");
	const writes = !blocked && !values.isSet("dry-run");
	if (writes) for (const [index, file] of files.entries()) if (states[index] !== "unchanged") writeFile(root, file);
	const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
	const invocation = decideInvocation(readOwnPackage());
	const next = describeNext({ repository, answers, facts, files, today, invocation });
	const outcome = { files, states, blocked, writes, next };
	if (values.json)
		printJson<"init">(runtime, {
			schemaVersion: 1,
			written: writes,
			mode: answers.mode,
			repository: nameRemote(repository) ?? null,
			survey,
			found: facts,
			answers,
			files: files.map(({ path, why, text }, index) => ({ path, state: states[index]!, why, text })),
			next: outcome.next,
		});
	else sayOutcome(root, outcome, runtime, values.isSet("dry-run"));
	return blocked ? EXIT.problems : EXIT.ok;
};

function sayOutcome(
	root: string,
	{ files, states, blocked, writes, next }: Outcome,
	runtime: Runtime,
	isDryRun: boolean,
): void {
	runtime.say("");
	if (states.every((state) => state === "unchanged")) {
		runtime.say(`Nothing to change: ${files.length} files are as init would write them.`);
		return;
	}
	for (const [index, file] of files.entries()) {
		runtime.say(
			`${describeState(states[index]!, writes, blocked)} ${style("bold", file.path)}\n    ${wrapText(file.why, "    ")}`,
		);
		if (states[index] === "differs" || (isDryRun && states[index] === "new")) runtime.say(renderDifference(root, file));
	}
	runtime.say("");
	const differing = states.filter((state) => state === "differs").length;
	if (blocked)
		runtime.complain(
			`${style("red", "error:")} ${differing === 1 ? "one of the files exists and differs" : `${differing} of the files exist and differ`}; nothing was written.\n${style("dim", "fix:")} Keep yours, take over by hand what you want, or overwrite them with --force.`,
		);
	else
		runtime.say(
			[style("bold", "Next"), ...next.map((line, index) => `  ${index + 1}. ${wrapText(line, "     ")}`)].join("\n"),
		);
}

/** Short: without an answer init goes on by the files. */
const PATIENCE_MS = 10_000;

/** Undefined where GitHub is not asked. Tags are asked for where the clone may lack them. */
async function askReported(
	values: Values,
	runtime: Runtime,
	{ isShallow, tags }: LocalRepository,
): Promise<Fact<Reported> | undefined> {
	if (values.isSet("offline") || !hasToken(values, runtime)) return undefined;
	return fact(async () => {
		const { github } = await connect(values, runtime, PATIENCE_MS);
		return readReported(github, { withTags: isShallow || tags.length === 0 });
	});
}

/** Whether a workflow is there that calls nothing of ours: the repository's own. */
function isForeign(root: string, path: string): boolean {
	const text = readSmall(root, path);
	return text !== undefined && readWorkflowDocument(path, text)?.isOurs !== true;
}

/** A valid policy that is there already is kept where its environments are a chain: the workflow is written from it. */
async function readEarlier({ root, files }: LocalRepository): Promise<{ earlier?: EarlierSetup; chain?: Chain }> {
	const text = readSmall(root, DEFAULT_POLICY);
	const parsed = text === undefined ? undefined : parsePolicy(text);
	if (text === undefined || parsed?.ok !== true || parsed.file.extends !== undefined) return {};
	const [service] = Object.keys(parsed.file.services ?? {});
	const { environments } = resolvePolicy({ file: parsed.file, origin: { kind: "standard" }, service });
	const earlier = readEarlierSetup(await readOurWorkflows(root, files), environments);
	if (earlier !== undefined && shipsAll(earlier, environments)) return { earlier };
	if (parsed.file.services !== undefined || !needsStages(environments)) return {};
	const isCommand = environments.every(({ deploy }) => deploy !== undefined);
	return {
		chain: { environments, policyText: text, deployWith: hasDeployAction(files) && !isCommand ? "action" : "command" },
	};
}

async function readOurWorkflows(root: string, files: readonly string[]): Promise<readonly ReadWorkflow[]> {
	const found: ReadWorkflow[] = [];
	for (const path of files.filter((file) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file))) {
		const text = readSmall(root, path);
		if (text === undefined || readWorkflowDocument(path, text)?.isOurs !== true) continue;
		const read = await readWorkflow(path, text);
		if (read.ok) found.push(read.workflow);
	}
	return found;
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
