/** Every code block of every page is parsed, judged or run; a language that nothing judges is a failure. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { resolveAction, resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { parseActionFile } from "@octoacme/rehearsal/runner/syntax.ts";
import { sign } from "@octoacme/shared/channels/deliver-webhook.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { readAccessibilityReport } from "@octoacme/shared/requirements/accessibility-report.ts";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type ActionContract, readContract } from "../scripts/action-contract.ts";
import { type Block, ROOT, readAllBlocks } from "./pages/blocks.ts";
import { type CommandLine, judgeCommand, splitCommands } from "./pages/shell.ts";
import { type Call, readSnippet, type ShownStep } from "./pages/snippets.ts";

const blocks = readAllBlocks();
const named = (languages: readonly string[]) =>
	blocks
		.filter(({ language }) => languages.includes(language))
		.map((block) => ({ ...block, at: `${block.page}:${block.line}` }));

/** The commands of the command line with their flags, from its own data; none where it is not there. */
const commandLine = await readCommandLine();

async function readCommandLine(): Promise<CommandLine> {
	const [data, common] = ["commands", "command"].map((name) => join(ROOT, "packages/cli/src", `${name}.ts`));
	if (!existsSync(data!)) return new Map();
	const { COMMANDS } = (await import(pathToFileURL(data!).href)) as { COMMANDS: CommandData[] };
	const { COMMON_FLAGS } = (await import(pathToFileURL(common!).href)) as { COMMON_FLAGS: CommandData["flags"] };
	return new Map(COMMANDS.map(({ name, flags }) => [name, [...flags, ...COMMON_FLAGS].map((flag) => flag.name)]));
}

interface CommandData {
	readonly name: string;
	readonly flags: readonly { readonly name: string }[];
}

async function contractOf(uses: string): Promise<ActionContract | null> {
	const folder = await resolveAction(uses);
	return folder === undefined ? null : readContract(folder.slice(folder.lastIndexOf("/") + 1));
}

/** What is wrong with the inputs of the steps that use our actions, and with the outputs that are read from them. */
async function judgeSteps(steps: readonly ShownStep[], text: string): Promise<string[]> {
	const problems: string[] = [];
	for (const step of steps) {
		if (step.uses === null || !/^octoacme\//.test(step.uses)) continue;
		const contract = await contractOf(step.uses);
		if (contract === null) {
			problems.push(`${step.uses} is no action of ours`);
			continue;
		}
		for (const input of Object.keys(step.with))
			if (!(input in contract.inputs)) problems.push(`${step.uses} has no input '${input}'`);
		for (const [input, { required }] of Object.entries(contract.inputs))
			if (required && !(input in step.with)) problems.push(`${step.uses} needs '${input}'`);
		if (step.id === null) continue;
		for (const [, output] of text.matchAll(new RegExp(`steps\\.${step.id}\\.outputs\\.([a-z-]+)`, "g")))
			if (!(output! in contract.outputs)) problems.push(`${step.uses} has no output '${output}'`);
	}
	return problems;
}

/** What is wrong with the inputs that a job gives to one of our reusable workflows. */
async function judgeCalls(calls: readonly Call[]): Promise<string[]> {
	const problems: string[] = [];
	for (const call of calls) {
		const file = await resolveWorkflow(call.uses);
		if (file === undefined) {
			problems.push(`${call.uses} is no workflow of ours`);
			continue;
		}
		const { inputs = {} } = (
			parse(file.text) as { on: { workflow_call: { inputs?: Record<string, { required?: boolean }> } } }
		).on.workflow_call;
		for (const input of Object.keys(call.with))
			if (!(input in inputs)) problems.push(`${call.uses} has no input '${input}'`);
		for (const [input, { required }] of Object.entries(inputs))
			if (required && !(input in call.with)) problems.push(`${call.uses} needs '${input}'`);
	}
	return problems;
}

/** What GitHub's parser says against an `action.yml`. */
function judgeAction(text: string): string[] {
	try {
		parseActionFile("action.yml", text);
		return [];
	} catch (thrown) {
		return [String(thrown)];
	}
}

async function judgeYaml(text: string): Promise<string[]> {
	const snippet = readSnippet(text);
	if (snippet.kind === "unknown") return [`neither workflow nor policy, nor a part of one: ${snippet.keys.join(", ")}`];
	if (snippet.kind === "policy") {
		const parsed = parsePolicy(snippet.text);
		return parsed.ok ? [] : parsed.problems.map(({ line, path, message }) => `${line}: ${path}: ${message}`);
	}
	if (snippet.kind === "action") return judgeAction(snippet.text);
	try {
		await planWorkflow({ path: ".github/workflows/shown.yml", text: snippet.text }, async (uses, origin) => {
			const file = await resolveWorkflow(uses);
			return file === undefined ? undefined : { file, origin };
		});
	} catch (thrown) {
		return [String(thrown)];
	}
	return [...(await judgeSteps(snippet.steps, snippet.text)), ...(await judgeCalls(snippet.calls))];
}

function judgeScript({ language, text }: Block): string[] {
	const { diagnostics = [] } = ts.transpileModule(text, {
		fileName: `shown.${language}`,
		reportDiagnostics: true,
		compilerOptions: { allowJs: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
	});
	return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("shows the checkout pinned, as `check` asks for it", () => {
	const shown = blocks.flatMap(({ page, line, text }) =>
		[...text.matchAll(/uses: (actions\/checkout@\S+)/g)].map(([, uses]) => ({ at: `${page}:${line}`, uses })),
	);
	expect(shown.length).toBeGreaterThan(10);
	expect(shown.filter(({ uses }) => !/@[0-9a-f]{40}$/.test(uses!))).toEqual([]);
});

describe("code blocks", () => {
	it("are in languages that something judges", () => {
		// mermaid: docs/architecture.md alone, drawn from the table of modules by scripts/docs.ts.
		const known = ["yaml", "json", "sh", "console", "ts", "js", "text", "mermaid"];
		expect(
			blocks
				.filter(({ language }) => !known.includes(language))
				.map((block) => `${block.page}:${block.line} ${block.language}`),
		).toEqual([]);
		expect(blocks.length).toBeGreaterThan(30);
	});

	it.each(named(["yaml"]))("$at: the workflow or policy is a true one", async ({ text }) => {
		expect(await judgeYaml(text)).toEqual([]);
	});

	it.each(named(["json"]))("$at: the JSON is a report or a result as the code has them", ({ text }) => {
		const value = JSON.parse(text) as Record<string, unknown>;
		if ("violations" in value) expect(readAccessibilityReport(value)).toMatchObject({ pages: value.pages });
		else expect(value).toMatchObject({ schemaVersion: 1, decision: expect.any(String), reason: expect.any(String) });
	});

	it.each(named(["sh", "console"]))("$at: every command exists", ({ language, text }) => {
		const problems = splitCommands(language, text)
			.map((command) => judgeCommand(command, commandLine))
			.filter((problem) => problem !== null);
		expect(problems).toEqual([]);
	});

	it.each(named(["ts", "js"]))("$at: the code is valid", (block) => {
		expect(judgeScript(block)).toEqual([]);
	});

	it("checks a webhook's signature as announce makes it", async () => {
		const shown = blocks.find(({ page, language }) => page === "actions/announce/README.md" && language === "js")!;
		const module = `${shown.text}\nexport { isOurs };`;
		const { isOurs } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
			isOurs: (body: string, header: string, secret: string) => boolean;
		};
		const body = JSON.stringify({ key: "a" });
		expect(isOurs(body, sign(body, "secret"), "secret")).toBe(true);
		expect(isOurs(`${body} `, sign(body, "secret"), "secret")).toBe(false);
	});
});

describe("what judges them", () => {
	const CASES: readonly (readonly [string, string, RegExp])[] = [
		["an input that no action has", "- uses: octoacme/preflight@v1\n  with: { versoin: v1 }\n", /no input 'versoin'/],
		["a required input that is left out", "- uses: octoacme/verify@v1\n", /needs 'environment'/],
		[
			"an output that no action has",
			"- id: a\n  uses: octoacme/preflight@v1\n- run: echo ${{ steps.a.outputs.approval }}\n",
			/no output 'approval'/,
		],
		["an action that does not exist", "- uses: octoacme/prefligt@v1\n", /no action of ours/],
		[
			"an input that the reusable workflow has not",
			"ship:\n  uses: octoacme/release-actions/.github/workflows/ship.yml@v1\n  with: { env: x }\n",
			/env/,
		],
		["a policy key that does not exist", "version: 1\nrequirements:\n  sast: { enabeld: false }\n", /enabeld/],
		["a permission that GitHub does not have", "permissions:\n  content: read\n", /content/],
		["a mapping that is nothing", "waves: [5, 25]\n", /neither workflow nor policy/],
	];
	it.each(CASES)("finds %s", async (_, text, expected) => {
		expect((await judgeYaml(text)).join("\n")).toMatch(expected);
	});

	it.each([
		["npm run reherse", /no script/],
		["npm ci && npm run rehears", /no script/],
		["node packages/local-github/src/command.ts --repository x", /no option --repository/],
		["node packages/gone.ts", /no file/],
		["curl https://example.com", /unknown program/],
		["npx @octoacme/release explode", /no 'explode'/],
		["gh release make v1", /not one that pages name/],
	])("finds the command in '%s' that does not exist", (text, expected) => {
		expect(
			splitCommands("sh", text)
				.map((command) => judgeCommand(command, commandLine))
				.join("\n"),
		).toMatch(expected);
	});

	it("reads a fence that is never closed as an error", async () => {
		const { readBlocks } = await import("./pages/blocks.ts");
		expect(() => readBlocks("a.md", "```sh\nnpm ci\n")).toThrow(/never closed/);
	});

	it("looks at every action's page", () => {
		const pages = new Set(blocks.filter(({ language }) => language === "yaml").map(({ page }) => page));
		for (const action of readdirSync(join(ROOT, "actions"), { withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		))
			expect(pages).toContain(`actions/${action.name}/README.md`);
		expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain("```yaml");
	});
});

describe("a command of git on a page", () => {
	it.each([
		['git tag -a v1.0.0 -m "v1.0.0"', null],
		["git tag --annotate --message Release v1.0.0", null],
		["git clone --no-hardlinks a b", null],
		["git tag --anotate v1.0.0", "git tag has no --anotate"],
		["git push --all-tags origin", "git push has no --all-tags"],
		["git comit -m x", "git has no command 'comit'"],
		["git log --oneline -- --anything", null],
	])("%s", (command, wrong) => {
		expect(judgeCommand(command, new Map())).toBe(wrong);
	});
});
