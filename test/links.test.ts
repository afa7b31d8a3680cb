/** Every relative link in the docs leads somewhere. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
	cwd: root,
	encoding: "utf8",
})
	.trim()
	.split("\n")
	.filter((page) => !/\/(dist|fixtures|shop\/files)\//.test(page));

describe("links", () => {
	it.each(pages)("of %s lead to files that exist", (page) => {
		const text = readFileSync(join(root, page), "utf8").replace(/```[\s\S]*?```/g, "");
		const missing = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
			.map(([, target]) => target!)
			.filter((target) => !existsSync(resolve(root, dirname(page), decodeURIComponent(target))));
		expect(missing).toEqual([]);
	});
});
