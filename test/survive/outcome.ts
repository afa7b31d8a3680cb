/** What is there after runs, without ids and times, and what is wrong with it beside what an undisturbed run leaves. */
import { createHash } from "node:crypto";
import { isRead } from "@octoacme/local-github/journal.ts";
import { readPayload } from "../harness/deployments.ts";
import { CANARIES, type Fixture } from "./fixture.ts";

export interface Item {
	readonly kind: "deployment" | "release" | "asset" | "issue" | "comment" | "entry" | "ref" | "message";
	/** Two items of a kind with the same key are one too many, unless an undisturbed run leaves two. */
	readonly key: string;
	readonly content: string;
}

export interface Outcome {
	readonly items: readonly Item[];
	/** Versions that the command was begun for. */
	readonly commands: readonly string[];
	readonly running: string;
}

export interface Damage {
	readonly duplicates: readonly string[];
	readonly lost: readonly string[];
	/** Commands that ran more often than in an undisturbed run. */
	readonly unintended: readonly string[];
}

const VARIABLE: readonly (readonly [RegExp, string])[] = [
	[/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME"],
	[/\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?/g, "DATE"],
	[/\b\d\d:\d\d(?::\d\d)?\b/g, "CLOCK"],
	[/\b(?:1000|2000)\b/g, "RUN"],
	[/attempt"?:? ?"?\d+/gi, "attempt N"],
	[/sha256:[0-9a-f]{64}/g, "DIGEST"],
	[/\b[0-9a-f]{40,64}\b/g, "HEX"],
	[/(issues|releases|runs|check-runs|deployments|id)(\/|=|":)"?\d+/gi, "$1$2N"],
	[/(#|production\/)\d{1,6}\b/g, "$1N"],
	// `48 s` and `3 min 20 s` alike: a step that goes on later took longer.
	[/\d+(?:\.\d+)? ?(?:ms|s|min|m)\b(?: \d+ ?s\b)?|(?<=Ms":)\d+/g, "DURATION"],
];

function scrub(text: string): string {
	return VARIABLE.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text);
}

/** What a text says of the state: its headings, tasks and notices. The sentences between differ truly where a later run completed what an earlier one began. */
function readSubstance(text: string): string {
	const lines = text
		.split("\n")
		.filter((line) => !line.startsWith("<!--"))
		.map((line) => line.replace(/^(- \[.\][^:]*):.*/, "$1"));
	const first = lines.find((line) => line.trim() !== "") ?? "";
	return [first, ...lines.filter((line) => line !== first && /^(?:#|- \[[ x]\]|> )/.test(line))].join("\n");
}

/** Machine parts are compared by what they hold only where that decides what the next run does. */
const MACHINE_PART = /(?:[A-Za-z0-9+/_-]{60,}\n?)+[A-Za-z0-9+/_-]*=*/g;

function hideMachineParts(text: string): string {
	return text.replace(MACHINE_PART, "MACHINE-PART");
}

function showMachineParts(text: string): string {
	return text.replace(MACHINE_PART, (part) =>
		/^[0-9a-f]+$/.test(part) ? part : scrub(Buffer.from(part.replaceAll("\n", ""), "base64").toString("utf8")),
	);
}

const ENDED = ["success", "failure", "error", "inactive"];

/** Each run has a deployment of its own: of one version in one environment only the newest is under way, and each key is there once. */
function readDeployments(
	deployments: Fixture["github"]["state"]["deployments"],
	text: (value: string) => string,
): Item[] {
	const newest = new Map<string, Item>();
	const further: Item[] = [];
	const keys = new Set<string>();
	for (const deployment of deployments) {
		const payload = readPayload(deployment);
		const last = deployment.statuses.at(-1);
		const key = `${deployment.task} ${deployment.environment} ${payload["version"]}`;
		const item: Item = { kind: "deployment", key, content: text(`${last?.state}: ${last?.description ?? ""}`) };
		const before = newest.get(key);
		if (keys.has(String(payload["key"]))) further.push(item);
		else if (before !== undefined && !ENDED.some((state) => before.content.startsWith(state)))
			further.push({ ...before, key: `${key} of another run, which is not closed` });
		keys.add(String(payload["key"]));
		newest.set(key, item);
	}
	return [...newest.values(), ...further];
}

/** Whether GitHub knows that the command of the newest deployment ended well, and of no failure since: an attempt that failed starts over. */
export function saysThatCommandEnded({ github }: Fixture): boolean {
	const statuses = github.state.deployments.at(-1)?.statuses ?? [];
	const failed = ["failure", "error"].includes(statuses.at(-1)?.state ?? "");
	return !failed && statuses.some(({ state, description }) => state === "success" || /^changed:/.test(description));
}

function readReleases({ github }: Fixture, text: (value: string) => string): Item[] {
	const { state } = github;
	const latest = state.releases.find(({ id }) => id === state.latestReleaseId)?.tag;
	return [
		...state.releases.flatMap(({ tag, draft, body, assets }): Item[] => [
			{
				kind: "release",
				key: tag,
				content: `${draft ? "draft" : "published"} ${tag === latest ? "latest" : ""} ${text(body ?? "")}`,
			},
			...assets.map(({ name }): Item => ({ kind: "asset", key: `${tag} ${name}`, content: "" })),
		]),
		...state.checks.map(
			({ name, conclusion, status }): Item => ({ kind: "entry", key: `${name}: ${conclusion}`, content: status }),
		),
	];
}

function readTexts({ github }: Fixture, text: (value: string) => string): Item[] {
	const { issues, comments } = github.people;
	const titleOf = (number: number) => scrub(issues.find((issue) => issue.number === number)?.title ?? "");
	return [
		...issues
			.filter(({ pull }) => pull === null)
			.map(
				({ title, state, labels, assignees, body }): Item => ({
					kind: "issue",
					key: `${[...labels].sort().join()} ${scrub(title)}`,
					content: `${state} ${[...assignees].sort().join()} ${text(body ?? "")}`,
				}),
			),
		...comments.map(
			({ issueNumber, body }): Item => ({
				kind: "comment",
				key: `${titleOf(issueNumber)} ${scrub(body.split("\n")[0]!)}`,
				content: text(body),
			}),
		),
	];
}

/** A channel that knows its keys shows a repeat once; in the others each message counts. */
function readMessages({ messages }: Fixture): Item[] {
	const shown = new Map(
		messages.map((message, index) => [message.key === "" ? String(index) : `${message.path} ${message.key}`, message]),
	);
	return [...shown.values()].map(({ path, body }) => ({
		kind: "message",
		key: `${path.split("/")[1]} ${hideMachineParts(scrub(body)).slice(0, 400)}`,
		content: "",
	}));
}

export function readOutcome(fixture: Fixture): Outcome {
	const text = (value: string) => scrub(hideMachineParts(value));
	const substance = (value: string) => readSubstance(text(value));
	const status = (value: string) => text(value).split(/(?<!^\w+)[:;(]/)[0]!;
	const refs = fixture.repository.refs("refs/octoacme").filter((ref) => ref.includes("/locks/"));
	return {
		items: [
			...readDeployments(fixture.github.state.deployments, status),
			...readReleases(fixture, text),
			...readTexts(fixture, substance),
			...readMessages(fixture),
			...refs.map((ref): Item => ({ kind: "ref", key: ref, content: "" })),
		],
		commands: fixture
			.commands()
			.filter((line) => line.startsWith("begin "))
			.map((line) => line.slice("begin ".length)),
		running: fixture.running(),
	};
}

/** All that the next run can find, without what differs from run to run. */
export function readState(fixture: Fixture): readonly unknown[] {
	const text = (value: string) => scrub(showMachineParts(value));
	const statuses = fixture.github.state.deployments.map((one) =>
		one.statuses.map(({ state, description }) => `${state} ${text(description)}`),
	);
	// What an entry was decided from holds times; what was decided counts.
	const entries = fixture.github.state.checks.map(
		({ name, output }) => `${name} ${text(output.text ?? "").replace(/,"facts":.*/s, "")}`,
	);
	return [
		readDeployments(fixture.github.state.deployments, text),
		readReleases(fixture, text),
		readTexts(fixture, text),
		readMessages(fixture),
		fixture.repository.refs("refs/octoacme"),
		fixture.commands(),
		fixture.running(),
		statuses,
		entries,
	];
}

/** Equal for two moments after which the next run does the same. */
export function digestState(fixture: Fixture): string {
	return createHash("sha256")
		.update(JSON.stringify(readState(fixture)))
		.digest("hex")
		.slice(0, 16);
}

function countBy<T>(list: readonly T[], key: (one: T) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
	return counts;
}

const nameItem = ({ kind, key }: Item) => `${kind} ${key}`;

/** The first place where two texts differ, with a little around it. */
function showDifference(expected: string, found: string): string {
	let at = 0;
	while (at < expected.length && expected[at] === found[at]) at++;
	const cut = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 90));
	return `${cut(expected)} became ${cut(found)}`;
}

/** One entry of the record says of a phase all that two say. */
function isTooFew(name: string, count: number, wanted: number): boolean {
	return name.startsWith("entry ") ? count === 0 : count < wanted;
}

/** A further entry of the record, for an attempt that was cut, is no duplicate: each is true. */
export function compareOutcomes(expected: Outcome, found: Outcome): Damage {
	const [wanted, there] = [expected, found].map(({ items }) => countBy(items, nameItem)) as [
		Map<string, number>,
		Map<string, number>,
	];
	const more = [...there].filter(([name, count]) => count > (wanted.get(name) ?? 0)).map(([name]) => name);
	const contents = new Map(expected.items.map((item) => [nameItem(item), item.content]));
	const changed = found.items
		.filter((item) => contents.has(nameItem(item)) && there.get(nameItem(item)) === 1)
		.filter((item) => contents.get(nameItem(item)) !== item.content)
		.map((item) => `${nameItem(item)}: ${showDifference(contents.get(nameItem(item))!, item.content)}`);
	const commands = countBy(expected.commands, String);
	return {
		duplicates: more.filter((name) => !/^(?:entry|ref) /.test(name)),
		lost: [
			...[...wanted]
				.filter(([name, count]) => isTooFew(name, there.get(name) ?? 0, count))
				.map(([name]) => `${name} is missing`),
			...more.filter((name) => name.startsWith("ref ")).map((name) => `${name} is still held`),
			...changed,
			...(expected.running === found.running ? [] : [`${found.running} runs instead of ${expected.running}`]),
		],
		unintended: [...countBy(found.commands, String)]
			.filter(([version, count]) => count > (commands.get(version) ?? 0))
			.map(([version, count]) => `the command ran ${count} times for ${version}`),
	};
}

/** Where a canary can be read: requests, what GitHub keeps, messages. What runs wrote themselves is looked at with each run. */
export function findLeaks({ github, messages }: Fixture): readonly string[] {
	const places: [string, string][] = [
		["a request to GitHub", JSON.stringify(github.journal.entries.filter((entry) => !isRead(entry)))],
		["what GitHub keeps", JSON.stringify([github.state, github.people])],
		...messages.map(({ path, body }): [string, string] => [`a message to ${path.split("/")[1]}`, body]),
	];
	return Object.entries(CANARIES).flatMap(([name, canary]) =>
		places
			.filter(([where]) => !(name === "PAGER_KEY" && where === "a message to pager"))
			.filter(([, text]) =>
				[canary, Buffer.from(canary).toString("base64").slice(0, 24)].some((form) => text.includes(form)),
			)
			.map(([where]) => `${name} is in ${where}`),
	);
}
