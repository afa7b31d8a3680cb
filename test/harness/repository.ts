/** A git repository in a folder of its own: the same commits have the same SHAs in every run. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export class Repository implements Disposable {
	readonly folder: string;
	/** Minutes after the first of January 2026 at which the next commit is made. */
	#minute: number;

	private constructor(minute: number) {
		this.folder = mkdtempSync(join(tmpdir(), "repository-"));
		this.#minute = minute;
	}

	/** An empty history on `main`. */
	static init(): Repository {
		const repository = new Repository(0);
		repository.git("init", "-q", "-b", "main", "--template=");
		return repository;
	}

	/** A copy that goes on from here by itself. */
	copy(): Repository {
		const copy = new Repository(this.#minute);
		cpSync(this.folder, copy.folder, { recursive: true });
		return copy;
	}

	/** What git prints, without the white space around it; throws when it fails. */
	git(...args: readonly string[]): string {
		const date = new Date(Date.UTC(2026, 0, 1, 0, this.#minute)).toISOString();
		const person = { NAME: "Ana", EMAIL: "ana@example.com", DATE: date };
		const by = (role: string) => Object.entries(person).map(([name, value]) => [`GIT_${role}_${name}`, value] as const);
		return execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false", ...args], {
			cwd: this.folder,
			encoding: "utf8",
			env: {
				PATH: process.env["PATH"] ?? "",
				HOME: this.folder,
				GIT_CONFIG_NOSYSTEM: "1",
				...Object.fromEntries([...by("AUTHOR"), ...by("COMMITTER")]),
			},
		}).trim();
	}

	/** Commits these files' texts, or nothing, to the current branch and gives the SHA. */
	commit(message: string, files: Readonly<Record<string, string>> = {}): string {
		this.#minute += 1;
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(this.folder, path)), { recursive: true });
			writeFileSync(join(this.folder, path), text);
		}
		this.git("add", "-A");
		this.git("commit", "-q", "--allow-empty", "-m", message);
		return this.git("rev-parse", "HEAD");
	}

	/** Full names of the refs under a prefix such as `refs/octoacme`. */
	refs(prefix: string): readonly string[] {
		return this.git("for-each-ref", "--format=%(refname)", prefix).split("\n").filter(Boolean);
	}

	[Symbol.dispose](): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
