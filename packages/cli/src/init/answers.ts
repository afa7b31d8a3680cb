/** What `init` has to know beyond what it sees: from flags, from the person, or as the facts suggest. */
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Mode } from "@octoacme/shared/vocabulary.ts";
import { DEPLOY_ACTION_FILE } from "../ci/deploy-action.ts";
import type { Values } from "../command.ts";
import type { Runtime } from "../runtime.ts";
import { UsageError } from "../usage-error.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

export interface Answers {
	readonly kind: "service" | "library";
	readonly tagPattern: string;
	/** Names of the packages that have tags of their own; empty: the repository is released as one. */
	readonly packages: readonly string[];
	readonly managers: readonly string[];
	readonly checks: readonly string[];
	/** Empty: something else deploys. */
	readonly deploy: string;
	/** `action`: the repository's own composite action deploys. */
	readonly deployWith: "command" | "action";
	/** Empty: there is no staging. */
	readonly stagingUrl: string;
	readonly productionUrl: string;
	readonly healthPath: string;
	/** Empty: nothing says which release answers. */
	readonly versionPath: string;
	readonly mode: Mode;
}

interface Question {
	readonly flag: string;
	readonly text: string;
	readonly fallback: (facts: RepositoryFacts) => string;
	readonly isGood: (answer: string, facts: RepositoryFacts) => boolean;
	readonly expected: string;
	/** What an answer of nothing means; default: nothing. */
	readonly nothing?: string;
	/** Whether it is asked; otherwise it is taken as found unless a flag says something else. Default: always. */
	readonly isAsked?: (facts: RepositoryFacts, kind: string) => boolean;
}

const isUrl = (text: string) => text === "" || /^https?:\/\/[^\s"'`\\]+$/.test(text);
const isPath = (text: string) => text === "" || /^\/[^\s"'`\\]*$/.test(text);
const isLine = (text: string) => text.length <= 1_000 && !/[\p{Cc}\p{Cf}]/u.test(text);
const listOf = (text: string) =>
	text
		.split(",")
		.map((part) => part.trim())
		.filter(Boolean);

/** Names of checks by comma; a name that holds a comma or a quote is written in double quotes, as in JSON. */
function listNames(text: string): string[] {
	return [...text.matchAll(/\s*("(?:[^"\\]|\\.)*"|[^,"][^,]*)\s*(?:,|$)/g)].flatMap(([, written = ""]) => {
		const name = written.startsWith('"') ? (JSON.parse(written) as string) : written.trim();
		return name === "" ? [] : [name];
	});
}

/** An address that answers 200 is no evidence: examples, charts and tests have one too. */
export function isDeployed(facts: RepositoryFacts): boolean {
	const { deployCommand, deployJobs, urls, services, hasDeployAction, earlier, deployedElsewhere } = facts;
	return (
		hasDeployAction ||
		earlier !== undefined ||
		deployCommand !== undefined ||
		deployJobs.length > 0 ||
		deployedElsewhere !== undefined ||
		services.length > 0 ||
		urls.production !== undefined
	);
}

const writeName = (name: string) => (/[",\\]/.test(name) ? JSON.stringify(name) : name);

const ofService = (_facts: RepositoryFacts, kind: string) => kind !== "library";

const QUESTIONS: readonly Question[] = [
	{
		flag: "kind",
		text: "Is it deployed (service) or only published (library; - too)?",
		fallback: (facts) => (isDeployed(facts) ? "service" : "library"),
		isGood: (answer) => answer === "service" || answer === "library",
		nothing: "library",
		expected: "service or library",
	},
	{
		flag: "tag-pattern",
		text: "How are the tags of releases called (- for v{version})?",
		fallback: ({ tagPatterns }) => tagPatterns[0] ?? "v{version}",
		isGood: (answer) => /^[A-Za-z0-9@._+/-]*\{version\}[A-Za-z0-9._+@/-]*$/.test(answer),
		expected: "a pattern with {version}, such as v{version}",
		nothing: "v{version}",
	},
	{
		flag: "packages",
		text: "Which packages are released by tags of their own (names, by comma; - for none)?",
		fallback: ({ packages }) => packages.map(({ name }) => name).join(","),
		isGood: (answer, { packages }) => listOf(answer).every((name) => packages.some((one) => one.name === name)),
		expected: "names of packages that have a folder and tags of their own, by comma",
		isAsked: ({ packages, services }, kind) => packages.length > 0 && (kind === "library" || services.length === 0),
	},
	{
		flag: "manager",
		text: "Who manages releases (GitHub logins, by comma; - for everybody who may maintain the repository)?",
		fallback: ({ owners, approvers }) => (owners.users.length > 0 ? owners.users : approvers).join(","),
		isGood: (answer) => listOf(answer).every((login) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(login)),
		expected: "GitHub logins without @, by comma",
	},
	{
		flag: "checks",
		text: "Which checks must CI have passed (names, by comma; - for all that reported)?",
		fallback: ({ checks }) => [...new Set(checks.map(({ name }) => name))].map(writeName).join(","),
		isGood: (answer) => {
			try {
				return isLine(answer) && listNames(answer).length <= 100;
			} catch {
				return false;
			}
		},
		expected: "names of checks, by comma, in double quotes where a name holds a comma",
	},
	{
		flag: "deploy-with",
		text: "",
		fallback: ({ deployHook, deployCommand, hasDeployAction }) =>
			hasDeployAction || (deployHook.kind === "steps" && deployCommand === undefined) ? "action" : "command",
		isGood: (answer, { deployHook, hasDeployAction }) =>
			answer === "command" || (answer === "action" && (hasDeployAction || deployHook.kind === "steps")),
		expected: `command, or action where deploy jobs can be taken over or ${DEPLOY_ACTION_FILE} exists`,
		nothing: "command",
		isAsked: () => false,
	},
	{
		flag: "deploy",
		text: "Which command deploys (it reads OCTOACME_ENVIRONMENT; - when something else deploys)?",
		fallback: ({ deployCommand, tagDeployers }) => (tagDeployers.length > 0 ? "" : (deployCommand?.run ?? "")),
		isGood: isLine,
		expected: "one line of shell",
		isAsked: (facts, kind) => ofService(facts, kind) && facts.deployHook.kind === "none" && !facts.hasDeployAction,
	},
	{
		flag: "staging-url",
		text: "Where does staging answer (- when there is none)?",
		fallback: ({ urls }) => urls.staging ?? "",
		isGood: isUrl,
		expected: "an http(s) address",
		isAsked: ofService,
	},
	{
		flag: "production-url",
		text: "Where does production answer (- when that is not known yet)?",
		fallback: ({ urls }) => urls.production ?? "",
		isGood: isUrl,
		expected: "an http(s) address",
		isAsked: ofService,
	},
	{
		flag: "health-path",
		text: "Which path answers 200 when it is well (- when none does)?",
		fallback: ({ healthPath }) => healthPath ?? "/health",
		isGood: isPath,
		expected: "a path that begins with /",
		isAsked: ofService,
	},
	{
		flag: "version-path",
		text: "Which path answers JSON with the running commit in `sha` (- when none does)?",
		fallback: () => "",
		isGood: isPath,
		expected: "a path that begins with /",
		isAsked: ofService,
	},
	{
		flag: "mode",
		text: "",
		fallback: () => "advisory",
		isGood: (answer) => answer === "advisory" || answer === "enforce",
		expected: "advisory or enforce",
		isAsked: () => false,
	},
];

/** Throws a UsageError for a flag that is not as expected, and when no one can be asked. */
export async function collectAnswers(values: Values, runtime: Runtime, facts: RepositoryFacts): Promise<Answers> {
	const asks = !values.isSet("yes");
	if (asks && !runtime.interactive)
		throw new UsageError(
			"Nobody can be asked: this is no terminal.",
			"Add --yes to take what is found and the defaults; every answer has a flag (init --help).",
		);
	const answers = new Map<string, string>();
	for (const question of QUESTIONS) {
		const { flag, isGood, expected, isAsked = () => true } = question;
		const written = values.text(flag);
		const given = written === NOTHING ? (question.nothing ?? "") : written;
		const fallback = question.fallback(facts);
		if (given !== undefined) {
			if (!isGood(given, facts))
				throw new UsageError(
					`--${flag} is ${quoteValue(given)}; expected ${expected}.`,
					"init --help shows every flag.",
				);
			answers.set(flag, given);
		} else if (!asks || !isAsked(facts, answers.get("kind") ?? ""))
			answers.set(flag, isGood(fallback, facts) ? fallback : (question.nothing ?? ""));
		else answers.set(flag, await askUntilGood(question, facts, runtime));
	}
	const of = (flag: string) => answers.get(flag) ?? "";
	return {
		kind: of("kind") === "library" ? "library" : "service",
		tagPattern: of("tag-pattern"),
		packages: listOf(of("packages")),
		managers: listOf(of("manager")),
		checks: listNames(of("checks")),
		deploy: of("deploy").trim(),
		deployWith: of("deploy-with") === "action" && of("deploy").trim() === "" ? "action" : "command",
		stagingUrl: of("staging-url").replace(/(?<!\/)\/+$/, ""),
		productionUrl: of("production-url").replace(/(?<!\/)\/+$/, ""),
		healthPath: of("health-path"),
		versionPath: of("version-path"),
		mode: of("mode") === "enforce" ? "enforce" : "advisory",
	};
}

/** Typed where an answer is suggested and none is wanted; Enter alone takes the suggestion. */
const NOTHING = "-";

async function askUntilGood(question: Question, facts: RepositoryFacts, runtime: Runtime): Promise<string> {
	for (;;) {
		const given = await runtime.ask(question.text, question.fallback(facts));
		const answer = given === NOTHING ? (question.nothing ?? "") : given;
		if (question.isGood(answer, facts)) return answer;
		runtime.say(`  That is ${quoteValue(answer)}; expected ${question.expected}.`);
	}
}
