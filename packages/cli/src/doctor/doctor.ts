/** `doctor`: whether this machine, the token and the repository on GitHub are ready; only reads. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { type Exchange, openExchange } from "@octoacme/shared/github/exchange.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import type { Answer } from "@octoacme/shared/github/failure.ts";
import { readReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { TransportError } from "@octoacme/shared/github/transport.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import * as z from "zod";
import { readTried } from "../check/github-findings.ts";
import { readPhasePermissions } from "../check/shipped.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import { chooseTarget, connect, readToken } from "../connection.ts";
import { type JsonDocument, printJson } from "../json-documents.ts";
import { readGitVersion, readLocalRepository } from "../local-repository.ts";
import { checkRemotePolicy } from "../policy/remote-policy.ts";
import { readPolicyPath } from "../policy-path.ts";
import type { Runtime } from "../runtime.ts";
import { type Style, style, wrapText } from "../text.ts";
import { type DoctorFacts, diagnose, type RepositoryAnswer, readTokenKind } from "./diagnosis.ts";

export const run: RunCommand = async (values, runtime) => {
	const diagnosis = diagnose(await readFacts(values, runtime));
	if (values.json) printJson<"doctor">(runtime, diagnosis);
	else runtime.say(render(diagnosis));
	return diagnosis.ok ? EXIT.ok : EXIT.problems;
};

async function readFacts(values: Values, runtime: Runtime): Promise<DoctorFacts> {
	const path = readPolicyPath(values);
	const git = readGitVersion(runtime.cwd, runtime);
	const folder = await fact(async () => readLocalRepository(runtime.cwd, runtime).root);
	const target = await fact(async () => chooseTarget(values, runtime));
	const token = await fact(async () => readToken(values, runtime));
	const named = target.ok
		? { ...target, value: { repository: target.value.repository.fullName, apiUrl: target.value.apiUrl } }
		: target;
	const kind = token.ok ? { ...token, value: readTokenKind(token.value) } : token;
	const local = { node: runtime.nodeVersion, git, folder, target: named, token: kind };
	if (!target.ok || !token.ok)
		return { ...local, ...NOT_ASKED, answer: undefined, needs: readPhasePermissions(undefined) };
	const answer = await fact(() => askRepository(target.value, token.value));
	if (!answer.ok || answer.value.status !== 200)
		return { ...local, ...NOT_ASKED, answer, needs: readPhasePermissions(undefined) };
	const connection = await connect(values, runtime);
	const { github } = connection;
	const overview = await fact(() => readReleaseOverview(github, { policyPath: path, deployments: false }));
	if (!overview.ok)
		return { ...local, answer, login: overview, policy: overview, tried: [], needs: readPhasePermissions(undefined) };
	const policy = await fact(() => checkRemotePolicy(github, path, runtime.clock.now()));
	const policies = policy.ok ? policy.value.policies : [];
	return {
		...local,
		answer,
		login: { ok: true, value: overview.value.viewer },
		policy: describePolicy(policy),
		tried: await readTried(github, overview.value, policies),
		needs: readPhasePermissions(policies[0]),
	};
}

const NOT_ASKED = { login: undefined, policy: undefined, tried: [] } as const;

function describePolicy(read: Fact<Awaited<ReturnType<typeof checkRemotePolicy>>>): DoctorFacts["policy"] {
	if (!read.ok) return read;
	return { ok: true, value: read.value.exists ? { problems: read.value.problems } : null };
}

const bodyShape = z.object({ default_branch: z.string() });
const messageShape = z.object({ message: z.string() });

/** One request whose headers are looked at too, which the client keeps to itself. */
async function askRepository(target: ReturnType<typeof chooseTarget>, token: string): Promise<RepositoryAnswer> {
	const { apiUrl, graphqlUrl, repository } = target;
	const exchange: Exchange = await openExchange({
		token,
		apiUrl,
		graphqlUrl,
		repository,
		requestTimeoutMs: 20_000,
		signal: undefined,
		fetch: undefined,
	});
	try {
		return readAnswer(await exchange.send("GET", "/repos/{owner}/{repo}", {}));
	} catch (thrown) {
		if (!(thrown instanceof TransportError)) throw thrown;
		throw new ActionableError({
			code: "github-unavailable",
			message: thrown.message,
			hint: "Check the network, the proxy (HTTPS_PROXY) and --api-url.",
			cause: thrown,
		});
	}
}

function readAnswer({ status, headers, data }: Answer): RepositoryAnswer {
	const number = (name: string) => Number(headers[`x-ratelimit-${name}`] ?? Number.NaN);
	const [limit, remaining, reset] = [number("limit"), number("remaining"), number("reset")];
	const hasLimit = [limit, remaining, reset].every((value) => Number.isSafeInteger(value) && value < 1e11);
	const body = status === 200 ? bodyShape.safeParse(data) : undefined;
	return {
		status,
		message: messageShape.safeParse(data).data?.message ?? "",
		defaultBranch: body?.data?.default_branch ?? null,
		scopes: headers["x-oauth-scopes"]?.split(/,\s*/).filter(Boolean) ?? null,
		rateLimit: hasLimit ? { limit, remaining, resetAt: new Date(reset * 1_000).toISOString() } : null,
	};
}

const SIGNS: Readonly<Record<string, readonly [string, Style]>> = {
	ok: ["✓", "green"],
	granted: ["✓", "green"],
	missing: ["✗", "red"],
	unknown: ["?", "yellow"],
};

function render({ ok, checks, token, jobs }: JsonDocument<"doctor">): string {
	const sign = (state: string) => style(SIGNS[state]![1], SIGNS[state]![0]);
	const scopes =
		token.scopes === null ? "unknown (GitHub names them of classic tokens alone)" : token.scopes.join(", ");
	return [
		...checks.flatMap(({ id, state, what, fix }) => [
			`${sign(state)} ${id.padEnd(15)}${wrapText(what, " ".repeat(17))}`,
			...(fix === null ? [] : [`${" ".repeat(17)}${style("dim", "fix:")} ${wrapText(fix, " ".repeat(22))}`]),
		]),
		`  ${"scopes".padEnd(15)}${scopes || "none"}`,
		"",
		style("bold", "What the job of each action needs, and whether this token has it"),
		...jobs.map(
			({ action, permissions }) =>
				`  ${style("cyan", action.padEnd(15))}${wrapText(permissions.map(({ permission, state }) => `${sign(state)}\u00A0${permission.replace(" ", "\u00A0")}`).join(", ") || "nothing", " ".repeat(17))}`,
		),
		style(
			"dim",
			wrapText(
				"A job has a token of its own: its `permissions:` block decides. `?` is unknown: it shows when it is used.",
				"",
			),
		),
		"",
		ok ? style("green", "✓ ready") : style("red", "✗ not ready, or not known to be"),
	].join("\n");
}
