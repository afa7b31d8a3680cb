/** `check --all`: where each repository of an owner or a list stands, within the rate limit, and going on where it was interrupted. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import * as z from "zod";
import { EXIT, type RunCommand } from "../command.ts";
import { connectTo } from "../connection.ts";
import { printJson } from "../json-documents.ts";
import { parseRepositoryName } from "../local-repository.ts";
import { readPolicyPath } from "../policy-path.ts";
import { UNSEEN } from "../remedy.ts";
import { type Style, style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { readStanding, type Standing } from "./standing.ts";
import { readState, removeState, type Survey, writeState } from "./survey-state.ts";

/** Points of GraphQL that are left to others who use the token. A repository takes about four, and fewer requests of REST. */
const KEPT_REQUESTS = 50;

export const run: RunCommand = async (values, runtime) => {
	const all = values.text("all") ?? "";
	if (values.isSet("offline"))
		throw new UsageError("--all asks GitHub, and --offline forbids it.", "Leave one of the two out.");
	const policyFile = readPolicyPath(values);
	const first = await connectTo(values, runtime, { owner: "-", name: "-" });
	const survey: Survey = { all, apiUrl: first.apiUrl };
	const flag = values.text("state");
	const file = flag === undefined ? undefined : resolve(runtime.cwd, flag);
	const before = file === undefined ? [] : readState(file, survey);
	const { names, archived } = await listRepositories(first.github, all, runtime.cwd);
	const done = new Map(before.filter(({ standing }) => standing !== "unknown").map((one) => [one.repository, one]));
	let stopped: string | null = null;
	const known = done.size;
	for (const name of names.filter((one) => !done.has(one))) {
		stopped = await findReasonToStop(first.github, done.size > known);
		if (stopped !== null) break;
		const { github } = await connectTo(values, runtime, parseRepositoryName(name)!);
		done.set(name, await readStanding(github, policyFile, runtime.clock.now()));
		if (file !== undefined) writeState(file, survey, [...done.values()]);
	}
	const repositories = names.flatMap((name) => done.get(name) ?? []);
	const isComplete = stopped === null;
	if (isComplete && file !== undefined && repositories.every(({ standing }) => standing !== "unknown"))
		removeState(file);
	const left = names.length - repositories.length;
	const isGood = isComplete && repositories.every(({ standing }) => standing !== "unknown" && standing !== "invalid");
	if (values.json)
		printJson<"check-all">(runtime, {
			schemaVersion: 1,
			all,
			ok: isGood,
			complete: isComplete,
			left,
			stopped,
			archived,
			repositories,
		});
	else runtime.say(render(repositories, { left, stopped, archived }));
	return isGood ? EXIT.ok : EXIT.problems;
};

const limitShape = z.object({ rateLimit: z.object({ remaining: z.number(), resetAt: z.string() }).nullable() });

/**
 * Why to stop: too few requests are left, or GitHub answers no more; null: go on. A GitHub without limits names none. Throws what
 * GitHub refuses where nothing was read: then there is nothing to show.
 */
async function findReasonToStop(github: GitHub, hasRead: boolean): Promise<string | null> {
	const read = () => github.query("query { rateLimit { remaining resetAt } }", {}, limitShape);
	const answer = hasRead ? await fact(read) : { ok: true as const, value: await read() };
	if (!answer.ok) return answer.failure.message;
	const { rateLimit } = answer.value;
	if (rateLimit === null || rateLimit.remaining >= KEPT_REQUESTS) return null;
	return `${rateLimit.remaining} requests are left until ${rateLimit.resetAt}`;
}

interface Listed {
	/** OWNER/NAME, each once. */
	readonly names: readonly string[];
	/** Those of the owner that are archived: they release nothing and are left out. */
	readonly archived: readonly string[];
}

/** A file holds OWNER/NAME a line; anything else is an owner, whose repositories are asked for. A folder may be called as its owner. */
async function listRepositories(github: GitHub, all: string, folder: string): Promise<Listed> {
	const file = resolve(folder, all);
	if (/[/.]/.test(all) || statSync(file, { throwIfNoEntry: false })?.isFile() === true)
		return { names: readList(all, file), archived: [] };
	if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(all))
		throw new UsageError(`--all is ${quoteValue(all)}; expected OWNER or a file.`, "Such as --all octoacme.");
	return listOwned(github, all);
}

function readList(all: string, file: string): readonly string[] {
	if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
		throw new UsageError(
			`--all is ${quoteValue(all)}; there is no such file.`,
			"Name an owner, or a file with OWNER/NAME on each line.",
		);
	const lines = readFileSync(file, "utf8")
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/);
	const names = lines.flatMap((line, index) => {
		const text = line.replace(/#.*/, "").trim();
		if (text === "") return [];
		if (parseRepositoryName(text) === undefined)
			throw new UsageError(
				`${quoteValue(all)}:${index + 1} is ${quoteValue(text)}; expected OWNER/NAME.`,
				"Correct the line.",
			);
		return [text];
	});
	if (names.length === 0)
		throw new UsageError(`${quoteValue(all)} names no repository.`, "Write OWNER/NAME on each line.");
	// GitHub reads a name in any case.
	return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}

const ownedShape = z.object({
	repositoryOwner: z
		.object({
			repositories: z.object({
				nodes: z.array(z.object({ nameWithOwner: z.string(), isArchived: z.boolean() }).nullable()),
				pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
			}),
		})
		.nullable(),
});
const OWNED = `query($owner: String!, $after: String) {
  repositoryOwner(login: $owner) {
    repositories(first: 100, after: $after, ownerAffiliations: OWNER, orderBy: {field: NAME, direction: ASC}) {
      nodes { nameWithOwner isArchived }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

async function listOwned(github: GitHub, owner: string): Promise<Listed> {
	const names: string[] = [];
	const archived: string[] = [];
	for (let after: string | null = null; ; ) {
		const answer: z.infer<typeof ownedShape> = await github.query(OWNED, { owner, after }, ownedShape);
		if (answer.repositoryOwner === null)
			throw new UsageError(`--all is ${quoteValue(owner)}; there is no such owner on GitHub.`, "Check the name.");
		const { nodes, pageInfo } = answer.repositoryOwner.repositories;
		for (const node of nodes) if (node !== null) (node.isArchived ? archived : names).push(node.nameWithOwner);
		if (!pageInfo.hasNextPage || pageInfo.endCursor === null) break;
		after = pageInfo.endCursor;
	}
	if (names.length === 0)
		throw new ActionableError({
			code: "not-found",
			message: `${quoteValue(owner)} has no repository that the token may see${archived.length === 0 ? "" : `, but for ${archived.length} archived`}.`,
			hint: UNSEEN,
		});
	return { names, archived };
}

const SIGNS: Readonly<Record<Standing["standing"], readonly [string, Style]>> = {
	ready: ["✓", "green"],
	partly: ["!", "yellow"],
	"not-set-up": ["·", "dim"],
	invalid: ["✗", "red"],
	unknown: ["?", "red"],
};

interface Ending extends Pick<Listed, "archived"> {
	readonly left: number;
	readonly stopped: string | null;
}

function render(repositories: readonly Standing[], { left, stopped, archived }: Ending): string {
	const states = Object.keys(SIGNS) as Standing["standing"][];
	const counted = states
		.map((state) => [repositories.filter(({ standing }) => standing === state).length, state] as const)
		.filter(([number]) => number > 0)
		.map(([number, state]) => `${number} ${state}`);
	return [
		...repositories.flatMap(({ repository, standing, policy, workflows, tags, problems }) => [
			`${style(SIGNS[standing][1], `${SIGNS[standing][0]} ${standing.padEnd(10)}`)}  ${repository}${standing === "not-set-up" ? "" : `  ${style("dim", `policy ${policy}, workflows ${workflows}, tags ${tags}`)}`}`,
			...problems.map((line) => `    ${wrapText(line, "    ")}`),
		]),
		"",
		`${repositories.length} of ${repositories.length + left} repositories read${counted.length === 0 ? "" : `: ${counted.join(", ")}`}${archived.length === 0 ? "" : `; ${archived.length} archived left out`}`,
		...(stopped === null
			? []
			: [
					style(
						"yellow",
						`Stopped with ${left} to go: ${stopped.replace(/\.$/, "")}. Run it again when that is over; with --state it goes on from here.`,
					),
				]),
	].join("\n");
}
