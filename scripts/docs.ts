/** Writes what is derived into the docs: input, output and reason tables of every action's README, the command line's reference, and `docs/policy.md`; and the workflows that may ask for an ID token. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REMEDY_PLACES } from "@octoacme/shared/phase/remedy.ts";
import { renderReference } from "../packages/cli/src/help.ts";
import { readOwnPackage } from "../packages/cli/src/own-package.ts";
import { renderContractTable } from "../packages/local-github/contract/table.ts";
import { renderRules } from "../packages/local-github/rules/table.ts";
import { renderReliability } from "../test/survive/report.ts";
import { digestToday, type Results } from "../test/survive/results.ts";
import { listActions, readContract, readReasons, root } from "./action-contract.ts";
import { renderModules, renderPureFiles } from "./architecture/page.ts";
import { renderSetup, renderSource } from "./command-line-setup.ts";
import { writeOidcWorkflows } from "./oidc-workflows.ts";
import { renderPolicyReference } from "./policy-reference.ts";

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`; a missing marker is an error. */
function fillSection(text: string, name: string, content: string, where: string): string {
	const begin = `<!-- ${name}:begin -->`;
	const end = `<!-- ${name}:end -->`;
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`${where}: no ${begin} … ${end}`);
	return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

/** Text of a table cell, with pipes escaped and lines joined. */
function cell(text: string): string {
	return text
		.trim()
		.replaceAll("|", "\\|")
		.replace(/\s*\n\s*/g, " ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

for (const action of listActions()) {
	const contract = readContract(action);
	const inputs = table(
		["input", "default", "meaning"],
		Object.entries(contract.inputs).map(([name, input]) => [
			`<a id="input-${name}"></a>\`${name}\``,
			input.required ? "**required**" : input.default ? `\`${cell(String(input.default))}\`` : "",
			cell(input.description),
		]),
	);
	const outputs = table(
		["output", "meaning"],
		Object.entries(contract.outputs).map(([name, output]) => [
			`<a id="output-${name}"></a>\`${name}\``,
			cell(output.description),
		]),
	);
	const reasons = table(
		["reason", "what it means", "what to do"],
		(await readReasons(action)).map((reason) => [`\`${reason.code}\``, cell(reason.meaning), cell(reason.remedy)]),
	);
	const path = join(root, "actions", action, "README.md");
	let text = readFileSync(path, "utf8");
	text = fillSection(text, "inputs", inputs, path);
	text = fillSection(text, "outputs", outputs, path);
	text = fillSection(text, "reasons", reasons, path);
	writeFileSync(path, text);
}

const onCall = join(root, "docs/something-is-wrong.md");
const remedies = await Promise.all(
	listActions().map(async (action) =>
		(await readReasons(action)).map(({ code, meaning, remedy, where }) => [
			action,
			`\`${code}\``,
			cell(meaning),
			cell(remedy),
			cell(REMEDY_PLACES[where]),
		]),
	),
);
writeFileSync(
	onCall,
	fillSection(
		readFileSync(onCall, "utf8"),
		"remedies",
		table(["action", "reason", "what it means", "what to do", "where"], remedies.flat()),
		onCall,
	),
);

const { isPublished } = readOwnPackage();
for (const [page, sections] of [
	["README.md", { setup: renderSetup(isPublished) }],
	["packages/cli/README.md", { source: renderSource(isPublished), reference: renderReference() }],
] as const) {
	const file = join(root, page);
	let text = readFileSync(file, "utf8");
	for (const [name, content] of Object.entries(sections)) text = fillSection(text, name, `\n${content}\n`, file);
	writeFileSync(file, text);
}

writeFileSync(join(root, "docs/policy.md"), renderPolicyReference());

const contractPage = join(root, "docs/github-contract.md");
writeFileSync(
	contractPage,
	fillSection(readFileSync(contractPage, "utf8"), "contract", `\n${renderContractTable()}\n`, contractPage),
);

const rulesPage = join(root, "docs/github-rules.md");
writeFileSync(rulesPage, fillSection(readFileSync(rulesPage, "utf8"), "rules", `\n${renderRules()}\n`, rulesPage));
for (const [page, section, text] of [
	["docs/architecture.md", "modules", renderModules()],
	["docs/architecture-reference.md", "pure", renderPureFiles()],
] as const) {
	const file = join(root, page);
	writeFileSync(file, fillSection(readFileSync(file, "utf8"), section, `\n${text}\n`, file));
}

const results = JSON.parse(readFileSync(join(root, "test/survive/results.json"), "utf8")) as Results;
writeFileSync(join(root, "docs/reliability.md"), renderReliability(results, digestToday()));
writeOidcWorkflows();
