/** However many features contradict the type of a release, its notes end with a decision and an entry of the record. */
import { execFileSync } from "node:child_process";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { expect, test } from "vitest";
import { openReleaseSite } from "../../../test/harness/release-site.ts";

test.each([500, 2_000])(
	"notes of a patch over %d features draft and name what is missing",
	{ timeout: 300_000 },
	async (count) => {
		await using site = await openReleaseSite();
		const { github, repository } = site;
		repository.commit("feat: base");
		repository.git("tag", "v1.0.0");
		const input = Array.from({ length: count }, (_, index) => {
			const message = `feat: thing ${index + 1}`;
			const from = index === 0 ? "from refs/heads/main^0\n" : "";
			const file = `M 644 inline file.txt\ndata ${String(index).length}\n${index}\n\n`;
			return `commit refs/heads/main\ncommitter Ada <ada@example.test> ${1_767_225_600 + index * 60} +0000\ndata ${message.length}\n${message}\n${from}${file}`;
		}).join("");
		execFileSync("git", ["fast-import", "--quiet"], { cwd: repository.folder, input });
		repository.git("reset", "-q", "--hard", "main");
		repository.git("tag", "v1.0.1");
		const result = await site.run({
			action: "release-notes",
			ref: "refs/tags/v1.0.1",
			inputs: { phase: "draft" },
			timeoutMs: 250_000,
		});
		expect(result.outputs).toMatchObject({ decision: "drafted", version: "1.0.1" });
		expect(github.state.releases).toHaveLength(1);
		const { text } = github.state.checks[0]!.output;
		expect(decodeRecord(text ?? "")).toMatchObject({
			ok: true,
			entry: { phase: "release-notes", omitted: ["reasons", "some-facts"] },
		});
	},
);
