/** `check`: what would fail and why, from the files in this folder and, with a token, from GitHub. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { parseAllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { POLICY_LIMIT_BYTES } from "@octoacme/shared/policy/document.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { exampleVersion, renderTag } from "@octoacme/shared/release/version.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { isDeployActionFile } from "../ci/deploy-action.ts";
import { listReportedChecks } from "../ci/reported-checks.ts";
import { readWorkflowDocument, type WorkflowDocument } from "../ci/workflow-document.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import { connect, hasToken } from "../connection.ts";
import { listTagDeployers } from "../init/workflow-facts.ts";
import { printJson } from "../json-documents.ts";
import { isIgnored, type LocalRepository, nameRemote, readLocalRepository } from "../local-repository.ts";
import { extendsOthers, tryLocalLayers } from "../policy/layers.ts";
import { listOrigins } from "../policy/origins.ts";
import { DEFAULT_POLICY, readPolicyPath } from "../policy-path.ts";
import type { Runtime } from "../runtime.ts";
import { type Style, style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { checkLocalCalls } from "./called-workflows.ts";
import { checkCommandFiles } from "./command-files.ts";
import { checkDeployActionFile } from "./deploy-action-file.ts";
import { checkDeployActions } from "./deploy-action-findings.ts";
import { type Finding, NOWHERE } from "./finding.ts";
import { checkGitHub, type GitHubReport } from "./github-findings.ts";
import { checkPolicy } from "./policy-findings.ts";
import { easeFindings, listReleaseFiles } from "./release-files.ts";
import { checkRequiredChecks } from "./required-checks.ts";
import { readShipped } from "./shipped.ts";
import { checkStages } from "./stage-findings.ts";
import { checkTags } from "./tag-findings.ts";
import { checkPolicyChoices } from "./trust-findings.ts";
import { type ReadWorkflow, readWorkflow } from "./workflow-calls.ts";
import { checkWorkflows, nameOwn } from "./workflow-findings.ts";

export const run: RunCommand = async (values, runtime) => {
	if (values.text("all") !== undefined) return (await import("./check-all.ts")).run(values, runtime);
	if (values.text("state") !== undefined) throw new UsageError("--state is of --all alone.", "Add --all OWNER.");
	return checkHere(values, runtime);
};

const checkHere: RunCommand = async (values, runtime) => {
	const repository = readLocalRepository(runtime.cwd, runtime);
	const policyFile = readPolicyPath(values);
	const text = readText(repository.root, policyFile);
	if (text === undefined && values.text("policy-file") !== undefined)
		throw new UsageError(
			`--policy-file is ${quoteValue(policyFile)}; there is no such file in ${repository.root}.`,
			"Give its path from the repository's root.",
		);
	const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
	const policy = await checkLayers(values, runtime, { root: repository.root, path: policyFile, text }, today);
	const { workflows, broken, documents, paths } = await readWorkflowFiles(repository);
	const remote = await askGitHub(values, runtime, {
		policies: policy.policies,
		policyFile,
		workflows: repository.workflows,
		branches: repository.branches,
	});
	const findings = [
		...policy.findings,
		...judgeFiles(repository, runtime, policy, { workflows, broken, documents, paths }),
		...remote.findings,
	];
	const tally = tallyFindings(findings);
	if (values.json)
		printJson<"check">(runtime, {
			schemaVersion: 1,
			ok: tally.errors === 0,
			...tally,
			files: { policy: text === undefined ? null : policyFile, workflows: paths },
			policies: listOrigins(policy.policies, policy.layers),
			token: { asked: remote.asked, login: remote.viewer, reads: remote.readings },
			findings,
		});
	else runtime.say(render(findings, tally, remote, paths.length));
	return tally.errors === 0 ? EXIT.ok : EXIT.problems;
};

interface WorkflowFiles {
	readonly workflows: readonly ReadWorkflow[];
	/** What is wrong with files that GitHub refuses. */
	readonly broken: readonly Finding[];
	readonly documents: readonly WorkflowDocument[];
	readonly paths: readonly string[];
}

async function readWorkflowFiles({ root, files }: LocalRepository): Promise<WorkflowFiles> {
	const paths = files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	const workflows: ReadWorkflow[] = [];
	const broken: Finding[] = [];
	const documents: WorkflowDocument[] = [];
	for (const path of paths) {
		const text = readText(root, path) ?? "";
		const document = readWorkflowDocument(path, text);
		if (document !== undefined) documents.push(document);
		const read = await readWorkflow(path, text);
		if (read.ok) workflows.push(read.workflow);
		else broken.push(...read.findings);
	}
	return { workflows, broken, documents, paths };
}

/** Findings that need nothing but the files of this folder. */
function judgeFiles(
	repository: LocalRepository,
	runtime: Runtime,
	{ policies, locate }: ReturnType<typeof checkPolicy>,
	{ workflows, broken, documents, paths }: WorkflowFiles,
): readonly Finding[] {
	const { root, tags, files, defaultBranch } = repository;
	const shipped = readShipped(policies[0]);
	const standard = readText(root, DEFAULT_POLICY);
	const pushed = { defaultBranch, repository: nameRemote(repository) };
	const tagFor = ({ tag }: Policy) => renderTag(tag, exampleVersion(tag));
	const listFor = (policy: Policy) => listReportedChecks(documents, pushed, tagFor(policy));
	return [
		...checkTags(tags, policies),
		...easeFindings([...broken, ...checkLocalCalls(workflows)], listReleaseFiles(paths, documents, policies)),
		...checkWorkflows(workflows, shipped, policies),
		...checkRequiredChecks(policies, listFor, paths, locate),
		...checkPolicyChoices(
			workflows,
			(call) => nameOwn(call, shipped),
			standard === undefined ? null : parseAllowedPolicies(standard),
		),
		...checkDeployActions({
			workflows,
			policies,
			locate,
			files,
			workflowsOfOurs: shipped.workflows,
			tagDeployers: listTagDeployers(documents, policies.map(tagFor), pushed),
		}),
		...checkCommandFiles({
			workflows,
			policies,
			locate,
			files,
			isIgnored: (path) => isIgnored(root, runtime, path),
			nameOwn: (call) => nameOwn(call, shipped),
		}),
		...files.filter(isDeployActionFile).flatMap((path) => checkDeployActionFile(path, readText(root, path) ?? "")),
		...checkStages(workflows, policies, locate),
	];
}

interface Tally {
	readonly errors: number;
	readonly warnings: number;
	readonly notes: number;
}

function tallyFindings(findings: readonly Finding[]): Tally {
	const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
	return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}

/** What the policy extends is read first: from this folder, and with a token from other repositories. */
async function checkLayers(
	values: Values,
	runtime: Runtime,
	{ root, path, text }: { readonly root: string; readonly path: string; readonly text: string | undefined },
	today: string,
): Promise<ReturnType<typeof checkPolicy>> {
	if (text === undefined || !extendsOthers(text)) return checkPolicy(path, text, today);
	const isAsked = !values.isSet("offline") && hasToken(values, runtime);
	const github = isAsked ? async () => (await connect(values, runtime)).github : undefined;
	const read = await tryLocalLayers({ root, path, text }, github);
	if (read.ok) return checkPolicy(path, text, today, read.layers);
	const { message, hint } = read.problem;
	const finding = { ...NOWHERE, file: path, severity: "error", about: "policy", what: message, fix: hint } as const;
	return { findings: [finding], policies: [], locate: () => ({ ...NOWHERE, file: path }), layers: [] };
}

function readText(root: string, path: string): string | undefined {
	try {
		const full = join(root, path);
		// The parser says how large is too large; a file of gigabytes is not even read.
		return statSync(full).size > POLICY_LIMIT_BYTES * 4
			? " ".repeat(POLICY_LIMIT_BYTES + 1)
			: readFileSync(full, "utf8");
	} catch (thrown) {
		if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw new ActionableError({
			code: "not-found",
			message: `${quoteValue(path)} could not be read: ${describeError(thrown)}.`,
			hint: "Check its permissions, and that it is a file.",
			cause: thrown,
		});
	}
}

type Asked = GitHubReport & { readonly asked: boolean };

async function askGitHub(values: Values, runtime: Runtime, local: Parameters<typeof checkGitHub>[1]): Promise<Asked> {
	const silent = { asked: false, viewer: null, readings: [] };
	if (values.isSet("offline")) return { ...silent, findings: [] };
	if (!hasToken(values, runtime))
		return {
			...silent,
			findings: [
				{
					severity: "note",
					about: "token",
					...NOWHERE,
					what: "GitHub was not asked: there is no token.",
					fix: "With the GitHub CLI: export GH_TOKEN=$(gh auth token); or add --offline.",
				},
			],
		};
	const { github } = await connect(values, runtime);
	return { asked: true, ...(await checkGitHub(github, local)) };
}

const SIGNS: Readonly<Record<Finding["severity"], readonly [string, Style]>> = {
	error: ["✗", "red"],
	warning: ["!", "yellow"],
	note: ["·", "dim"],
};

function render(findings: readonly Finding[], tally: Tally, remote: Asked, workflows: number): string {
	const order = (["error", "warning", "note"] as const).flatMap((severity) =>
		findings.filter((finding) => finding.severity === severity),
	);
	const place = ({ file, line, column }: Finding) =>
		file === null
			? ""
			: `${style("cyan", `${file}${line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`}`)} `;
	return [
		...order.flatMap((finding) => [
			`${style(SIGNS[finding.severity][1], SIGNS[finding.severity][0])} ${place(finding)}${wrapText(finding.what, "    ")}`,
			`    ${style("dim", "fix:")} ${wrapText(finding.fix, "         ")}`,
		]),
		...(order.length === 0 ? [] : [""]),
		...(remote.asked
			? [
					`The token (${remote.viewer ?? "unknown"}) may read: ${
						remote.readings
							.filter(({ ok }) => ok)
							.map(({ what }) => what)
							.join(", ") || "nothing"
					}.`,
				]
			: []),
		`${tally.errors === 0 ? style("green", "✓ no errors") : style("red", `✗ ${count(tally.errors, "error")}`)}, ${count(tally.warnings, "warning")}, ${count(tally.notes, "note")}; the policy and ${count(workflows, "workflow")} were read.`,
	].join("\n");
}
