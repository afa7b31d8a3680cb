/** Small pure parts of the command line: remotes, text for a terminal, stand-ins, its reference. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands.ts";
import { renderReference } from "../src/help.ts";
import { parseRemote, parseRepositoryName } from "../src/local-repository.ts";
import { standInPolicy } from "../src/rehearse/stand-in.ts";
import { renderText, style, wrapText } from "../src/text.ts";

describe("a remote", () => {
	it.each([
		["https://github.com/acme/shop.git", "github.com", "acme/shop"],
		["https://x:secret@github.com/acme/shop", "github.com", "acme/shop"],
		["git@github.com:acme/shop.git", "github.com", "acme/shop"],
		["ssh://git@ghes.example.com:2222/acme/shop.git", "ghes.example.com", "acme/shop"],
		["org-1234@GitHub.com:acme/my.repo", "github.com", "acme/my.repo"],
	])("%s is %s, %s", (url, host, name) => {
		expect(parseRemote(url)).toEqual({ host, owner: name.split("/")[0], name: name.split("/")[1] });
	});
	it.each([
		"",
		"/srv/git/shop.git",
		"../shop",
		"https://github.com/acme",
		"https://github.com/a/b/c",
		"--upload-pack=x",
		"https://github.com/acme/..",
		"file:///x/y",
		"https://github.com/acme/$(id)",
	])("%j names no repository", (url) => expect(parseRemote(url)).toBeUndefined());
	it.each(["a", "a/b/c", "-a/b", "a/b c", "a/..", "a/b\n"])("%j is no name", (text) => {
		expect(parseRepositoryName(text)).toBeUndefined();
	});
});

describe("text for a terminal", () => {
	it("shows styles only where colours are wanted", () => {
		expect(renderText(style("red", "x"), true)).toBe("\u001b[31mx\u001b[0m");
		expect(renderText(style("red", "x"), false)).toBe("x");
	});
	it("lets nothing through that steers a terminal or a runner", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const shown = renderText(text, false);
				expect(shown).not.toMatch(/[^\P{C}\n\t\u{E007}-\u{F8FF}\u{F0000}-\u{10FFFD}]/u);
				expect(shown).not.toMatch(/^\s*::[a-z-]+.*::/m);
			}),
		);
		expect(renderText("\u001b]0;owned\u0007\u202e", false)).toBe("\uFFFD]0;owned\uFFFD\uFFFD");
	});
	it("takes no mark from outside", () => {
		for (const mark of ["\uE000", "\uE003", "\uE100", "\uE1FF", "\uE200\uE003", "\uE2AA".repeat(8)])
			for (const text of [`a${mark}b`, wrapText(`a${mark}b`, "  ")])
				expect(renderText(text, true, 1)).toBe(`a${"\uFFFD".repeat(mark.length)}b`);
		expect(renderText(style("red", "a\uE004b"), true)).toBe("\u001b[31ma\uFFFDb\u001b[0m");
	});
	it.each<[string, string, number]>([
		["Chinese", "发布", 4],
		["Japanese", "リリースを、出す。", 18],
		["Korean", "배포", 4],
		["full-width", "ＡＢ！", 6],
		["half-width kana", "ｱｲ", 2],
		["an emoji", "🚀", 2],
		["a sign as an emoji", "⚠️", 2],
		["a sign", "✗", 1],
		["an emoji with a skin", "👍🏽", 2],
		["a flag", "🇯🇵", 2],
		["an accent of its own", "e\u0301", 1],
		["digits and accents", "é1#", 3],
		["mathematics beyond the BMP", "𝒳", 1],
	])("measures %s in columns", (_, text, columns) => {
		const shown = (width: number) => renderText(wrapText(`${text} x`, ""), false, width);
		expect(shown(columns + 2)).toBe(`${text} x`);
		expect(shown(columns + 1)).toBe(`${text}\nx`);
	});
	it("is broken at spaces, and a command never", () => {
		const command = `    git commit -m "${"word ".repeat(40)}"`;
		expect(renderText(wrapText(`Commit it:\n${command}`, "  "), false)).toBe(`Commit it:\n  ${command}`);
		expect(renderText(wrapText("one two three", "  "), false, 8)).toBe("one two\n  three");
		expect(renderText(`12345 ${wrapText("one two three", "  ")}`, false, 10)).toBe("12345 one\n  two\n  three");
		expect(renderText(wrapText(`${style("red", "one")} two`, "  "), true, 7)).toBe("\u001b[31mone\u001b[0m two");
	});
	it.each([40, 80, 100, 120])("is nowhere wider than %i columns where a space lets it break", (width) => {
		const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(words, fc.nat(20), (all, indent) => {
				const shown = renderText(`  ${wrapText(all.join(" "), " ".repeat(indent))}`, false, width);
				for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
				expect(shown.split(/\s+/).filter(Boolean)).toEqual(all);
			}),
		);
	});
});

describe("stand-ins", () => {
	const hosts = { url: "http://127.0.0.1:1", folder: "/tmp/it's" };
	it.each([
		["no policy", null],
		[
			"a policy",
			"version: 1\nenvironments:\n  - { name: production, deploy: { run: \"rm -rf '/'\" }, backup: { run: b }, smoke: [] }\nchannels: { pager: { type: pagerduty, routing-key: K } }\nroles: { on-call: { notify: [pager] } }\n",
		],
		[
			"services",
			"version: 1\nservices:\n  api: { paths: ['a/**'], environments: [{ name: production, deploy: { run: x } }] }\n",
		],
	])("take the place of everything that acts: %s", (_name, text) => {
		const parsed = parsePolicy(standInPolicy(text, hosts));
		expect(parsed.ok ? [] : parsed.problems).toEqual([]);
		if (!parsed.ok) return;
		const environments = [
			...(parsed.file.environments ?? []),
			...Object.values(parsed.file.services ?? {}).flatMap((service) => service?.environments ?? []),
		];
		for (const { deploy, smoke, backup } of environments) {
			expect(deploy?.run).toMatch(/^printf 'stand-in for: %s\\n' /);
			expect(smoke.every((probe) => probe.type === "http" && probe.url.startsWith(hosts.url))).toBe(true);
			expect(backup?.run ?? "echo stand-in-backup").toBe("echo stand-in-backup");
		}
		expect(Object.values(parsed.file.channels ?? {}).every((channel) => channel?.type === "issue")).toBe(true);
	});
	it("refuse a policy whose bases, and the commands in them, are not laid together with it", () =>
		expect(() => standInPolicy("version: 1\nextends: .github/base.yml\n", hosts)).toThrow("extends others"));
	it("take the place of commands in a policy of which only a definition is unused", () => {
		const text =
			"version: 1\nroles: { unused: { users: [ana] } }\nenvironments: [{ name: p, deploy: { run: ./real } }]\n";
		expect(parsePolicy(text).ok).toBe(false);
		expect(standInPolicy(text, hosts)).toContain("stand-in for");
	});
	it("leave a text that is no policy to preflight", () => expect(standInPolicy("a: [", hosts)).toBe("a: ["));
});

describe("the README", () => {
	it("has the reference that the commands' data makes", () => {
		const text = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
		const shown = /<!-- reference:begin -->\n\n([\s\S]*?)\n\n<!-- reference:end -->/.exec(text)?.[1];
		expect(shown).toBe(renderReference());
	});
	it("names every command", () =>
		expect(COMMANDS.map(({ name }) => name)).toEqual([
			"init",
			"check",
			"policy",
			"explain",
			"next",
			"rehearse",
			"replay",
			"doctor",
			"completion",
		]));
});
