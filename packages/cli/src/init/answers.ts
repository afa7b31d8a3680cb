/** What `init` has to know beyond what it sees: from flags, from the person, or as the facts suggest. */
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Mode } from "@octoacme/shared/vocabulary.ts";
import type { Values } from "../command.ts";
import type { Runtime } from "../runtime.ts";
import { UsageError } from "../usage-error.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

export interface Answers {
	readonly kind: "service" | "library";
	readonly tagPattern: string;
	readonly managers: readonly string[];
	readonly checks: readonly string[];
	/** Empty: something else deploys. */
	readonly deploy: string;
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
	readonly isGood: (answer: string) => boolean;
	readonly expected: string;
	/** Not asked of a library. */
	readonly ofService?: boolean;
	/** Taken as found unless a flag says otherwise. */
	readonly silent?: boolean;
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
function isDeployed({ deployCommand, deployJobs, urls, services }: RepositoryFacts): boolean {
	return deployCommand !== undefined || deployJobs.length > 0 || services.length > 0 || urls.production !== undefined;
}

const writeName = (name: string) => (/[",\\]/.test(name) ? JSON.stringify(name) : name);

const QUESTIONS: readonly Question[] = [
	{
		flag: "kind",
		text: "Is it deployed (service) or only published (library)?",
		fallback: (facts) => (isDeployed(facts) ? "service" : "library"),
		isGood: (answer) => answer === "service" || answer === "library",
		expected: "service or library",
	},
	{
		flag: "tag-pattern",
		text: "How are the tags of releases called?",
		fallback: ({ tagPatterns }) => tagPatterns[0] ?? "v{version}",
		isGood: (answer) => /^[A-Za-z0-9@._+/-]*\{version\}[A-Za-z0-9._+@/-]*$/.test(answer),
		expected: "a pattern with {version}, such as v{version}",
	},
	{
		flag: "manager",
		text: "Who manages releases (GitHub logins, by comma; - for everybody who may maintain the repository)?",
		fallback: ({ owners }) => owners.users.join(","),
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
		flag: "deploy",
		text: "Which command deploys (it reads OCTOACME_ENVIRONMENT; - when something else deploys)?",
		fallback: ({ deployCommand, tagDeployers }) => (tagDeployers.length > 0 ? "" : (deployCommand?.run ?? "")),
		isGood: isLine,
		expected: "one line of shell",
		ofService: true,
	},
	{
		flag: "staging-url",
		text: "Where does staging answer (- when there is none)?",
		fallback: ({ urls }) => urls.staging ?? "",
		isGood: isUrl,
		expected: "an http(s) address",
		ofService: true,
	},
	{
		flag: "production-url",
		text: "Where does production answer?",
		fallback: ({ urls }) => urls.production ?? "",
		isGood: isUrl,
		expected: "an http(s) address",
		ofService: true,
	},
	{
		flag: "health-path",
		text: "Which path answers 200 when it is well?",
		fallback: ({ healthPath }) => healthPath ?? "/health",
		isGood: isPath,
		expected: "a path that begins with /",
		ofService: true,
	},
	{
		flag: "version-path",
		text: "Which path answers JSON with the running commit in `sha` (- when none does)?",
		fallback: () => "",
		isGood: isPath,
		expected: "a path that begins with /",
		ofService: true,
	},
	{
		flag: "mode",
		text: "",
		fallback: () => "advisory",
		isGood: (answer) => answer === "advisory" || answer === "enforce",
		expected: "advisory or enforce",
		silent: true,
	},
];

/** Throws a UsageError for a flag that is not as expected, and when nobody can be asked. */
export async function collectAnswers(values: Values, runtime: Runtime, facts: RepositoryFacts): Promise<Answers> {
	const asks = !values.isSet("yes");
	if (asks && !runtime.interactive)
		throw new UsageError(
			"Nobody can be asked: this is no terminal.",
			"Add --yes to take what is found and the defaults; every answer has a flag (init --help).",
		);
	const answers = new Map<string, string>();
	for (const question of QUESTIONS) {
		const given = values.text(question.flag);
		const fallback = question.fallback(facts);
		if (given !== undefined) {
			if (!question.isGood(given))
				throw new UsageError(
					`--${question.flag} is ${quoteValue(given)}; expected ${question.expected}.`,
					"init --help shows every flag.",
				);
			answers.set(question.flag, given);
		} else if (!asks || question.silent === true || (question.ofService === true && answers.get("kind") === "library"))
			answers.set(question.flag, question.isGood(fallback) ? fallback : "");
		else answers.set(question.flag, await askUntilGood(question, fallback, runtime));
	}
	const of = (flag: string) => answers.get(flag) ?? "";
	return {
		kind: of("kind") === "library" ? "library" : "service",
		tagPattern: of("tag-pattern"),
		managers: listOf(of("manager")),
		checks: listNames(of("checks")),
		deploy: of("deploy").trim(),
		stagingUrl: of("staging-url").replace(/\/+$/, ""),
		productionUrl: of("production-url").replace(/\/+$/, ""),
		healthPath: of("health-path"),
		versionPath: of("version-path"),
		mode: of("mode") === "enforce" ? "enforce" : "advisory",
	};
}

/** Typed where an answer is suggested and none is wanted; Enter alone takes the suggestion. */
const NOTHING = "-";

async function askUntilGood(question: Question, fallback: string, runtime: Runtime): Promise<string> {
	for (;;) {
		const given = await runtime.ask(question.text, fallback);
		const answer = given === NOTHING ? "" : given;
		if (question.isGood(answer)) return answer;
		runtime.say(`  That is ${quoteValue(answer)}; expected ${question.expected}.`);
	}
}
