/** What `--real-commands` lets run: the commands of the team's workflow, of the workflows it calls here, and of its policy; pure. */
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** One line for each command, with where it stands. `read` gives a file of the repository, undefined where there is none. */
export function listRealCommands(
	workflow: string | undefined,
	policy: string,
	read: (path: string) => string | undefined,
): readonly string[] {
	return [...(workflow === undefined ? [] : listSteps(workflow, read, new Set())), ...listPolicyCommands(policy, read)];
}

function listSteps(path: string, read: (path: string) => string | undefined, seen: Set<string>): readonly string[] {
	if (seen.has(path)) return [];
	seen.add(path);
	return listEntries(parse(read(path)), "jobs").flatMap(([job, body]) => [
		...followUses(job, field(body, "uses"), read, seen),
		...listEntries(body, "steps").flatMap(([, step]) => {
			const run = field(step, "run");
			const own = typeof run === "string" ? [`${path}, job ${job}: ${firstLine(run)}`] : [];
			return [...own, ...followUses(job, field(step, "uses"), read, seen)];
		}),
	]);
}

/** Steps of a local workflow or action; other people's do not run. */
function followUses(
	job: string,
	uses: unknown,
	read: (path: string) => string | undefined,
	seen: Set<string>,
): readonly string[] {
	if (typeof uses !== "string" || !uses.startsWith("./")) return [];
	const path = uses.slice(2).replace(/(?<!\/)\/+$/, "");
	if (/\.ya?ml$/.test(path)) return listSteps(path, read, seen);
	return [`job ${job}: the action ${path}`];
}

/** Keys of a policy that hold a command. */
const COMMANDS = new Set(["run", "check"]);

function listPolicyCommands(path: string, read: (path: string) => string | undefined): readonly string[] {
	const found: string[] = [];
	const visit = (value: unknown, at: string): void => {
		if (typeof value !== "object" || value === null) return;
		for (const [key, child] of Object.entries(value)) {
			const place = Array.isArray(value) ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`;
			if (COMMANDS.has(key) && typeof child === "string") found.push(`${path}, ${place}: ${firstLine(child)}`);
			else visit(child, place);
		}
	};
	visit(parse(read(path)), "");
	return found;
}

function parse(text: string | undefined): unknown {
	const { contents } = parseDocument(text ?? "", { logLevel: "silent" });
	if (!isMap(contents) && !isSeq(contents) && !isScalar(contents)) return undefined;
	try {
		return contents.toJSON();
	} catch {
		return undefined;
	}
}

function field(value: unknown, key: string): unknown {
	return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function listEntries(value: unknown, key: string): readonly (readonly [string, unknown])[] {
	const found = field(value, key);
	return typeof found === "object" && found !== null ? Object.entries(found) : [];
}

function firstLine(script: string): string {
	const [first = "", ...more] = script.trim().split("\n");
	return more.length === 0 ? first : `${first} …`;
}
