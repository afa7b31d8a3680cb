/** Which GitHub, which repository and which token a command speaks with; a token is never sent to a host that only a remote named. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { createGitHub, type GitHub, type GitHubOptions } from "@octoacme/shared/github/client.ts";
import type { Log } from "@octoacme/shared/process/log.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Values } from "./command.ts";
import { type LocalRepository, parseRepositoryName, readLocalRepository } from "./local-repository.ts";
import type { Runtime } from "./runtime.ts";
import { style } from "./text.ts";
import { UsageError } from "./usage-error.ts";

export interface Connection {
	readonly repository: { readonly owner: string; readonly name: string; readonly fullName: string };
	readonly apiUrl: string;
	readonly serverUrl: string;
	/** The checkout, when this folder holds one of the same repository. */
	readonly checkout: string | undefined;
	readonly github: GitHub;
}

/** Where a command asks, without a token: throws when the repository or GitHub is not known. */
export function chooseTarget(
	values: Values,
	runtime: Runtime,
): Pick<Connection, "repository" | "apiUrl" | "serverUrl" | "checkout"> & { readonly graphqlUrl: string } {
	const local = findLocal(runtime);
	const repository = chooseRepository(values, runtime, local);
	const { apiUrl, serverUrl } = chooseApi(values, runtime, local);
	const { remote } = local ?? {};
	const isHere =
		remote !== undefined && `${remote.owner}/${remote.name}`.toLowerCase() === repository.fullName.toLowerCase();
	return {
		repository,
		apiUrl,
		serverUrl,
		graphqlUrl: graphqlOf(apiUrl, runtime),
		checkout: isHere ? local?.root : undefined,
	};
}

/** Throws when repository, GitHub or token are not known, each with the way to name it. `patienceMs`: with all repeats, and so of each request too. */
export async function connect(values: Values, runtime: Runtime, patienceMs?: number): Promise<Connection> {
	const { graphqlUrl, ...target } = chooseTarget(values, runtime);
	const { apiUrl, repository } = target;
	const limits = patienceMs === undefined ? {} : { budgetMs: patienceMs, requestTimeoutMs: patienceMs };
	return { ...target, github: await openClient(values, runtime, { apiUrl, graphqlUrl, repository, ...limits }) };
}

/** As `connect`, for a repository that the command found by itself; what this folder or the environment names is not asked. */
export async function connectTo(
	values: Values,
	runtime: Runtime,
	repository: { readonly owner: string; readonly name: string },
): Promise<{ readonly github: GitHub; readonly apiUrl: string }> {
	const { apiUrl } = chooseApi(values, runtime, findLocal(runtime));
	return {
		apiUrl,
		github: await openClient(values, runtime, { apiUrl, graphqlUrl: graphqlOf(apiUrl, runtime), repository }),
	};
}

function graphqlOf(apiUrl: string, runtime: Runtime): string {
	return runtime.env["GITHUB_GRAPHQL_URL"] || `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}

function openClient(
	values: Values,
	runtime: Runtime,
	where: Pick<GitHubOptions, "apiUrl" | "graphqlUrl" | "repository" | "budgetMs" | "requestTimeoutMs">,
): Promise<GitHub> {
	return createGitHub({
		budgetMs: 60_000,
		...where,
		token: readToken(values, runtime),
		clock: runtime.clock,
		log: createQuietLog(runtime, values.isSet("verbose")),
	});
}

/** Whether any of the places holds a token. */
export function hasToken(values: Values, runtime: Runtime): boolean {
	return [values.text("token-file"), runtime.env["GITHUB_TOKEN"], runtime.env["GH_TOKEN"]].some(
		(place) => place !== undefined && place.trim() !== "",
	);
}

function findLocal(runtime: Runtime): LocalRepository | undefined {
	try {
		return readLocalRepository(runtime.cwd, runtime);
	} catch (thrown) {
		if (thrown instanceof ActionableError) return undefined;
		throw thrown;
	}
}

function chooseRepository(
	values: Values,
	runtime: Runtime,
	local: LocalRepository | undefined,
): Connection["repository"] {
	const named = values.text("repository");
	const text = named ?? runtime.env["GITHUB_REPOSITORY"];
	if (text !== undefined && text !== "") {
		const parsed = parseRepositoryName(text);
		if (parsed === undefined)
			throw new UsageError(
				`${named === undefined ? "GITHUB_REPOSITORY" : "--repository"} is ${quoteValue(text)}; expected OWNER/NAME.`,
				"Write it as on GitHub, such as octoacme/shop.",
			);
		return { ...parsed, fullName: `${parsed.owner}/${parsed.name}` };
	}
	if (local?.remote === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `Which repository is meant is not known: there is no --repository, no GITHUB_REPOSITORY, and ${local === undefined ? "this folder is no git repository" : "the remote `origin` names none"}.`,
			hint: "Add --repository OWNER/NAME, or `git remote add origin …`.",
		});
	const { owner, name } = local.remote;
	return { owner, name, fullName: `${owner}/${name}` };
}

function chooseApi(
	values: Values,
	runtime: Runtime,
	local: LocalRepository | undefined,
): { readonly apiUrl: string; readonly serverUrl: string } {
	const named = values.text("api-url") ?? (runtime.env["GITHUB_API_URL"] || undefined);
	if (named === undefined) {
		const host = local?.remote?.host;
		const isNamedAlone = values.text("repository") !== undefined || runtime.env["GITHUB_REPOSITORY"];
		if (host !== undefined && !isNamedAlone && !/^(?:ssh\.)?github\.com$/.test(host))
			throw new ActionableError({
				code: "not-found",
				message: `The remote is on ${quoteValue(host)}, not on github.com; your token is not sent there unasked.`,
				hint: `If that is your GitHub Enterprise: --api-url https://${host}/api/v3 (or GITHUB_API_URL).`,
			});
		return { apiUrl: "https://api.github.com", serverUrl: "https://github.com" };
	}
	let url: URL;
	try {
		url = new URL(named);
	} catch {
		throw new UsageError(
			`The API's address is ${quoteValue(named)}; expected a URL.`,
			"Such as https://ghes.example.com/api/v3.",
		);
	}
	const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback))
		throw new UsageError(
			`The API's address is ${quoteValue(named)}; expected https (http on loopback alone).`,
			"A token must not travel in the clear.",
		);
	const apiUrl = named.replace(/(?<!\/)\/+$/, "");
	const server = url.hostname === "api.github.com" ? "https://github.com" : url.origin;
	return { apiUrl, serverUrl: runtime.env["GITHUB_SERVER_URL"] || server };
}

/** Throws where no place holds a token, or what it holds cannot be one. */
export function readToken(values: Values, runtime: Runtime): string {
	const file = values.text("token-file");
	let token = "";
	if (file !== undefined) {
		const path = resolve(runtime.cwd, file);
		try {
			if (statSync(path).size > 10_000) throw new Error("it is larger than 10 kB");
			token = readFileSync(path, "utf8").trim();
		} catch (cause) {
			throw new ActionableError({
				code: "not-found",
				message: `The token file ${quoteValue(file)} could not be read: ${describeError(cause)}.`,
				hint: "Name a file that holds the token alone.",
				cause,
			});
		}
	} else token = (runtime.env["GITHUB_TOKEN"] || runtime.env["GH_TOKEN"] || "").trim();
	if (token === "")
		throw new ActionableError({
			code: "missing-permission",
			message:
				file === undefined
					? "There is no token: neither --token-file, GITHUB_TOKEN nor GH_TOKEN holds one."
					: `The token file ${quoteValue(file)} is empty.`,
			hint: "With the GitHub CLI: export GH_TOKEN=$(gh auth token)",
		});
	if (!/^[\x21-\x7e]{1,4096}$/.test(token))
		throw new ActionableError({
			code: "invalid-input",
			message: "The token is malformed: expected one word of printable characters.",
			hint: "Check for spaces, line ends or quotes around it.",
		});
	return token;
}

/** A log for people: what waits or is repeated, only when asked for; problems always. */
function createQuietLog(runtime: Runtime, verbose: boolean): Log {
	const tell = (message: string) => {
		if (verbose) runtime.complain(style("dim", message));
	};
	return {
		info: tell,
		debug: tell,
		notice: tell,
		warning: (message) => runtime.complain(`${style("yellow", "warning:")} ${message}`),
		error: (message) => runtime.complain(`${style("red", "error:")} ${message}`),
		group: (_name, run) => run(),
		mask: () => {},
		stopCommands: () => {},
		resumeCommands: () => {},
	};
}
