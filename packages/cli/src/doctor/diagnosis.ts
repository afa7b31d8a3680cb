/** What keeps a person from working with a repository, judged from what was read; pure. What was not read is `unknown`. */
import type { PermissionSet } from "@octoacme/rehearsal/runner/types.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";
import type { Tried } from "../check/github-findings.ts";
import type { JsonDocument } from "../json-documents.ts";
import { UNSEEN } from "../remedy.ts";

type Document = JsonDocument<"doctor">;
type Check = Document["checks"][number];
type TokenKind = Document["token"]["kind"];
type Job = Document["jobs"][number];

/** What GitHub's answer to `GET /repos/{owner}/{repo}` says, body and headers. */
export interface RepositoryAnswer {
	readonly status: number;
	/** GitHub's own words where the answer is no success. */
	readonly message: string;
	readonly defaultBranch: string | null;
	/** Scopes of a classic or an OAuth token; null where GitHub names none. */
	readonly scopes: readonly string[] | null;
	/** Null where GitHub names no limit, as on a server without one. `resetAt` in ISO 8601. */
	readonly rateLimit: { readonly limit: number; readonly remaining: number; readonly resetAt: string } | null;
}

export interface DoctorFacts {
	readonly node: string;
	readonly git: string | undefined;
	/** Root of the repository in this folder. */
	readonly folder: Fact<string>;
	/** OWNER/NAME and the API's address. */
	readonly target: Fact<{ readonly repository: string; readonly apiUrl: string }>;
	readonly token: Fact<TokenKind>;
	/** Undefined: not asked, because the repository or the token is not known. */
	readonly answer: Fact<RepositoryAnswer> | undefined;
	/** Undefined: not asked, because GitHub did not answer. */
	readonly login: Fact<string> | undefined;
	/** How many problems the policy on the default branch has; null: there is no file. */
	readonly policy: Fact<{ readonly problems: readonly string[] } | null> | undefined;
	readonly tried: readonly Tried[];
	/** What `ship.yml` allows the jobs that run each action, by its name. */
	readonly needs: Readonly<Record<string, PermissionSet>>;
}

/** As in `engines` of the package. */
const OLDEST_NODE = 20;
/** About what a preflight, a deploy and a verify of a middling release ask together. */
const ENOUGH_REQUESTS = 200;

/** By the beginning that GitHub gives each kind: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
const KINDS: readonly (readonly [string, TokenKind])[] = [
	["ghp_", "classic"],
	["github_pat_", "fine-grained"],
	["gho_", "oauth"],
	["ghu_", "app-user"],
	["ghs_", "installation"],
];

export function readTokenKind(token: string): TokenKind {
	return KINDS.find(([beginning]) => token.startsWith(beginning))?.[1] ?? "unknown";
}

export function diagnose(facts: DoctorFacts): Document {
	const checks = [
		checkNode(facts.node),
		checkGit(facts.git),
		checkFact(
			"repository",
			facts.folder,
			(root) => `git knows the repository in ${root}.`,
			"Run the command inside your repository.",
		),
		checkFact(
			"remote",
			facts.target,
			({ repository, apiUrl }) => `${repository}, asked at ${apiUrl}.`,
			"Add --repository OWNER/NAME, and --api-url for a GitHub Enterprise.",
		),
		checkToken(facts),
		checkGitHub(facts),
		checkRateLimit(facts),
		checkBranch(facts),
		checkPolicyFact(facts.policy),
	];
	const answer = facts.answer?.ok === true ? facts.answer.value : undefined;
	return {
		schemaVersion: 1,
		ok: checks.every(({ state }) => state === "ok"),
		checks,
		token: {
			kind: facts.token.ok ? facts.token.value : "unknown",
			login: facts.login?.ok === true ? facts.login.value : null,
			scopes: answer?.scopes ?? null,
			rateLimit: answer?.rateLimit ?? null,
		},
		jobs: Object.entries(facts.needs).map(([action, needed]) => listJob(action, needed, facts.tried)),
	};
}

function ok(id: Check["id"], what: string): Check {
	return { id, state: "ok", what, fix: null };
}

function checkFact<T>(id: Check["id"], read: Fact<T>, describe: (value: T) => string, fix = ""): Check {
	if (read.ok) return ok(id, describe(read.value));
	const { kind, message } = read.failure;
	const isKnown = kind === "not-found" || kind === "forbidden";
	return { id, state: isKnown ? "missing" : "unknown", what: message, fix: fix === "" ? null : fix };
}

function notAsked(id: Check["id"], what: string): Check {
	return { id, state: "unknown", what: `${what}: GitHub was not asked.`, fix: null };
}

function checkNode(version: string): Check {
	const isOld = !(Number(version.split(".")[0]) >= OLDEST_NODE);
	if (!isOld) return ok("node", `Node ${version}.`);
	const fix = `Install Node ${OLDEST_NODE} or newer.`;
	return { id: "node", state: "missing", what: `Node ${version}; expected ${OLDEST_NODE} or newer.`, fix };
}

function checkGit(version: string | undefined): Check {
	if (version !== undefined) return ok("git", `git ${version}.`);
	return {
		id: "git",
		state: "missing",
		what: "git was not found on PATH.",
		fix: "Install git, or add it to PATH.",
	};
}

function checkToken({ token, answer, login }: DoctorFacts): Check {
	// No place holds one, or it is malformed: either is known without GitHub.
	if (!token.ok)
		return {
			id: "token",
			state: "missing",
			what: token.failure.message,
			fix: "With the GitHub CLI: GH_TOKEN=$(gh auth token) octoacme-release doctor.",
		};
	if (answer?.ok === true && answer.value.status === 401)
		return {
			id: "token",
			state: "missing",
			what: "GitHub does not accept the token: it is expired, revoked or of another GitHub.",
			fix: "Make a new token, or name its GitHub with --api-url.",
		};
	if (login === undefined) return notAsked("token", "Whose token it is, is not known");
	return checkFact("token", login, (name) => `The token (${token.value}) is ${name}'s.`);
}

function checkGitHub({ answer, target }: DoctorFacts): Check {
	if (answer === undefined) return notAsked("github", "Whether GitHub can be reached is not known");
	if (!answer.ok)
		return {
			id: "github",
			state: "missing",
			what: `GitHub cannot be reached: ${answer.failure.message}`,
			fix: "Check the network, the proxy (HTTPS_PROXY) and --api-url.",
		};
	const { status, message, defaultBranch, scopes } = answer.value;
	const { repository: name, apiUrl } = target.ok ? target.value : { repository: "the repository", apiUrl: "there" };
	// Pages of a web server and of a login have no such message, and no default branch.
	if ((status === 404 && message === "") || (status === 200 && defaultBranch === null))
		return {
			id: "github",
			state: "missing",
			what: `What answers at ${apiUrl} with the status ${status} is no API of GitHub's.`,
			fix: "The API of a GitHub Enterprise Server is --api-url https://HOST/api/v3; a proxy or a login page may have answered too.",
		};
	if (status === 200) return ok("github", `GitHub answers, and the token may see ${name}.`);
	if (status === 404) {
		const lacks = scopes !== null && !scopes.includes("repo");
		return {
			id: "github",
			state: "missing",
			what: `GitHub answers, but ${name} does not exist or the token may not see it${lacks ? `: its scopes are ${scopes.join(", ") || "none"}` : ""}.`,
			fix: lacks ? "Check the name. A private repository needs the scope `repo`." : `Check the name. ${UNSEEN}`,
		};
	}
	return {
		id: "github",
		state: status === 401 || status === 403 ? "missing" : "unknown",
		what: `GitHub answers with the status ${status}${message === "" ? "" : `: ${message.replace(/\.$/, "")}`}.`,
		fix: adviseOnStatus(status),
	};
}

function adviseOnStatus(status: number): string {
	if (status === 401) return "Pass a token that GitHub accepts.";
	if (status === 403 || status === 429)
		return "Wait where a limit is met; else authorize the token for the organization's SSO, or ask its owners what it refuses.";
	return "See https://www.githubstatus.com, then try again.";
}

function checkRateLimit({ answer }: DoctorFacts): Check {
	if (answer?.ok !== true) return notAsked("rate-limit", "How many requests are left is not known");
	const { rateLimit, status } = answer.value;
	if (rateLimit === null)
		return status === 200
			? ok("rate-limit", "GitHub names no rate limit.")
			: notAsked("rate-limit", "How many requests are left is not known");
	const left = `${rateLimit.remaining} of ${rateLimit.limit} requests are left until ${rateLimit.resetAt}`;
	if (rateLimit.remaining >= ENOUGH_REQUESTS) return ok("rate-limit", `${left}.`);
	return {
		id: "rate-limit",
		state: "missing",
		what: `${left}; a release needs about ${ENOUGH_REQUESTS}.`,
		fix: "Wait until then, or use another token.",
	};
}

function checkBranch({ answer }: DoctorFacts): Check {
	const branch = answer?.ok === true ? answer.value.defaultBranch : null;
	if (branch === null) return notAsked("default-branch", "The default branch is not known");
	return ok("default-branch", `The default branch is ${branch}; the policy is read there.`);
}

function checkPolicyFact(policy: DoctorFacts["policy"]): Check {
	if (policy === undefined) return notAsked("policy", "Whether the policy can be read is not known");
	if (!policy.ok)
		return checkFact("policy", policy, () => "", "Give the token `contents: read`, and for `extends` there too.");
	if (policy.value === null)
		return ok("policy", "There is no policy file on the default branch: the built-in policy holds.");
	const [first] = policy.value.problems;
	if (first === undefined) return ok("policy", "The policy on the default branch can be read and is valid.");
	return {
		id: "policy",
		state: "missing",
		what: `The policy on the default branch is not valid: ${first}`,
		fix: "`octoacme-release check` names every line.",
	};
}

/** A read that was tried answers for its permission. That a write is allowed shows only when something is written. */
function listJob(action: string, needed: PermissionSet, tried: readonly Tried[]): Job {
	return {
		action,
		permissions: Object.entries(needed).map(([scope, level]) => {
			const of = tried.filter(({ permission }) => permission === `${scope}: read`);
			const isRefused = of.some(({ read }) => !read.ok && read.failure.kind === "forbidden");
			const isRead = of.length > 0 && of.every(({ read }) => read.ok);
			const state = isRefused ? "missing" : level === "read" && isRead ? "granted" : "unknown";
			return { permission: `${scope}: ${level}`, state };
		}),
	};
}
