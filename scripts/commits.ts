/** Says which commits of a range are no Conventional Commits: `npm run commits -- origin/main..HEAD`. Our own notes are made of them. */
import { execFileSync } from "node:child_process";

const TYPES = ["feat", "fix", "perf", "refactor", "docs", "test", "build", "ci", "chore", "revert"];
const SUBJECT = new RegExp(`^(?:${TYPES.join("|")})(?:\\([a-z][a-z0-9,/-]*\\))?!?: \\S`);
const MAX_LENGTH = 72;

/** What is wrong with a subject, as the end of a sentence; null when nothing is. Merges that git wrote are let pass. */
export function judgeSubject(subject: string): string | null {
	if (/^Merge (?:branch|pull request|remote-tracking branch|tag) /.test(subject)) return null;
	if (!SUBJECT.test(subject)) return `is no \`type(scope): what it does\` with a type of ${TYPES.join(", ")}`;
	return subject.length > MAX_LENGTH ? `has ${subject.length} characters; at most ${MAX_LENGTH}` : null;
}

if (import.meta.main) {
	const range = process.argv[2] ?? "origin/main..HEAD";
	const log = execFileSync("git", ["log", "--format=%h %s", range], { encoding: "utf8" });
	const wrong = log
		.split("\n")
		.filter(Boolean)
		.flatMap((line) => {
			const [hash, subject] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
			const fault = judgeSubject(subject);
			return fault === null ? [] : [`${hash} "${subject}" ${fault}`];
		});
	for (const line of wrong) console.error(line);
	if (wrong.length > 0)
		console.error("Reword them: git rebase -i, or the title of the pull request when it is squashed.");
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
