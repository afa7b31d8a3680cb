/** `npm run contract -- --repository OWNER/NAME`: holds the contract's scenarios against a GitHub, on a scratch repository. */
import { parseArgs } from "node:util";
import { type Outcome, type RunResult, runContract } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";
import { UnusableRepository } from "./scratch.ts";

const USAGE = `Usage: npm run contract -- --repository OWNER/NAME [options]

Runs each scenario against GitHub and prints every difference. It writes to the repository and removes
what it made. The repository's name must contain "scratch" or "contract", and it must hold no tags,
releases or issues of others. It needs one commit.

  --repository OWNER/NAME  the scratch repository; without it nothing is run
  --api-url URL            another GitHub (default: GITHUB_API_URL, else https://api.github.com)
  --only TEXT              only scenarios whose name contains TEXT; may be repeated
  --list                   print the scenarios and their sources, and run nothing
  --json                   print the result as JSON
  --pace MILLISECONDS      time between two writes (default 1000; 0 on loopback)

Environment: GITHUB_TOKEN or GH_TOKEN, and optionally CONTRACT_READER_TOKEN, a token that may only read.
Exit: 0 all agree, 1 differences or something left behind, 2 nothing was run, 130 interrupted.`;

const OPTIONS = {
	repository: { type: "string" },
	"api-url": { type: "string" },
	only: { type: "string", multiple: true },
	list: { type: "boolean" },
	json: { type: "boolean" },
	pace: { type: "string" },
	help: { type: "boolean" },
} as const;

/** Ends the command with a message and status 2; nothing has been sent. */
class Misuse extends Error {}

function parseOptions() {
	try {
		return parseArgs({ options: OPTIONS }).values;
	} catch (error) {
		throw new Misuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
	}
}

type Options = ReturnType<typeof parseOptions>;

function chooseScenarios(only: readonly string[] | undefined): readonly Scenario[] {
	if (only === undefined) return SCENARIOS;
	for (const part of only)
		if (!SCENARIOS.some(({ name }) => name.includes(part)))
			throw new Misuse(`No scenario's name contains "${part}". --list names them.`);
	return SCENARIOS.filter(({ name }) => only.some((part) => name.includes(part)));
}

function readRepository(value: string | undefined): { owner: string; name: string } {
	if (value === undefined) throw new Misuse(USAGE);
	const [owner, name, more] = value.split("/");
	if (!owner || !name || more !== undefined) throw new Misuse(`--repository is "${value}", expected OWNER/NAME.`);
	return { owner, name };
}

function readPace(value: string | undefined, isLoopback: boolean): number {
	const pace = value === undefined ? (isLoopback ? 0 : 1_000) : Number(value);
	if (!Number.isInteger(pace) || pace < 0)
		throw new Misuse(`--pace is "${value}", expected milliseconds, such as 1000.`);
	return pace;
}

function renderOutcome(outcome: Outcome): string {
	const { scenario } = outcome;
	if (outcome.kind === "agrees") return `agrees   ${scenario.name}`;
	if (outcome.kind === "not-run") return `not run  ${scenario.name}: ${outcome.reason}`;
	const lines = outcome.differences.map(
		({ request, field, expected, received }) =>
			`         ${request}\n           ${field}: expected ${expected}, received ${received}`,
	);
	return [`DIFFERS  ${scenario.name} (${scenario.source.kind}: ${scenario.source.where})`, ...lines].join("\n");
}

function renderJson(result: RunResult): string {
	const outcomes = result.outcomes.map(({ scenario, ...outcome }) => ({
		scenario: scenario.name,
		source: scenario.source,
		...outcome,
	}));
	return JSON.stringify({ outcomes, left: result.left, interrupted: result.interrupted }, null, 2);
}

function renderEnd(result: RunResult): string {
	const count = (kind: Outcome["kind"]) => result.outcomes.filter((outcome) => outcome.kind === kind).length;
	const counts = `${count("agrees")} agree, ${count("differs")} differ, ${count("not-run")} not run`;
	return [counts, ...result.left.map((what) => `left behind: ${what}`)].join("\n");
}

function list(scenarios: readonly Scenario[]): number {
	for (const { name, source } of scenarios) console.log(`${source.kind.padEnd(10)} ${name}`);
	return 0;
}

async function run(values: Options): Promise<number> {
	if (values.help === true) {
		console.log(USAGE);
		return 0;
	}
	const scenarios = chooseScenarios(values.only);
	if (values.list === true) return list(scenarios);
	const repository = readRepository(values.repository);
	const token = process.env["GITHUB_TOKEN"] || process.env["GH_TOKEN"];
	if (!token) throw new Misuse("There is no token. Set GITHUB_TOKEN or GH_TOKEN.");
	const given = values["api-url"] ?? process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	if (!URL.canParse(given))
		throw new Misuse(`--api-url is "${given}", expected an address, such as https://api.github.com.`);
	const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(given).hostname);
	const interruption = new AbortController();
	// More than one may come: a terminal signals npm and this process, and npm passes its own on.
	const interrupt = () => interruption.abort();
	process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
	const result = await runContract(scenarios, {
		apiUrl: given.replace(/\/+$/, ""),
		repository,
		token,
		readerToken: process.env["CONTRACT_READER_TOKEN"] || null,
		paceMs: readPace(values.pace, isLoopback),
		readAttempts: isLoopback ? 1 : 5,
		key: Date.now().toString(36),
		signal: interruption.signal,
		...(values.json === true ? {} : { onOutcome: (outcome: Outcome) => console.log(renderOutcome(outcome)) }),
	});
	console.log(values.json === true ? renderJson(result) : renderEnd(result));
	if (result.interrupted) return 130;
	return result.left.length > 0 || result.outcomes.some(({ kind }) => kind === "differs") ? 1 : 0;
}

try {
	process.exitCode = await run(parseOptions());
} catch (error) {
	if (!(error instanceof Misuse || error instanceof UnusableRepository)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}
