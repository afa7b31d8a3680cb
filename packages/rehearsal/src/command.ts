/**
 * `npm run rehearse`: a whole release on this machine.
 *
 *   npm run rehearse                                   the sample shop, twice
 *   npm run rehearse -- --repo PATH --tag TAG          a release of any local repository
 *       [--workflow FILE] [--report FILE] [--verbose]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./actions-source.ts";
import { createProgress } from "./progress.ts";
import { rehearseRepository } from "./rehearse-repository.ts";
import { rehearseShop } from "./rehearse-shop.ts";
import type { RehearsalReport } from "./report/model.ts";
import { renderPage } from "./report/page.ts";

const USAGE = `npm run rehearse                                  releases the sample shop twice
npm run rehearse -- --repo PATH --tag TAG         rehearses a release of a local repository
    --workflow FILE   a workflow of that repository (default: the shipped ship.yml)
    --report FILE     where the page goes (default: rehearsal-report/index.html)
    --verbose         every line of every step`;

function readArguments() {
	try {
		const { values } = parseArgs({
			options: {
				repo: { type: "string" },
				tag: { type: "string" },
				workflow: { type: "string" },
				report: { type: "string" },
				verbose: { type: "boolean", default: false },
				help: { type: "boolean", default: false },
			},
		});
		if ((values.repo === undefined) !== (values.tag === undefined)) throw new Error("--repo and --tag go together");
		return values;
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
		process.exit(2);
	}
}

const values = readArguments();
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
const write = (line: string) => console.log(line);
const now = () => new Date();
const onProgress = createProgress(write, values.verbose);
let report: RehearsalReport;
try {
	report =
		values.repo === undefined
			? await rehearseShop({ folder, now, write, onProgress })
			: await rehearseRepository({
					folder,
					now,
					write,
					onProgress,
					repository: resolve(values.repo),
					tag: values.tag!,
					...(values.workflow === undefined ? {} : { workflow: values.workflow }),
				});
} finally {
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
const page = resolve(values.report ?? join(ROOT, "rehearsal-report/index.html"));
mkdirSync(dirname(page), { recursive: true });
writeFileSync(page, renderPage(report));

write("");
for (const release of report.releases) write(`${release.good ? "✓" : "✗"} ${release.title}\n  ${release.outcome}`);
const seconds = ((report.endedAt.getTime() - report.startedAt.getTime()) / 1_000).toFixed(1);
write(
	`\n${report.requests.total} requests to GitHub, ${report.requests.invalid === 0 ? "all valid" : `${report.requests.invalid} NOT valid`}; ${seconds} s`,
);
if (report.problems !== undefined && report.problems !== "") write(report.problems);
write(`The page: ${page}`);
process.exitCode = report.requests.invalid === 0 && report.releases.every((release) => release.good) ? 0 : 1;
